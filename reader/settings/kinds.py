"""The kinds of values that settings have: what is allowed, and how a TOML value becomes one."""

from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Generic, Protocol, TypeVar

Value_co = TypeVar("Value_co", covariant=True)
Member = TypeVar("Member", bound=StrEnum)


class WrongValueError(ValueError):
    """The value is not allowed; the message says how to mend it."""


class Kind(Protocol[Value_co]):
    """What values a setting takes."""

    @property
    def allowed(self) -> str:
        """What may be written, in words."""

    def read(self, value: object) -> Value_co:
        """Return what a value of TOML means. Raises `WrongValueError`."""


@dataclass(frozen=True, slots=True)
class OneOf(Generic[Member]):
    """One of a few words."""

    words: type[Member]

    @property
    def allowed(self) -> str:
        """The words, in quotes."""
        return listed([toml(word) for word in self.words])

    def read(self, value: object) -> Member:
        """Return the word, which is written exactly so."""
        if isinstance(value, str) and value in set(self.words):
            return self.words(value)
        raise WrongValueError(nearest(value, [*self.words]) or f"write {self.allowed}")


@dataclass(frozen=True, slots=True)
class WholeNumber:
    """A whole number from `least` to `most`."""

    least: int
    most: int

    @property
    def allowed(self) -> str:
        """The range in words."""
        return f"a whole number from {self.least} to {self.most}"

    def read(self, value: object) -> int:
        """Return the number."""
        if isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most:
            return value
        raise WrongValueError(f"write {self.allowed}, without quotes")


@dataclass(frozen=True, slots=True)
class YesNo:
    """Either of two."""

    @property
    def allowed(self) -> str:
        """Both, as TOML has them."""
        return "true or false"

    def read(self, value: object) -> bool:
        """Return the value."""
        if isinstance(value, bool):
            return value
        raise WrongValueError(f"write {self.allowed}, without quotes")


@dataclass(frozen=True, slots=True)
class Name:
    """A name that only the app can look up; none is the empty one, which cannot be written."""

    what: str

    @property
    def allowed(self) -> str:
        """What it is the name of."""
        return f"the name of {self.what}"

    def read(self, value: object) -> str:
        """Return the name."""
        if isinstance(value, str) and value:
            return value
        raise WrongValueError(f"write {self.allowed} in quotes")


@dataclass(frozen=True, slots=True)
class Place:
    """A path that means the same in every folder: absolute, or from the home folder on (`~`)."""

    what: str

    @property
    def allowed(self) -> str:
        """What stands there."""
        return f"the path of {self.what}, from / or ~ on"

    def read(self, value: object) -> Path:
        """Return the absolute path; nothing need be there."""
        if isinstance(value, str) and "\0" not in value:
            path = _at_home(Path(value))
            if path.is_absolute():
                return path
        raise WrongValueError(f"write {self.allowed}, in quotes")


def toml(value: object) -> str:
    r"""Return a value as TOML has it, after the equals sign.

    >>> toml(True), toml(72), toml('a "b"')
    ('true', '72', '"a \\"b\\""')
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    escaped = "".join(_escape(character) for character in str(value))
    return f'"{escaped}"'


def listed(words: list[str]) -> str:
    """Return words as a sentence has them.

    >>> listed(["a"]), listed(["a", "b", "c"])
    ('a', 'a, b or c')
    """
    return " or ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def nearest(value: object, known: list[str]) -> str | None:
    """Return the question whether a known word is meant, or None if none is like it."""
    close = get_close_matches(value.lower(), known, n=1) if isinstance(value, str) else []
    return f"did you mean {close[0]}?" if close else None


def _escape(character: str) -> str:
    """Return a character as a basic string of TOML may hold it (TOML 1.0, String)."""
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else f"\\U{ord(character):08x}"


def _at_home(path: Path) -> Path:
    """Return a path with the home folder in the place of `~`, as it is where nobody knows that."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path
