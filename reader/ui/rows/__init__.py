"""The rows of lists and panels, each of which lays itself out."""
