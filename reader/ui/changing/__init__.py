"""Changing the glossary from the app: what can be done, drafts, pins, changes, and saving them."""
