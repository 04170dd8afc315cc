"""Long lists, of which Qt shows what is in view."""
