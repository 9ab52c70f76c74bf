"""An article as it is read: rows, selection, names, English, matches, and places in it."""
