"""What each terminal does with right-to-left text, and how to take it over."""
