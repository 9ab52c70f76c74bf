"""The matcher against the rules written down as plainly as can be: every word, every reading, every length."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.arabic.folding import fold
from reader.arabic.proclitics import readings
from reader.glossary.model import Glossary
from reader.matching.matcher import Matcher
from tests.matching.glossaries import Paragraph, named

NAMES = (
    "ليبيا", "فجر ليبيا", "فجر", "الجيش", "الجيش الليبي", "الجيش الوطني الليبي", "الوطني الليبي", "وليد", "ليد",
    "لجنة", "اللجنة", "الليبي ليبيا", "ب", "بوتين", "وتين ليبيا",
)  # fmt: skip
WORDS = sorted({word for name in NAMES for word in name.split()} | {"للجيش", "للجنة", "وللجيش", "قال"})
ENTRIES = {fold(name).text: name for name in NAMES}
LONGEST = max(len(name.split()) for name in NAMES)
MATCHER = Matcher(Glossary(tuple(named(f"e{number}", name) for number, name in enumerate(NAMES))))

Found = tuple[int, int, str, bool]


def plainly(text: str) -> list[Found]:
    """Return start, end, name and inner of every mention in a folded text."""
    words = [*re.finditer(r"\w+", text)]
    found: list[Found] = []
    outer_end = 0
    for first in range(len(words)):
        best: list[tuple[int, int, str]] = []
        for reading in readings(words[first][0]):
            names = []
            for last in range(min(first + LONGEST, len(words)) - 1, first - 1, -1):
                rest = text[words[first].end() : words[last].end()]
                name = ENTRIES.get(re.sub(r"\s+", " ", reading.stem + rest))
                if name is not None:
                    names.append((words[first].start() + reading.taken, words[last].end(), name))
            if names and (not best or names[0][1] > best[0][1]):
                best = names
        for start, end, name in best:
            if start >= outer_end:
                found.append((start, end, name, False))
                outer_end = end
            elif end <= outer_end:
                found.append((start, end, name, True))
    return found


PIECES = st.tuples(
    st.sampled_from(["", "", "و", "ب", "ل", "ول"]),
    st.sampled_from(WORDS),
    st.sampled_from([" ", " ", "\n", "  ", "، ", " - "]),
)


@given(st.lists(PIECES, max_size=12).map(lambda pieces: "".join(map("".join, pieces))))
def test_the_matcher_finds_what_the_rules_say(text: str) -> None:
    text = text.replace("ة", "ه")
    mentions = MATCHER.mentions(text, [Paragraph("body", 0, len(text))])
    assert [(mention.start, mention.end, mention.name, mention.inner) for mention in mentions] == plainly(text)
