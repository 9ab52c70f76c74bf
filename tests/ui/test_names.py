"""The names in an article: how they look, how a person goes from one to another, and the English beside them."""

import pytest
from rich.style import Style
from textual import events
from textual.geometry import Offset

from reader.glossary.entry_type import EntryType
from reader.script.layout import lay_out
from reader.ui.app import ReaderApp
from reader.ui.article.flow import Row
from reader.ui.article.guests import English, english_guests
from reader.ui.painting.themes import CYCLE
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.legend import Legend
from tests.ui.conftest import Open
from tests.ui.named import GLOSSARY
from tests.ui.screen import (
    article_rows,
    column_of,
    drag,
    faults,
    focused,
    marked,
    opened,
    rows,
    sentences,
    style_at,
    until,
    view_of,
)

pytestmark = pytest.mark.usefixtures("quick_keys")

ALL_KINDS = (
    "أخبار اليوم\n\n"
    "قال المشير خليفة حفتر في طرابلس إن الجيش الليبي أوقف فجر ليبيا قرب أنقرة.\n\n"
    "وقال الجيش للأمم المتحدة إن حفتر عاد إلى طرابلس.\n"
)
NAMES = [
    "المشير خليفة حفتر",
    "طرابلس",
    "الجيش الليبي",
    "فجر ليبيا",
    "أنقرة",
    "الجيش",
    "الأمم المتحدة",
    "حفتر",
    "طرابلس",
]
FILLER = "هذه فقرة لا اسم فيها على الإطلاق، وإنما هي كلام طويل يملأ السطور سطرا بعد سطر.\n\n"

ACTOR, PLACE, OPERATION = "المشير", "طرابلس", "فجر"
CONTESTED, BY_DEFAULT = "الجيش الليبي", "الجيش للأمم"


def look(style: Style) -> tuple[bool | None, ...]:
    """What is left of a style without colour."""
    return style.bold, style.italic, style.underline, style.reverse


# How they look


