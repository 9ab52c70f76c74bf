"""What other programs change while one reads: the screen follows, at the same place, and says what changed."""

import gc
from collections.abc import Callable
from pathlib import Path
from weakref import ref

import pytest
from textual.pilot import Pilot

from reader.library.folder import Library
from reader.ui.app import ReaderApp
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.problems import ProblemsScreen
from tests.ui.conftest import Open
from tests.ui.named import GLOSSARY
from tests.ui.screen import article_rows, focused, listed, marked, opened, sentences, settled, until, view_of

pytestmark = pytest.mark.usefixtures("quick_keys")

SECONDS = 5.0
FILLER = "هذه فقرة لا اسم فيها على الإطلاق، وإنما هي كلام طويل يملأ السطور سطرا بعد سطر.\n\n"
LINES = "".join(f"وصل حفتر إلى طرابلس {number}.\n\n{FILLER * 2}" for number in range(20))
ARTICLES = {"a": f"عنوان\n\n{LINES}", "b": f"خبر ثان\n\nقال حفتر في طرابلس.\n\n{FILLER}"}
SIRTE = """\
  - id: sirte
    type: place
    ar: سطرا
    en: Sirte
"""


async def reading(app: ReaderApp, pilot: Pilot[None]) -> list[str]:
    """The article from one page down, its names marked, the second of them in sight focused."""
    await marked(pilot, app, "a")
    await pilot.press("space", "tab", "tab")
    await settled(pilot)
    app.clear_notifications()
    return article_rows(app)


async def test_what_was_closed_takes_no_memory_once_files_changed(
    open_app: Open, glossary_file: Path, library: Library
) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(100, 24)) as pilot:
        await reading(app, pilot)
        await listed(pilot, app)
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        closed = ref(app.screen)
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, HelpScreen))
        glossary_file.write_text(GLOSSARY + SIRTE, "utf-8")
        library.path("c").write_text("خبر\n\nنص.\n", "utf-8")
        await until(pilot, lambda: len(app.entries) == 3 and app.desk and "sirte" in app.desk.source.glossary.by_id)
        await settled(pilot)
        gc.collect()
        assert closed() is None


# The glossary


async def test_the_glossary_that_is_written_is_followed_and_one_that_broke_is_not(
    open_app: Open, glossary_file: Path
) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(100, 24), notifications=True) as pilot:
        before = await reading(app, pilot)
        view, focus = view_of(app), view_of(app).focused_mention
        names = len(view.mentions.outer)

        glossary_file.write_text(GLOSSARY + SIRTE, "utf-8")
        await until(pilot, lambda: len(view.mentions.outer) > names, SECONDS)
        assert "added Sirte" in sentences(app)
        assert article_rows(app) == before
        assert view.focused_mention == focus

        # What is broken changes nothing, and says so.
        more = len(view.mentions.outer)
        glossary_file.write_text(GLOSSARY.replace("type: actor", "type: actress"), "utf-8")
        await until(pilot, lambda: "What was known before stays." in sentences(app), SECONDS)
        assert len(view.mentions.outer) == more
        await pilot.press("exclamation_mark")
        await until(pilot, lambda: isinstance(app.screen, ProblemsScreen))
        assert "actress" in sentences(app)
        await pilot.press("escape")

        # So does one that is taken away.
        app.clear_notifications()
        glossary_file.unlink()
        await until(pilot, lambda: "What was known before stays." in sentences(app), SECONDS)
        assert len(view.mentions.outer) == more

        # Another file in its place, as editors save.
        app.clear_notifications()
        beside = glossary_file.with_name("written.tmp")
        beside.write_text(GLOSSARY.replace("en: Tripoli", "en: Trablus"), "utf-8")
        beside.replace(glossary_file)
        await until(pilot, lambda: len(view.mentions.outer) == names, SECONDS)
        assert "changed Trablus" in sentences(app)
        assert "removed Sirte" in sentences(app)
        assert "What was known before" not in sentences(app)
        assert (article_rows(app), view.focused_mention) == (before, focus)


async def test_a_name_that_is_no_longer_one_loses_the_focus(open_app: Open, glossary_file: Path) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        before = await reading(app, pilot)
        assert focused(app) == "طرابلس"
        glossary_file.write_text(GLOSSARY.replace("ar: طرابلس", "ar: بنغازي"), "utf-8")
        await until(pilot, lambda: view_of(app).focused_mention is None, SECONDS)
        assert article_rows(app) == before
        await until(pilot, lambda: not app.reading.pane.card.display, SECONDS)


async def test_a_glossary_that_comes_later_is_read(open_app: Open, glossary_file: Path) -> None:
    app = open_app(ARTICLES, "a")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot, app, "a")
        await until(pilot, lambda: "glossary.yaml: there is none" in sentences(app), SECONDS)
        glossary_file.write_text(GLOSSARY, "utf-8")
        await marked(pilot, app, "a")
        assert view_of(app).mentions.outer


# The open article


def _above(text: str) -> str:
    return text.replace("عنوان\n\n", f"عنوان\n\n{FILLER * 3}", 1)


def _below(text: str) -> str:
    return text + FILLER


def _far_above_and_below(text: str) -> str:
    return _below(text.replace("وصل حفتر إلى طرابلس 0.\n\n", "", 1))


