"""Pictures of windows as a terminal paints them, without a terminal: each cell a block of pixels."""

from collections.abc import Mapping

from terminals.grid import Cell
from terminals.picture import Picture

GROUND, INK = b"\x10\x14\x18", b"\xe8\xe8\xe8"
WIDTH, HEIGHT = 8, 16
"""Pixels of a cell."""
BORDER = 3


def window(columns: int, rows: int, inked: Mapping[Cell, tuple[int, bytes]]) -> Picture:
    """A window in which cells have so many pixels of a colour, from their top left."""
    width, height = columns * WIDTH + 2 * BORDER, rows * HEIGHT + 2 * BORDER
    pixels = [GROUND] * (width * height)
    for cell, (count, colour) in inked.items():
        for number in range(count):
            x = BORDER + cell.column * WIDTH + number % WIDTH
            y = BORDER + cell.row * HEIGHT + number // WIDTH
            pixels[y * width + x] = colour
    return Picture(width, height, b"".join(pixels))
