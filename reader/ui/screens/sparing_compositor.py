"""Painting what has changed, and nothing beside it or behind it."""

from collections.abc import Iterable, Sequence

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip


class SparingCompositor(Compositor):
    """Asks only those widgets for rows, and only for those rows, that a change of the screen shows.

    Textual's own asks, for every change, each widget whose container meets the rectangle around all changes.
    """

    def __init__(self) -> None:
        super().__init__()
        # What an update is about that does not paint all there is.
        self._changed: tuple[Region, ...] = ()

    def render_partial_update(self) -> ChopsUpdate | None:
        """Return an update of the regions that changed."""
        self._changed = tuple(self._dirty_regions)
        update = super().render_partial_update()
        self._changed = ()
        return update

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Yield the region, the part of it that is painted, and that part's rows, of each widget from front to back."""
        unpainted: Sequence[Region] = self._changed or (crop or self.size.region,)
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            met = [changed for changed in unpainted if changed.overlaps(shown)]
            if not met:
                continue
            top, bottom = min(changed.y for changed in met), max(changed.bottom for changed in met)
            part = shown.intersection(Region(shown.x, top, shown.width, bottom - top))
            yield region, part, widget.render_lines(part - region.offset)
            # What is behind a widget does not show.
            unpainted = [changed for changed in unpainted if not shown.contains_region(changed)]
            if not unpainted:
                return
