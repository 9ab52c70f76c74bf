"""Who mentions what across the library, and what a pin points at."""
