"""Typing a line of text in either direction: the text, its caret, and what is allowed in it."""
