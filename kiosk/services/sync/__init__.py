"""Where laptops meet: sealed files in a folder, and what comes of reading them all."""
