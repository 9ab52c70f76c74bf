"""The panel: what it says of an item, and how a person goes on from it by key and by mouse."""

import datetime
import re

import pytest
from textual.pilot import Pilot
from textual.strip import Strip

from reader.concordance.references import ArticleReferences, Line, References
from reader.glossary.entry_type import EntryType
from reader.glossary.model import Entry, Name
from reader.ui.rows.item import Item
from reader.ui.rows.panel_content import in_order, mentions_of
from reader.ui.rows.panel_rows import ArticleRow, CardRow, Order
from reader.ui.rows.row import ContextRow, HeadingRow, RowStyles, TextRow
from reader.ui.widgets.item_panel import ItemPanel
from tests.script.caprtl import text_of
from tests.ui.field_texts import CAPITALS
from tests.ui.row_app import RowApp, plain_styles


def entry(identity: str, ar: str, en: str, entry_type: EntryType = EntryType.ACTOR) -> Entry:
    """An entry whose Arabic name is given in CapRTL."""
    return Entry(identity, entry_type, text_of(ar), en, (Name(text_of(ar)),), "person", "Leads the DEF.")


def article(identity: str, title: str, date: str | None, forms: dict[str, int]) -> ArticleReferences:
    """An article that names an item by forms in CapRTL, at 0, 10, 20 …"""
    names = [form for form, count in forms.items() for _ in range(count)]
    lines = (
        Line(10 * place, 10 * place + len(name), "body", text_of("BA "), text_of(name), text_of(f" B{place}"))
        for place, name in enumerate(names)
    )
    day = datetime.date.fromisoformat(date) if date else None
    named = {text_of(form): count for form, count in forms.items()}
    return ArticleReferences(identity, text_of(title), day, len(names), named, tuple(lines))


NO_BREAK_SPACE = "\u00a0"

HAFTAR = entry("haftar", "HEFD", "Haftar")
TRIPOLI = entry("tripoli", "GABLE", "Tripoli", EntryType.PLACE)
DAWN = entry("dawn", "FIJK", "Dawn", EntryType.OPERATION)
ARTICLES = (
    article("a", "ALIF", "2019-06-01", {"HA": 1}),
    article("b", "BA", "2019-06-02", {"HA": 2, "HEFD": 1}),
    article("c", "GIM", None, {"HA": 1}),
)
"""In CapRTL, of its letters those that do not join."""


def item_of(*articles: ArticleReferences, of: Entry = HAFTAR) -> Item:
    total = sum(found.count for found in articles)
    return Item(of, References(of.id, total, articles), ((TRIPOLI, 3), (DAWN, 1)))


ITEM = item_of(*ARTICLES)


def panel_app() -> RowApp:
    return RowApp(ItemPanel(id="panel"))


def panel_of(pilot: Pilot[None]) -> ItemPanel:
    return pilot.app.query_one(ItemPanel)


def seen(app: RowApp) -> list[str]:
    """The rows of the screen in CapRTL, blanks at their ends and the scroll bar left out."""
    return [re.sub("[\u2580-\u259f]", " ", row).strip().translate(CAPITALS) for row in app.rows()]


async def with_item(pilot: Pilot[None], item: Item = ITEM, article: str | None = "a", why: str | None = None) -> None:
    """Let the panel show an item, and have the keys."""
    panel = panel_of(pilot)
    panel.show_item(item, article=article, why=why)
    panel.row_list.focus()
    await pilot.pause()


def lined_up(order: Order, article: str | None) -> list[str]:
    """The articles and headings of the item's mentions, in their order."""
    rows = mentions_of(ITEM, article, None, order, "s")
    return [
        row.references.article if isinstance(row, ArticleRow) else row.text
        for row in rows
        if isinstance(row, ArticleRow | HeadingRow)
    ]


@pytest.mark.parametrize(
    ("order", "article", "expected"),
    [
        ("date", None, ["a", "b", "c"]),
        ("count", None, ["b", "a", "c"]),
        ("date", "a", ["b", "c", "In this article", "a"]),
        ("count", "b", ["a", "c", "In this article", "b"]),
    ],
)
def test_the_articles_stand_in_the_order_asked_for_and_the_open_one_last(
    order: Order, article: str | None, expected: list[str]
) -> None:
    assert lined_up(order, article) == expected


