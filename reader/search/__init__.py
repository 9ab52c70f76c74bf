"""Folded search of texts."""
