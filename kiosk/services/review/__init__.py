"""What a person should look at after laptops met, and how it is settled."""
