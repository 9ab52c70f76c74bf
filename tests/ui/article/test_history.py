"""Back and forward, held against a browser: pages in a row, of which one is shown."""

from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.article import history
from reader.ui.article.history import History, Place

A, B, C, D = (Place(name) for name in "abcd")

Way = Literal["jump", "back", "forward"]


class Browser:
    """The places of a tab in their order, each as it was left last, and which of them is shown."""

    def __init__(self) -> None:
        self.pages: list[Place | None] = [None]
        self.shown = 0

    def go(self, way: Way, left: Place) -> Place | None:
        """Leave the page that is shown, and return what comes instead; None for a new page or where there is none."""
        step = {"jump": 1, "back": -1, "forward": 1}[way]
        if way != "jump" and not 0 <= self.shown + step < len(self.pages):
            return None
        self.pages[self.shown] = left
        if way == "jump":
            # A jump that began where the one before it did led nowhere in between.
            stay = self.shown > 0 and self.pages[self.shown - 1] == left
            self.shown -= stay
            self.pages[self.shown + 1 :] = [None]
        self.shown += step
        return self.pages[self.shown]


def gone(trail: History, way: Way, left: Place) -> tuple[History, Place | None]:
    """The history after a step of either kind."""
    match way:
        case "jump":
            return trail.jumped(left), None
        case "back":
            return trail.back(left)
        case "forward":
            return trail.forward(left)


PLACES = st.builds(Place, st.sampled_from("abc"), st.integers(0, 2))
WAYS = st.sampled_from(("jump", "jump", "back", "forward"))


@given(st.lists(st.tuples(WAYS, PLACES), max_size=40))
def test_every_way_leads_where_a_browser_leads(steps: list[tuple[Way, Place]]) -> None:
    trail, browser = History(), Browser()
    for way, left in steps:
        trail, arrived = gone(trail, way, left)
        assert arrived == browser.go(way, left)
        assert list(trail.before) == browser.pages[: browser.shown]
        assert list(trail.after) == browser.pages[: browser.shown : -1]


@given(st.lists(PLACES, min_size=1, max_size=20, unique=True))
def test_back_all_the_way_and_forward_again_meets_the_same_places(trip: list[Place]) -> None:
    trail, at = History(), trip[-1]
    for place in trip[:-1]:
        trail = trail.jumped(place)
    met: list[Place] = []
    for way, most in (("back", len(trip)), ("forward", len(trip))):
        for _ in range(most):
            trail, arrived = trail.back(at) if way == "back" else trail.forward(at)
            if arrived is not None:
                met.append(at := arrived)
    assert met == [*trip[-2::-1], *trip[1:]]


def test_a_jump_forgets_what_was_ahead() -> None:
    trail, arrived = History().jumped(A).jumped(B).back(C)
    assert arrived == B
    assert trail.after == (C,)
    assert trail.jumped(D) == History((A, D))


def test_where_there_is_nothing_nothing_changes() -> None:
    trail = History()
    assert trail.back(A) == (trail, None)
    assert trail.forward(A) == (trail, None)


def test_the_oldest_places_are_forgotten() -> None:
    trail = History()
    for offset in range(history.LONGEST + 5):
        trail = trail.jumped(Place("a", offset))
    assert len(trail.before) == history.LONGEST
    assert trail.before[0] == Place("a", 5)