async def test_each_type_has_its_colour_and_what_is_not_sure_its_ground_in_every_theme(open_app: Open) -> None:
    app = open_app({"a": ALL_KINDS}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        view = view_of(app)
        for _ in CYCLE:
            plain = style_at(view, ALL_KINDS.index("قال"))
            styles = {
                word: style_at(view, ALL_KINDS.index(word)) for word in (ACTOR, PLACE, OPERATION, CONTESTED, BY_DEFAULT)
            }
            letters = [style.color for style in (plain, *(styles[word] for word in (ACTOR, PLACE, OPERATION)))]
            assert len(set(letters)) == 4, app.theme
            assert styles[PLACE].underline
            assert styles[OPERATION].bold
            grounds = [style.bgcolor for style in (plain, styles[CONTESTED], styles[BY_DEFAULT])]
            assert len(set(grounds)) == 3 or app.theme.startswith("ansi"), app.theme
            assert styles[ACTOR].bgcolor == plain.bgcolor
            # The whole of a mention looks the same, also what lies within it and the blanks between its words.
            start = ALL_KINDS.index(ACTOR)
            assert {style_at(view, offset) for offset in range(start, start + len(NAMES[0]))} == {styles[ACTOR]}
            await pilot.press("t")
            await pilot.pause()


async def test_without_colour_each_kind_looks_different_still(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = open_app({"a": ALL_KINDS}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        view = view_of(app)
        words = ("قال", ACTOR, PLACE, OPERATION, CONTESTED, BY_DEFAULT)
        looks = {word: look(style_at(view, ALL_KINDS.index(word))) for word in words}
        assert len(set(looks.values())) == len(words), looks
        await pilot.press("tab")
        assert look(style_at(view, ALL_KINDS.index(ACTOR))) not in looks.values()


# Going from one to another


WAYS = [
    ("tab", 0, "المشير خليفة حفتر"),
    ("tab tab tab", 2, "الجيش الليبي"),
    ("tab tab shift+tab", 0, "المشير خليفة حفتر"),
    ("shift+tab", 8, "طرابلس"),
    ("tab n", 7, "حفتر"),
    ("tab n N", 0, "المشير خليفة حفتر"),
    ("tab tab n", 8, "طرابلس"),
    ("tab c", 0, "خليفة حفتر"),
    ("tab c c", 0, "حفتر"),
    ("tab c c c", 0, "المشير خليفة حفتر"),
    ("tab c n", 7, "حفتر"),
    ("tab c tab", 1, "طرابلس"),
    ("tab tab c", 1, "طرابلس"),
    ("tab ى", 7, "حفتر"),
]
"""Keys, the outer mention that they lead to or into, and the words that are focused."""


async def test_keys_lead_from_name_to_name(open_app: Open) -> None:
    app = open_app({"a": ALL_KINDS}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        view = view_of(app)
        for keys, place, words in WAYS:
            view.focus_mention(None)
            await pilot.press(*keys.split())
            mention, outer = view.focused_mention, view.mentions.outer[place]
            assert mention is not None, keys
            assert mention.text == words, keys
            assert outer.start <= mention.start < mention.end <= outer.end, keys
            style = style_at(view, mention.start)
            assert (style.reverse, style.bold) == (True, True)
        await pilot.press("escape")
        assert focused(app) is None
        await pilot.press("c")
        assert focused(app) is None


async def test_the_way_through_a_long_article_meets_every_name_in_sight_and_says_where_it_ends(open_app: Open) -> None:
    text = "أخبار\n\n" + "".join(f"{FILLER * 4}وصل حفتر إلى طرابلس.\n\n" for _ in range(8))
    app = open_app({"a": text}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await marked(pilot, app, "a")
        view = view_of(app)
        met = []
        for _ in view.mentions.outer:
            await pilot.press("tab")
            mention = view.focused_mention
            assert mention is not None
            assert 0 <= column_of(view, mention.start).y < view.size.height
            met.append(mention)
        assert met == [*view.mentions.outer]
        await pilot.press("tab")
        await pilot.pause()
        assert "This is the last name in the article." in sentences(app)
        await pilot.press("n")
        await pilot.pause()
        assert "This is the last mention of this in the article." in sentences(app)
        # From a place where the focused one is out of sight, it goes on from what is.
        await pilot.press("g", "tab")
        assert view.focused_mention == met[0]
        await pilot.press("G", "shift+tab")
        assert view.focused_mention == met[-1]
        assert 0 <= column_of(view, met[-1].start).y < view.size.height


# Types on and off


def legend_of(app: ReaderApp) -> str:
    legend = app.screen.query_one(Legend)
    return legend.render_line(0).text if legend.display else ""


async def test_types_go_on_and_off_by_key_and_by_a_click_on_the_legend(open_app: Open) -> None:
    app = open_app({"a": ALL_KINDS, "b": "عنوان\n\n" + FILLER}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        view = view_of(app)

        def coloured() -> set[str]:
            plain = style_at(view, ALL_KINDS.index("قال"))
            words = (ACTOR, PLACE, OPERATION, CONTESTED)
            return {word for word in words if style_at(view, ALL_KINDS.index(word)) != plain}

        everything = {ACTOR, PLACE, OPERATION, CONTESTED}
        assert coloured() == everything
        for part in ("1 ● actors 5", "2 ■ places 3", "3 ▲ operations 1", "contested 1", "by default 1"):
            assert part in legend_of(app)
        for key, left in [("1", {PLACE, OPERATION}), ("2", everything - {PLACE}), ("3", everything - {OPERATION})]:
            await pilot.press(key)
            await pilot.pause()
            assert coloured() == left
            assert "1 ● actors 5" in legend_of(app)  # it counts what is there, hidden or not
            await pilot.press(key)
            await pilot.pause()
        for word, left in [("actors", {PLACE, OPERATION}), ("operations", everything - {OPERATION})]:
            for expected in (left, everything):
                await pilot.click(Legend, offset=(legend_of(app).index(word), 0))
                await pilot.pause()
                assert coloured() == expected
        for column in (0, legend_of(app).index("contested") + 2, legend_of(app).index("  2"), 79):
            await pilot.click(Legend, offset=(column, 0))
            await pilot.pause()
            assert coloured() == everything
        for expected in (set(), everything):
            await pilot.press("h")
            await pilot.pause()
            assert coloured() == expected
        # From some to none, and from none to all.
        await pilot.press("2", "h")
        await pilot.pause()
        assert coloured() == set()
        await pilot.press("h")
        await pilot.pause()
        assert coloured() == everything
        # What is hidden is passed over.
        await pilot.press("1", "tab")
        await pilot.pause()
        assert focused(app) == "طرابلس"
        # Of an article without names there is no legend, and the choice is kept for the next.
        await pilot.press("]")
        await opened(pilot, app, "b")
        await until(pilot, lambda: app.reading.pane.marked)
        assert legend_of(app) == ""
        await pilot.press("[")
        await marked(pilot, app, "a")
        assert coloured() == {PLACE, OPERATION}
    again = open_app({}, "a", glossary=GLOSSARY)
    async with again.run_test(size=(80, 24)) as pilot:
        await marked(pilot, again, "a")
        assert again.reading.pane.shown_types == {EntryType.PLACE, EntryType.OPERATION}


async def test_the_focus_stays_while_things_are_shown_and_hidden(open_app: Open) -> None:
    app = open_app({"a": ALL_KINDS + "\nطباعة\n"}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        for keys in ("tab", "tab c c"):
            view_of(app).focus_mention(None)
            await pilot.press(*keys.split())
            before = view_of(app).focused_mention
            assert before is not None
            for key in ("e", "e", "e", "m", "o", "2", "t", "p", "p"):
                await pilot.press(key)
                await pilot.pause()
                assert view_of(app).focused_mention == before, (keys, key)
        await pilot.press("1")
        await pilot.pause()
        assert view_of(app).focused_mention is None


# English


def expected_rows(app: ReaderApp, english: English) -> list[str]:
    """The lines of the open article with the English in them, as the layout gives them."""
    view = view_of(app)
    assert view.article is not None
    found = []
    for block in view.article.blocks:
        guests = english_guests(block, view.mentions, english)
        lines = lay_out(view.article.paragraph(block), view.measure, "R", guests)
        found += [line.text.strip() for line in lines]
    return found


async def test_english_stands_in_the_lines_off_first_and_all(open_app: Open) -> None:
    text = ALL_KINDS + "\nوفي طرابلس قال حفتر إن حفتر باق في طرابلس 15 يوما (حتى 4 أبريل 2019).\n"
    app = open_app({"a": text}, "a", glossary=GLOSSARY)
    for width in (80, 40):
        async with app.run_test(size=(width, 60)) as pilot:
            await marked(pilot, app, "a")
            seen = []
            for english in (English.OFF, English.FIRST, English.ALL):
                assert view_of(app).english == english
                assert [row for row in article_rows(app) if row] == expected_rows(app, english)
                assert faults(app) == []
                seen.append(sum(row.count("[") for row in article_rows(app)))
                await pilot.press("e")
                await pilot.pause()
            outer = len(view_of(app).mentions.outer)
            assert seen == [0, outer - 2, outer]
            assert view_of(app).english is English.OFF
        app = open_app({}, "a", glossary=GLOSSARY)


async def test_english_is_never_copied_or_found(open_app: Open, copied: list[str]) -> None:
    app = open_app({"a": ALL_KINDS}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        await pilot.press("e", "e")
        await pilot.pause()
        assert "[Tripoli]" in sentences(app)
        await pilot.press("ctrl+a", "y")
        await pilot.pause()
        assert copied == [ALL_KINDS.strip()]
        await drag(pilot, view_of(app), ALL_KINDS.index("في"), ALL_KINDS.index("إن الجيش"))
        await pilot.press("y")
        await pilot.pause()
        assert copied[1] == "في طرابلس إ"
        await pilot.press("escape", "slash", *"Tripoli")
        await pilot.pause()
        assert "nothing found" in sentences(app)
        await pilot.press(*["backspace"] * 7, *"طرابلس")
        await pilot.pause()
        assert "1 of 2" in sentences(app)


# The mouse


HARD = (
    "عنوان\n\nوقال حفترُ للأمم المتحدة إن لأنقرة دورا و«المشير خليفة حفتر» في طرابلس، "
    "والجيش الليبي معه (فجر ليبيا) Tripoli حفتر.\n\n"
    "لأنقرة\n\nEnglish first, then حفتر in the middle of طرابلس and on.\n"
)
"""Names at the edges of ligatures, with marks, within quotation marks and brackets, in lines of either direction."""


def click_at(view: ArticleView, x: int, y: int) -> events.Click:
    """A click at a column and row of the window, without the mouse's way there."""
    return events.Click(view, x, y, 0, 0, button=1, shift=False, meta=False, ctrl=False)


def expected_at(view: ArticleView, y: int, column: int) -> str | None:
    """What is to be focused by a click: the outer mention whose letter, or whose English, is painted there."""
    flow = view.flow
    assert flow is not None
    row = flow.row(y + view.scroll_offset.y)
    if not isinstance(row, Row) or row.line is None:
        return None
    line, origin = flow.lines(row.block)[row.line], flow.blocks[row.block].start
    left = (view.scrollable_content_region.width - flow.width) // 2
    left += flow.width - line.width if line.right_to_left else 0
    cell = line.cell_at(column - left) if column >= left else None
    if cell is None:
        return None
    start, end = origin + cell.start, origin + cell.end
    if start == end:
        # English belongs to the mention that it stands after, over that one's last marks.
        before = [each for each in view.mentions.outer if each.end <= start]
        return before[-1].text if before else None
    return next((each.text for each in view.mentions.outer if each.start < end and start < each.end), None)


@pytest.mark.parametrize(("keys", "size"), [("", (80, 24)), ("e e", (80, 24)), ("e e", (40, 24))])
async def test_a_click_focuses_what_stands_under_it_to_the_letter(
    open_app: Open, keys: str, size: tuple[int, int]
) -> None:
    app = open_app({"a": HARD}, "a", glossary=GLOSSARY)
    async with app.run_test(size=size) as pilot:
        await marked(pilot, app, "a")
        await pilot.press(*keys.split())
        await pilot.pause()
        view = view_of(app)
        wrong, hit = [], set()
        for y, row in enumerate(article_rows(app)):
            for column in range(view.scrollable_content_region.width if row else 0):
                view.focus_mention(None)
                view.on_click(click_at(view, column, y))
                expected = expected_at(view, y, column)
                hit.add(expected)
                if focused(app) != expected:
                    wrong.append((y, column, focused(app), expected))
        assert wrong == []
        assert hit == {None, *(mention.text for mention in view.mentions.outer)}


async def test_a_mention_over_a_line_break_is_focused_from_both_lines(open_app: Open) -> None:
    text = "عنوان\n\nقال وقال ثم قال المشير خليفة حفتر هنا\n"
    app = open_app({"a": text}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(25, 24)) as pilot:
        await marked(pilot, app, "a")
        view = view_of(app)
        first, last = column_of(view, text.index("المشير")), column_of(view, text.index("حفتر"))
        assert first.y < last.y
        for place in (first, last):
            view.focus_mention(None)
            await pilot.click(view, offset=place)
            assert focused(app) == "المشير خليفة حفتر"


async def test_a_second_click_goes_inward_and_beside_the_text_away(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReaderApp, "CLICK_CHAIN_TIME_THRESHOLD", 0.0)  # no click is the second of two
    app = open_app({"a": ALL_KINDS}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        view = view_of(app)
        for word, nest in [
            ("حفتر", ["المشير خليفة حفتر", "خليفة حفتر", "حفتر", "المشير خليفة حفتر"]),
            ("المشير", ["المشير خليفة حفتر", "المشير خليفة حفتر"]),
            ("ليبيا", ["فجر ليبيا", "ليبيا", "فجر ليبيا"]),
        ]:
            view.focus_mention(None)
            for expected in nest:
                await pilot.click(view, offset=column_of(view, ALL_KINDS.index(word)))
                assert focused(app) == expected
        line = column_of(view, ALL_KINDS.index("قال"))
        for beside in (Offset(line.x + 1, line.y), Offset(0, line.y), Offset(40, line.y - 1), Offset(40, 20)):
            await pilot.click(view, offset=column_of(view, ALL_KINDS.index(PLACE)))
            assert focused(app) == PLACE
            await pilot.click(view, offset=beside)
            assert focused(app) is None


async def test_a_drag_and_two_clicks_select_over_names(open_app: Open) -> None:
    app = open_app({"a": ALL_KINDS}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        view = view_of(app)
        await drag(pilot, view, ALL_KINDS.index("خليفة"), ALL_KINDS.index("حفتر") + 3)
        assert view.selected_text == "خليفة حفتر"
        assert focused(app) is None
        await pilot.press("escape")
        await pilot.click(view, offset=column_of(view, ALL_KINDS.index("خليفة")), times=2)
        assert view.selected_text == "خليفة"


# The card


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (160, 45)])
async def test_the_card_stands_by_the_name_and_never_on_it(open_app: Open, size: tuple[int, int]) -> None:
    text = "حفتر ثم حفتر " * 4 + "طرابلس\n\n" + "\n\n".join(f"{FILLER * 2}{FILLER.strip()} حفتر" for _ in range(5))
    app = open_app({"a": text.strip() + " المشير خليفة حفتر"}, "a", glossary=GLOSSARY)
    async with app.run_test(size=size) as pilot:
        await marked(pilot, app, "a")
        if app.reading.panel_shown:
            await pilot.press("p")
        view, card = view_of(app), app.reading.pane.card
        for _ in view.mentions.outer:
            await pilot.press("tab")
            mention = view.focused_mention
            assert mention is not None
            await until(pilot, lambda: card.display)
            place = view.place_on_screen(mention)
            assert place is not None
            assert not card.region.overlaps(place)
            assert view.region.contains_region(card.region)
            assert card.region.y in (place.bottom, place.y - card.region.height)
            assert faults(app) == []
            assert "Haftar" in sentences(app) or "Tripoli" in sentences(app) or card.size.height < 2
        assert "Commander of the LNA." in sentences(app) or size == (40, 12)


async def test_the_card_goes_when_its_name_is_out_of_sight_and_comes_back_with_it(open_app: Open) -> None:
    app = open_app({"a": ALL_KINDS + "\n" + FILLER * 40}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        card = app.reading.pane.card
        await pilot.press("tab")
        await until(pilot, lambda: card.display)
        height = card.region.y
        await pilot.press("j")
        await until(pilot, lambda: card.region.y == height - 1)
        await pilot.press("space", "space")
        await until(pilot, lambda: not card.display, 2)
        await pilot.press("g")
        await until(pilot, lambda: card.display and card.region.y == height, 2)
        await pilot.press("escape")
        await until(pilot, lambda: not card.display, 2)


async def test_the_card_leads_to_the_panel(open_app: Open) -> None:
    app = open_app({"a": ALL_KINDS}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await marked(pilot, app, "a")
        await pilot.click(view_of(app), offset=column_of(view_of(app), ALL_KINDS.index(PLACE)))
        await until(pilot, lambda: app.reading.pane.card.display)
        await pilot.click(app.reading.pane.card)
        await until(pilot, lambda: app.reading.panel.display and "2 mentions in 1 article" in sentences(app))
        assert not app.reading.pane.card.display
        assert focused(app) == PLACE
        assert rows(app)
