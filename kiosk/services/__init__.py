"""What they ask for: use cases, free of Qt, so that the command line has all of them."""
