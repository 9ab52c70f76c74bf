"""The terminal and the files around the app: drivers, output, clipboard, watching."""
