"""What is true: values and rules. No clock, disk, network, Qt, SQL or randomness."""
