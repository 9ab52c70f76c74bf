"""Finding mentions."""