def test_every_mention_has_its_row() -> None:
    rows = mentions_of(ITEM, "a", None, "date", "s")
    places = [(row.article, row.context.start) for row in rows if isinstance(row, ContextRow)]
    assert places == [("b", 0), ("b", 10), ("b", 20), ("c", 0), ("a", 0)]


@pytest.mark.parametrize(
    ("references", "width", "expected"),
    [
        (ARTICLES[0], 30, ["                          FILA", "          AH · ×1 · 2019-06-01"]),
        (ARTICLES[1], 34, ["                                AB", " ×1 DFEH · ×2 AH · ×3 · 2019-06-02"]),
        (ARTICLES[1], 25, ["                       AB", "· ×2 AH · ×3 · 2019-06-02", "                  ×1 DFEH"]),
        (ARTICLES[2], 10, ["       MIG", "   AH · ×1"]),
    ],
)
def test_an_article_says_what_it_calls_the_item(references: ArticleReferences, width: int, expected: list[str]) -> None:
    row = ArticleRow(references)
    strips = row.strips(width, plain_styles())
    assert [strip.text.translate(CAPITALS).replace(NO_BREAK_SPACE, " ") for strip in strips] == expected
    assert [strip.cell_length for strip in strips] == [width] * row.height(width)


async def test_the_card_says_who_it_is_how_often_and_why() -> None:
    app = panel_app()
    async with app.run_test(size=(40, 30)) as pilot:
        await with_item(pilot, why="HEFD → Haftar (name)")
        assert seen(app)[:11] == [
            "Mentions  Together  Article",
            "DFEH",
            "Haftar",
            "● actor · person",
            "Leads the DEF.",
            "HEFD → Haftar (name)",
            "",
            "5 mentions in 3 articles",
            "by date  by count                   s",
            "",
            "AB",
        ]
        assert app.rows()[1].index(text_of("HEFD")[-1]) > 30


async def test_a_low_panel_says_it_in_few_rows_so_that_lines_of_context_are_in_sight() -> None:
    force = Entry("lna", EntryType.ACTOR, text_of("DEF"), "LNA", (Name(text_of("DEF")),), "armed-force", "Note. " * 40)
    app = panel_app()
    async with app.run_test(size=(80, 10)) as pilot:
        panel_of(pilot).show_item(item_of(*ARTICLES, of=force), article="a", why="HEFD → LNA (name)")
        await pilot.pause()
        rows = [" ".join(row.split()) for row in seen(app)]
        assert rows[1:3] == ["LNA FED", "● actor · armed force · 5 mentions in 3 articles"]
        assert rows[3].startswith("Note. Note.")
        assert rows[3].endswith("…")
        assert rows[4:7] == ["HEFD → LNA (name)", "by date by count s", "×1 DFEH · ×2 AH · ×3 · 2019-06-02 AB"]
        assert rows[7:10] == ["0B AH AB", "1B AH AB", "2B DFEH AB"]
        assert app.rows()[1].startswith(" LNA")


@pytest.mark.parametrize(
    ("explanation", "expected"),
    [
        ("ABCD = A + B + CD → Libya (name)", "DCBA = A + B + DC → Libya (name)"),
        ("AB → Libya (name; near CD, of two)", "BA → Libya (name; near DC, of two)"),
    ],
)
def test_the_parts_of_an_explanation_stand_in_the_order_in_which_they_are_said(explanation: str, expected: str) -> None:
    text = in_order(explanation.translate({ord(sign): text_of(sign) for sign in "ABCD"}))
    assert TextRow(text, base="L").strips(60, plain_styles())[0].text.rstrip().translate(CAPITALS) == expected


@pytest.mark.parametrize(
    ("row", "width", "expected"),
    [
        (ArticleRow(ARTICLES[0]), 30, None),
        (ArticleRow(article("a", "ALIF " * 12, None, {"HA": 1})), 30, " ".join([text_of("ALIF")] * 12)),
        (CardRow(HAFTAR, "5 mentions", None), 30, None),
        (CardRow(HAFTAR, "5 mentions", "why " * 30), 80, "why " * 30),
    ],
)
def test_what_is_shortened_can_be_had_whole(row: ArticleRow | CardRow, width: int, expected: str | None) -> None:
    assert row.whole(width) == expected


