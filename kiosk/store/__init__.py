"""What we remember: the encrypted event file. The only SQL in the program."""
