"""Reads Arabic articles in any terminal, and knows the names in them."""

__version__ = "0.1.0"
