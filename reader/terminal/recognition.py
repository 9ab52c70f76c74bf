"""Recognising a terminal: by what it answers, and where it says nothing by the environment.

Answers come from the terminal that is looked at, also over ssh. Variables do not cross ssh, and they leak: a terminal
that was started from another has the other's, and so has everything in tmux. So a variable counts only where no answer
names a terminal, and not for a terminal that would have answered otherwise.

Nothing here reads or writes: the caller sends what `to_send` returns, feeds what arrives, and looks at its own clock.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from reader.terminal.multiplexers import MULTIPLEXERS, Multiplexer
from reader.terminal.profiles import PROFILES, UNKNOWN, Profile, Signs
from reader.terminal.replies import ReplyFilter

TIME_LIMIT: Final = 0.3
"""Seconds after which a terminal that has not answered everything is taken for one that does not."""

_QUESTIONS: Final = "\x1b[>q\x1b[8$p\x1b[>c\x1b[c"
"""XTVERSION, DECRQM of mode 8, DA2; and DA1, which every terminal answers, as the sentinel."""

_VERSION: Final = re.compile(r"\x1bP>\|(.*?)(?:\x1b\\|\x9c|\x07)", re.DOTALL)
_MODE_8: Final = re.compile(r"\x1b\[8;(\d+)\$y")
_SECONDARY: Final = re.compile(r"\x1b\[>([\d;]*)c")
_PRIMARY: Final = re.compile(r"\x1b\[\?[\d;]*c")


class Answers(NamedTuple):
    """What a terminal said of itself: XTVERSION's text, the state of mode 8, DA2's numbers; whether it spoke at all."""

    version: str = ""
    mode_8: str = ""
    attributes: str = ""
    answered: bool = False


class Recognised(NamedTuple):
    """The terminal that is looked at, the reasons for thinking so, and what it said.

    `multiplexer` is what stands between; sequences are to be passed through it, as `take_over` and `give_back` are.
    """

    profile: Profile
    because: tuple[str, ...]
    answers: Answers
    multiplexer: Multiplexer | None = None

    @property
    def name(self) -> str:
        """What people call it, and what it was reached through."""
        return f"{self.profile.name} in {self.multiplexer.name}" if self.multiplexer else self.profile.name

    @property
    def take_over(self) -> str:
        """What to write before the first row, to paint rows oneself."""
        return self._passed(self.profile.take_over)

    @property
    def give_back(self) -> str:
        """What to write after the last row, to leave the terminal as it was."""
        return self._passed(self.profile.give_back)

    def _passed(self, sequences: str) -> str:
        return self.multiplexer.passed(sequences) if self.multiplexer else sequences


class Recognition:
    """What is known of a terminal so far; `environment` are the variables of this process."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self._filter = ReplyFilter(self.note)
        self._answers = Answers()
        self._answered = 0  # DA1, by the multiplexer and by the terminal
        self._multiplexer = _multiplexer(environment)
        self._to_send = "" if environment.get("TERM") == "dumb" else _QUESTIONS
        self._silent = not self._to_send
        if self._multiplexer and not self._silent:
            self._to_send += self._multiplexer.passed(_QUESTIONS)

    @property
    def complete(self) -> bool:
        """Tell whether everything has been answered, so that there is nothing to wait for."""
        return self._silent or self._answered >= (2 if self._multiplexer else 1)

    @property
    def held(self) -> str:
        """What may be the beginning of an answer, for the filter of whoever reads on."""
        return self._filter.held

    def to_send(self) -> str:
        """Return what is to be sent to the terminal now; ask again after each piece of input."""
        questions, self._to_send = self._to_send, ""
        return questions

    def feed(self, text: str, now: float) -> str:
        """Take in what the terminal sent, and return what of it was typed; `now` is a monotonic time in seconds."""
        return self._filter.feed(text, now)

    def result(self) -> Recognised:
        """Return the terminal as it is known so far."""
        through = (f"within {self._multiplexer.name}",) if self._multiplexer else ()
        answers = self._answers._replace(answered=self._answered > len(through))
        profile, reasons = _by_answers(answers)
        if profile is None:
            profile, reasons = _by_environment(self._environment, answers)
        profile = profile or UNKNOWN
        if self._multiplexer:
            profile = self._multiplexer.leaves_of(profile, reached=answers.answered)
        return Recognised(profile, (*through, *reasons), answers, self._multiplexer)

    def note(self, reply: str) -> None:
        """Take in one answer, however late, unless it is the multiplexer's own."""
        if _PRIMARY.fullmatch(reply):
            self._answered += 1
        elif match := _MODE_8.fullmatch(reply):
            self._answers = self._answers._replace(mode_8=match[1])
        elif match := _VERSION.fullmatch(reply):
            self._note_version(match[1])
        elif match := _SECONDARY.fullmatch(reply):
            self._note_attributes(match[1])

    def _note_version(self, version: str) -> None:
        if not self._within(_first(mux for mux in MULTIPLEXERS if version.startswith(mux.version))):
            self._answers = self._answers._replace(version=version)

    def _note_attributes(self, attributes: str) -> None:
        if not self._within(_first(mux for mux in MULTIPLEXERS if attributes.startswith(mux.attributes))):
            self._answers = self._answers._replace(attributes=attributes)

    def _within(self, answering: Multiplexer | None) -> bool:
        """Ask through a multiplexer that answered and was not known of; tell whether there was one."""
        if answering is not None and answering is not self._multiplexer:
            self._multiplexer = answering
            self._to_send += answering.passed(_QUESTIONS)
        return answering is not None


