"""Pictures of windows, cut and compared pixel by pixel."""

import struct
import zlib
from typing import Final, NamedTuple

_CHANNELS: Final = 3
CHANNEL_TOLERANCE: Final = 96
"""By how much a channel of a pixel may differ, of 255: smoothed edges are drawn in slightly different places."""


class PictureError(Exception):
    """What should be a picture is none."""


class Rectangle(NamedTuple):
    """Pixels `[left, right)` × `[top, bottom)`, counted from the top left."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def area(self) -> int:
        """The number of its pixels."""
        return (self.right - self.left) * (self.bottom - self.top)


class Picture(NamedTuple):
    """Pixels in rows from the top, each a byte of red, one of green and one of blue."""

    width: int
    height: int
    pixels: bytes

    @classmethod
    def from_ppm(cls, data: bytes) -> "Picture":
        """Read a binary PPM file of 8 bits a channel, without comments; raise PictureError for anything else."""
        header = data[:64].split(maxsplit=4)
        if len(header) < 5 or header[0] != b"P6" or header[3] != b"255":
            raise PictureError(f"no picture: {data[:40]!r}")
        width, height = int(header[1]), int(header[2])
        return cls(width, height, data[len(data) - width * height * _CHANNELS :])

    def row(self, y: int, left: int, right: int) -> bytes:
        """Return the pixels `[left, right)` of a row."""
        start = y * self.width * _CHANNELS
        return self.pixels[start + left * _CHANNELS : start + right * _CHANNELS]

    def cut(self, rectangle: Rectangle) -> "Picture":
        """Return the part of the picture within a rectangle; what lies outside of the picture is left out."""
        left, top = max(0, rectangle.left), max(0, rectangle.top)
        right, bottom = min(self.width, rectangle.right), min(self.height, rectangle.bottom)
        rows = b"".join(self.row(y, left, right) for y in range(top, bottom))
        return Picture(right - left, bottom - top, rows)

    def above(self, other: "Picture") -> "Picture":
        """Return this picture over another one of the same width."""
        return Picture(self.width, self.height + other.height, self.pixels + other.pixels)

    def png(self) -> bytes:
        """Return the picture as a PNG file."""
        lines = b"".join(b"\0" + self.row(y, 0, self.width) for y in range(self.height))
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        return (
            b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(lines)) + _chunk(b"IEND", b"")
        )


def differing_pixels(one: Picture, other: Picture, rectangle: Rectangle) -> int:
    """Return how many pixels within a rectangle differ by more than the tolerance."""
    count = 0
    for y in range(rectangle.top, rectangle.bottom):
        first, second = one.row(y, rectangle.left, rectangle.right), other.row(y, rectangle.left, rectangle.right)
        if first != second:
            count += len(
                {
                    place // _CHANNELS
                    for place, (a, b) in enumerate(zip(first, second, strict=True))
                    if abs(a - b) > CHANNEL_TOLERANCE
                }
            )
    return count


def colour_distance(one: Picture, other: Picture, rectangle: Rectangle) -> float:
    """Return by how much the mean colours within a rectangle differ, in the channel that differs most."""
    first, second = one.cut(rectangle).pixels, other.cut(rectangle).pixels
    channels = range(_CHANNELS)
    return max(abs(sum(first[c::_CHANNELS]) - sum(second[c::_CHANNELS])) for c in channels) / rectangle.area


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
