"""Edits of the glossary as splices of its text, each read again, with their history."""