async def test_a_title_that_is_shortened_is_whole_in_the_tooltip() -> None:
    app = panel_app()
    async with app.run_test(size=(40, 30), tooltips=True) as pilot:
        await with_item(pilot, item_of(ARTICLES[0], article("b", "ALIF " * 12, None, {"HA": 1})))
        row_list = panel_of(pilot).row_list
        y = next(y for y, row in enumerate(seen(app)) if row.startswith("…"))
        for row, tooltip in ((y, " ".join([text_of("ALIF")] * 12)), (y + 2, None)):
            await pilot.hover("#panel", offset=(20, row))
            await pilot.pause()
            assert (row_list.tooltip and str(row_list.tooltip)) == tooltip


@pytest.mark.parametrize(
    ("item", "article", "expected"),
    [
        (item_of(ARTICLES[0]), "a", "No other article mentions it."),
        (item_of(), "a", "mentioned in no article"),
    ],
)
async def test_what_is_mentioned_nowhere_else_says_so(item: Item, article: str, expected: str) -> None:
    app = panel_app()
    async with app.run_test(size=(40, 30)) as pilot:
        await with_item(pilot, item, article)
        assert expected in seen(app)
        assert not any("by count" in row for row in seen(app))


async def test_each_tab_says_what_will_stand_there() -> None:
    app = panel_app()
    async with app.run_test(size=(60, 30)) as pilot:
        panel_of(pilot).row_list.focus()
        for words in ("Tab goes to the next name", "Tab goes to the next name", "once one is open"):
            await pilot.pause()
            assert words in " ".join(seen(app))
            await pilot.press("tab")
        panel_of(pilot).show_nothing("The glossary is empty.")
        await pilot.pause()
        assert seen(app)[2] == "The glossary is empty."


async def test_keys_go_through_the_tabs_both_ways() -> None:
    app = panel_app()
    async with app.run_test(size=(40, 30)) as pilot:
        panel_of(pilot).show_article_items([(TRIPOLI, 2), (HAFTAR, 1)])
        await with_item(pilot)
        found: dict[str, list[str]] = {}
        for key in ("tab", "tab", "tab", "shift+tab"):
            await pilot.press(key)
            await pilot.pause()
            found.setdefault(panel_of(pilot).tab, seen(app)[1:4])
        assert panel_of(pilot).tab == "article"
        assert {tab: [" ".join(row.split()) for row in rows] for tab, rows in found.items()} == {
            "together": ["In one paragraph with Haftar", "3 ■ Tripoli ELBAG", "1 ▲ Dawn KJIF"],
            "article": ["2 items in this article", "2 ■ Tripoli ELBAG", "1 ● Haftar DFEH"],
            "mentions": ["DFEH", "Haftar", "● actor · person"],
        }


async def test_a_click_goes_to_a_tab() -> None:
    app = panel_app()
    async with app.run_test(size=(40, 30)) as pilot:
        await with_item(pilot)
        for x, tab in ((14, "together"), (0, "mentions"), (24, "article"), (39, "article"), (9, "mentions")):
            await pilot.click("TabRow", offset=(x, 0))
            assert panel_of(pilot).tab == tab


async def test_enter_and_a_click_open_a_mention_and_a_click_on_a_title_the_first() -> None:
    app = panel_app()
    async with app.run_test(size=(40, 30)) as pilot:
        await with_item(pilot)
        await pilot.press("j", "enter")
        title = seen(app).index("MIG")
        for y in (title - 2, title + 2, title, title + 1):
            await pilot.click("#panel", offset=(20, y))
        told = app.told_of(ItemPanel.Opened)
        assert [(message.article, message.start, message.end) for message in told] == [
            ("b", 10, 12),
            ("b", 20, 24),
            ("c", 0, 2),
            ("c", 0, 2),
            ("c", 0, 2),
        ]


async def test_a_neighbour_leads_on_to_its_mentions() -> None:
    app = panel_app()
    async with app.run_test(size=(40, 30)) as pilot:
        await with_item(pilot)
        await pilot.press("tab", "j", "enter")
        assert [message.entry for message in app.told_of(ItemPanel.Followed)] == [DAWN]
        assert panel_of(pilot).tab == "mentions"


