"""The command line: every service without a window."""
