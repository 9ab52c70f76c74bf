"""What a terminal showed otherwise than it should."""

from pathlib import Path
from typing import Final, NamedTuple

from terminals.cells import Screen
from terminals.comparison import Difference, differences, save_cut_outs
from terminals.grid import Grid
from terminals.picture import Picture

_NAMED: Final = 3
"""How many differing cells are named."""


class Finding(NamedTuple):
    """Where something was wrong, and what; `picture` shows it."""

    scene: str
    what: str
    picture: Path | None = None

    def __str__(self) -> str:
        return f"{self.scene}: {self.what}" + (f" ({self.picture})" if self.picture else "")


class Meant(NamedTuple):
    """What a terminal is to show: the cells, the picture that it makes of them, and how exact its colours are."""

    screen: Screen
    picture: Picture
    colour_tolerance: float

    def unlike(self, shown: Picture, grid: Grid) -> list[Difference]:
        """Return the cells that a picture shows otherwise."""
        return differences(shown, self.picture, grid, self.screen, self.colour_tolerance)

    def finding(self, shown: Picture, grid: Grid, scene: str, folder: Path, file: str) -> Finding | None:
        """Return what is wrong with a picture, and save it; None where nothing is."""
        unlike = self.unlike(shown, grid)
        if not unlike:
            return None
        cells = [difference.cell for difference in unlike]
        picture = save_cut_outs(folder, f"{file} {scene}", shown, self.picture, grid, cells)
        return Finding(scene, f"{len(unlike)} cells differ: {'; '.join(map(str, unlike[:_NAMED]))}", picture)
