"""From what a scanner sends to a credential."""