async def test_a_contested_name_leads_to_each_that_it_may_be() -> None:
    app = panel_app()
    async with app.run_test(size=(40, 30)) as pilot:
        panel = panel_of(pilot)
        panel.show_contested([(HAFTAR, 5), (DAWN, 2)], text_of("HA"), "HA: one of two")
        await pilot.pause()
        text = " ".join(" ".join(seen(app)).split())
        assert "AH contested: nothing here decides whom it names HA: one of two It may be" in text
        for y, row in enumerate(seen(app)):
            if "DFEH" in row or "KJIF" in row:
                await pilot.click("#panel", offset=(20, y))
        assert [message.entry for message in app.told_of(ItemPanel.Followed)] == [HAFTAR, DAWN]


async def test_the_order_is_switched_by_key_and_by_mouse() -> None:
    app = panel_app()
    async with app.run_test(size=(40, 30)) as pilot:
        await with_item(pilot, article=None)
        await pilot.press("s")
        await pilot.pause()
        assert seen(app).index("AB") < seen(app).index("FILA")
        await pilot.click("#panel", offset=(12, next(y for y, row in enumerate(seen(app)) if "by count" in row)))
        await pilot.pause()
        assert seen(app).index("FILA") < seen(app).index("AB")
        assert [message.order for message in app.told_of(ItemPanel.Ordered)] == ["count", "date"]


async def test_escape_leaves_the_panel() -> None:
    app = panel_app()
    async with app.run_test(size=(40, 30)) as pilot:
        await with_item(pilot)
        await pilot.press("escape")
        assert len(app.told_of(ItemPanel.Left)) == 1


async def test_the_row_that_a_person_went_to_stays_where_the_same_item_is_shown_anew() -> None:
    app = panel_app()
    async with app.run_test(size=(40, 12)) as pilot:
        await with_item(pilot)
        await pilot.press("j", "j", "j")
        row_list = panel_of(pilot).row_list
        chosen = row_list.rows[row_list.highlighted]
        await with_item(pilot, article="c", why="another mention")
        assert row_list.rows[row_list.highlighted] == chosen
        await with_item(pilot, item_of(*ARTICLES, of=TRIPOLI))
        assert row_list.scroll_offset.y == 0


async def test_the_same_items_of_an_article_leave_the_highlight_where_it_is() -> None:
    app = panel_app()
    async with app.run_test(size=(40, 12)) as pilot:
        panel = panel_of(pilot)
        panel.tab = "article"
        panel.row_list.focus()
        for items, highlighted in (([(TRIPOLI, 2), (HAFTAR, 1)], 2), ([(DAWN, 2), (HAFTAR, 3)], 1)):
            panel.show_article_items(items)
            await pilot.press(*["j"] * (highlighted - 1))
            panel.show_article_items(items)
            await pilot.pause()
            assert panel.row_list.highlighted == highlighted


async def test_what_was_given_before_the_panel_is_on_the_screen_is_shown() -> None:
    panel = ItemPanel()
    panel.show_item(ITEM, article=None, why=None)
    panel.tab = "together"
    app = RowApp(panel)
    async with app.run_test(size=(40, 30)) as pilot:
        await pilot.pause()
        assert seen(app)[1] == "In one paragraph with Haftar"


@pytest.mark.parametrize(("articles", "mentions"), [(5, 10), (300, 1000)])
async def test_only_what_is_in_sight_is_set(articles: int, mentions: int, monkeypatch: pytest.MonkeyPatch) -> None:
    set_rows: list[ContextRow] = []
    strips = ContextRow.strips

    def counting(self: ContextRow, width: int, styles: RowStyles) -> list[Strip]:
        set_rows.append(self)
        return strips(self, width, styles)

    monkeypatch.setattr(ContextRow, "strips", counting)
    app = panel_app()
    async with app.run_test(size=(40, 24)) as pilot:
        each = mentions // articles
        await with_item(pilot, item_of(*(article(f"{n}", "ALIF", None, {"HA": each}) for n in range(articles))))
        assert 0 < len(set_rows) < 24
        assert panel_of(pilot).row_list.virtual_size.height > 3 * articles