def _first(multiplexers: Iterator[Multiplexer]) -> Multiplexer | None:
    return next(multiplexers, None)


def _multiplexer(environment: Mapping[str, str]) -> Multiplexer | None:
    """Return the multiplexer that the variables tell of."""
    term = environment.get("TERM", "")
    return _first(mux for mux in MULTIPLEXERS if environment.get(mux.variable)) or _first(
        mux for mux in MULTIPLEXERS if term.startswith(mux.term)
    )


def _by_answers(answers: Answers) -> tuple[Profile | None, tuple[str, ...]]:
    """Return the profile that an answer names; the name before the numbers, and these before the mode."""
    for profile in PROFILES:
        if _matches(profile.signs.version, answers.version):
            return profile, (f"XTVERSION answered {answers.version}",)
    for profile in PROFILES:
        if _matches(profile.signs.attributes, answers.attributes):
            return profile, (f"DA2 answered {answers.attributes}",)
    for profile in PROFILES:
        if _matches(profile.signs.mode_8, answers.mode_8):
            return profile, (f"mode 8 is known ({answers.mode_8})",)
    return None, ()


def _matches(pattern: str, answer: str) -> bool:
    """Tell whether there is a pattern, and the whole of an answer fits it."""
    return bool(pattern) and re.fullmatch(pattern, answer) is not None


def _by_environment(environment: Mapping[str, str], answers: Answers) -> tuple[Profile | None, tuple[str, ...]]:
    """Return the profile that a variable tells of, and what was found to be left over from elsewhere."""
    refuted: list[str] = []
    for profile in PROFILES:
        for name, pattern in profile.signs.variables:
            value = environment.get(name)
            if value is None or not re.fullmatch(pattern, value):
                continue
            if _speaks_against(answers, profile.signs) and profile.seen:
                refuted.append(f"{name} is {value}, but {profile.name} would have answered DA2")
                continue
            return profile, (*refuted, f"{name} is {value}")
    return None, (*refuted, "no answer and no variable tells")


def _speaks_against(answers: Answers, signs: Signs) -> bool:
    """Tell whether a terminal that was seen to answer DA2 in its own way has not."""
    return answers.answered and bool(signs.attributes) and not _matches(signs.attributes, answers.attributes)
