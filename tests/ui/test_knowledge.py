"""What the app knows, asked from the screen and told by the threads that read."""

import asyncio
from collections.abc import Callable, Iterator
from threading import Event

import pytest

from reader.glossary.model import Glossary
from reader.ui.knowledge import Knowledge
from tests.ui.named import KNOWN, article

ONE = article("one", "حفتر في طرابلس، وحفتر هنا")
TWO = article("two", "حفتر في ليبيا")


@pytest.fixture
def knowledge() -> Iterator[Knowledge]:
    known = Knowledge()
    yield known
    known.close()


async def test_what_is_known_of_an_entry_grows_with_what_is_read(knowledge: Knowledge) -> None:
    assert knowledge.take_over_now(KNOWN)
    assert await knowledge.counts("haftar") == (0, 0)
    assert knowledge.put_now([ONE])
    assert await knowledge.counts("haftar") == (2, 1)
    assert knowledge.put_now([TWO])
    assert await knowledge.counts("haftar") == (3, 2)
    item = await knowledge.item("haftar")
    assert item is not None
    assert item.entry.en == "Khalifa Haftar"
    assert [(found.article, found.count) for found in item.references.articles] == [("one", 2), ("two", 1)]
    assert [(entry.id, shared) for entry, shared in item.neighbours] == [("libya", 1), ("tripoli", 1)]
    assert [(entry.id, count) for entry, count in await knowledge.items_of("one")] == [("haftar", 2), ("tripoli", 1)]
    totals = await knowledge.totals(["tripoli", "nobody", "lna"])
    assert [(entry.id, count) for entry, count in totals] == [("tripoli", 1), ("lna", 0)]


async def test_what_is_taken_away_is_no_longer_known(knowledge: Knowledge) -> None:
    knowledge.take_over_now(KNOWN)
    knowledge.put_now([ONE, TWO])
    assert knowledge.discard_now(["one", "never there"])
    assert await knowledge.counts("haftar") == (1, 1)
    assert await knowledge.items_of("one") == ()


async def test_what_was_asked_is_known_at_once_until_something_changes(knowledge: Knowledge) -> None:
    knowledge.take_over_now(KNOWN)
    knowledge.put_now([ONE])
    changes: tuple[Callable[[], bool], ...] = (
        lambda: knowledge.put_now([TWO]),
        lambda: knowledge.discard_now(["two"]),
        lambda: knowledge.take_over_now(Glossary()),
    )
    for change in changes:
        assert knowledge.known_item("haftar") is None
        item = await knowledge.item("haftar")
        assert item is not None
        assert knowledge.known_item("haftar") is item
        assert change()
    assert await knowledge.item("haftar") is None
    assert knowledge.known_item("haftar") is None


async def test_another_glossary_is_taken_over_for_all_that_was_read(knowledge: Knowledge) -> None:
    knowledge.put_now([ONE, TWO])
    assert await knowledge.item("haftar") is None
    knowledge.take_over_now(KNOWN)
    assert await knowledge.counts("haftar") == (3, 2)
    knowledge.take_over_now(Glossary(tuple(entry for entry in KNOWN.entries if entry.id != "haftar")))
    assert await knowledge.item("haftar") is None
    assert [mention.entry for mention in (await knowledge.marked(ONE)).mentions] == ["tripoli"]


async def test_mentions_come_with_the_article_and_the_glossary_that_they_are_of(knowledge: Knowledge) -> None:
    assert (knowledge.ready, knowledge.marked_now(ONE)) == (False, None)
    knowledge.take_over_now(KNOWN)
    now = knowledge.marked_now(ONE)
    assert now == await knowledge.marked(ONE)
    assert now is not None
    assert (now.article, now.glossary) == (ONE, KNOWN)
    assert knowledge.ready
    assert [mention.entry for mention in now.mentions] == ["haftar", "tripoli", "haftar"]
    # An article that is asked for is taken in as it is now.
    written = article("one", "طرابلس")
    assert [mention.entry for mention in (await knowledge.marked(written)).mentions] == ["tripoli"]
    assert await knowledge.counts("haftar") == (0, 0)


@pytest.mark.parametrize(
    ("opened", "expected"),
    [
        (None, {"haftar": (3, 2, 0), "tripoli": (1, 1, 0), "dawn": (0, 0, 0)}),
        ("one", {"haftar": (3, 2, 2), "tripoli": (1, 1, 1), "libya": (1, 1, 0)}),
        ("never read", {"haftar": (3, 2, 0)}),
    ],
)
async def test_the_index_counts_everywhere_and_here(
    knowledge: Knowledge, opened: str | None, expected: dict[str, tuple[int, int, int]]
) -> None:
    knowledge.take_over_now(KNOWN)
    knowledge.put_now([ONE, TWO])
    lines = {line.entry.id: (line.mentions, line.articles, line.here) for line in await knowledge.index(opened)}
    assert list(lines) == [entry.id for entry in KNOWN.entries]
    assert {entry: lines[entry] for entry in expected} == expected


async def test_questions_are_answered_in_their_order_and_keep_no_one_waiting(knowledge: Knowledge) -> None:
    knowledge.take_over_now(KNOWN)
    hold = Event()
    knowledge._thread.submit(lambda: hold.wait(5))
    asked = asyncio.ensure_future(knowledge.counts("haftar"))
    await asyncio.sleep(0)
    reading = asyncio.get_running_loop().run_in_executor(None, knowledge.put_now, [ONE])
    await asyncio.sleep(0.05)
    assert not asked.done()
    assert not reading.done()
    hold.set()
    assert await reading
    assert await asked == (0, 0)
    assert await knowledge.counts("haftar") == (2, 1)


async def test_what_closes_tells_the_threads_so(knowledge: Knowledge) -> None:
    hold, result = Event(), list[bool]()
    knowledge._thread.submit(lambda: hold.wait(5))
    waiting = asyncio.get_running_loop().run_in_executor(None, lambda: result.append(knowledge.put_now([ONE])))
    await asyncio.sleep(0.05)
    knowledge.close()
    hold.set()
    await waiting
    assert result == [False]
    assert knowledge.put_now([TWO]) is False
    assert knowledge.discard_now(["one"]) is False
    assert knowledge.take_over_now(KNOWN) is False
