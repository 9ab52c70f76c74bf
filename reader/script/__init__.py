"""What the eye needs: UAX #9 order, joining, wrapping and cells, as pure functions of text."""
