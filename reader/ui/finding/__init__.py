"""Finding items, titles and commands by what a person types."""
