"""From cells to what Textual paints: segments, labels, lines of context, colours."""