@pytest.mark.parametrize(
    ("change", "replaced"), [(_above, False), (_above, True), (_below, False), (_far_above_and_below, True)]
)
async def test_an_article_that_changes_elsewhere_stays_where_it_is(
    open_app: Open, library: Library, change: Callable[[str], str], replaced: bool
) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        before = await reading(app, pilot)
        mention = view_of(app).focused_mention
        assert mention is not None
        text = change(ARTICLES["a"])
        path = library.path("a")
        (path.with_name("a.tmp") if replaced else path).write_text(text, "utf-8")
        if replaced:
            path.with_name("a.tmp").replace(path)
        await until(pilot, lambda: app.opened is not None and app.opened.text == text, SECONDS)
        await until(pilot, lambda: view_of(app).focused_mention is not None, SECONDS)
        await until(pilot, lambda: "Changed:" in sentences(app), SECONDS)
        assert article_rows(app) == before
        now = view_of(app).focused_mention
        assert now is not None
        assert text[now.start - 20 : now.end] == ARTICLES["a"][mention.start - 20 : mention.end]
        # What is painted as a name is one.
        assert {each.text for each in view_of(app).mentions.outer} == {"حفتر", "طرابلس"}


async def test_an_article_that_changes_where_one_reads_goes_on_there(open_app: Open, library: Library) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        before = await reading(app, pilot)
        mention = view_of(app).focused_mention
        assert mention is not None
        start = ARTICLES["a"].rindex("\n\n", 0, mention.start) + 2
        end = ARTICLES["a"].index("\n\n", start) + 2
        text = ARTICLES["a"][:start] + ARTICLES["a"][end:]
        library.path("a").write_text(text, "utf-8")
        await until(pilot, lambda: app.opened is not None and app.opened.text == text, SECONDS)
        await settled(pilot)
        assert view_of(app).focused_mention != mention
        same = [row for row in article_rows(app) if row in before and row]
        assert len(same) > len([row for row in before if row]) // 2


async def test_an_open_article_that_goes_stays_until_it_is_left(open_app: Open, library: Library) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        before = await reading(app, pilot)
        library.path("a").unlink()
        await until(pilot, lambda: "What you read stays open" in sentences(app), SECONDS)
        assert "Removed: a" in sentences(app)
        assert article_rows(app) == before
        assert [entry.id for entry in app.entries] == ["a", "b"]
        # It comes back.
        library.path("a").write_text(ARTICLES["a"], "utf-8")
        app.clear_notifications()
        await until(pilot, lambda: "Changed:" in sentences(app), SECONDS)
        assert article_rows(app) == before
        # Once more, and it is left.
        library.path("a").unlink()
        app.clear_notifications()
        await until(pilot, lambda: "What you read stays open" in sentences(app), SECONDS)
        await pilot.press("]")
        await opened(pilot, app, "b")


# Other articles


async def test_the_list_follows_what_comes_goes_and_changes(open_app: Open, library: Library) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(160, 45), notifications=True) as pilot:
        before = await reading(app, pilot)

        def titles() -> dict[str, str]:
            return {entry.id: entry.title for entry in app.entries}

        library.path("c").write_text("خبر ثالث\n\nحفتر.\n", "utf-8")
        await until(pilot, lambda: titles().get("c") == "خبر ثالث", SECONDS)
        library.path("b").write_text("خبر آخر\n\nحفتر.\n", "utf-8")
        await until(pilot, lambda: titles()["b"] == "خبر آخر", SECONDS)
        library.path("c").unlink()
        await until(pilot, lambda: "c" not in titles(), SECONDS)
        news = sentences(app)
        assert [word for word in ("New:", "Changed:", "Removed: c") if word not in news] == []
        assert article_rows(app) == before
        assert await app.knowledge.counts("haftar") == (21, 2)


async def test_a_library_that_vanishes_and_comes_back(open_app: Open, library: Library) -> None:
    app = open_app(ARTICLES, "a", glossary=GLOSSARY)
    async with app.run_test(size=(100, 24), notifications=True) as pilot:
        before = await reading(app, pilot)
        away = library.root.with_name("away")
        library.root.rename(away)
        await until(pilot, lambda: "What you read stays open" in sentences(app), SECONDS)
        assert article_rows(app) == before
        await until(pilot, lambda: [entry.id for entry in app.entries] == ["a"], SECONDS)
        away.rename(library.root)
        await until(pilot, lambda: [entry.id for entry in app.entries] == ["a", "b"], SECONDS)
        assert article_rows(app) == before
        await pilot.press("]")
        await opened(pilot, app, "b")


async def test_the_first_article_of_an_empty_library_is_shown(open_app: Open, library: Library) -> None:
    app = open_app({}, glossary=GLOSSARY)
    async with app.run_test(size=(160, 45)) as pilot:
        await until(pilot, lambda: "There are no articles here." in sentences(app), SECONDS)
        library.path("a").write_text(ARTICLES["b"], "utf-8")
        await marked(pilot, app, "a")


@pytest.mark.parametrize("broken", ["", " \n"], ids=["empty", "blank"])
async def test_an_article_that_could_not_be_read_is_shown_once_it_can(
    open_app: Open, library: Library, broken: str
) -> None:
    app = open_app({**ARTICLES, "c": broken}, "a", glossary=GLOSSARY)
    async with app.run_test(size=(80, 24)) as pilot:
        await reading(app, pilot)
        await pilot.press("G", "]", "]")
        await until(pilot, lambda: app.reading.article_list.opened == "c")
        await until(pilot, lambda: "c.txt" in sentences(app))
        library.path("c").write_text(ARTICLES["b"], "utf-8")
        await opened(pilot, app, "c")
        await marked(pilot, app, "c")
        assert "c.txt" not in sentences(app)
