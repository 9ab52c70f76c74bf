"""What the terminal can show: there is one, and everything is laid out for it."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

from reader.script.shaping import EVERYTHING, Ability, Shaper, shaper

_terminal = EVERYTHING
# What was laid out for another ability is forgotten.
_remembering: list[Callable[[], None]] = []

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")


def lay_out_for(ability: Ability) -> None:
    """Show from now on no more than a terminal can, and forget what is `remembered`."""
    global _terminal
    _terminal = ability
    for forget in _remembering:
        forget()


def terminal_shaper(*, marks: bool) -> Shaper:
    """Return the shaper for the terminal, with vowel marks or without them."""
    return shaper(_terminal if marks else _terminal._replace(marks=False))


def remembered(maxsize: int) -> Callable[[Callable[_Parameters, _Result]], Callable[_Parameters, _Result]]:
    """Remember the last results of a function that lays something out, until it is laid out for another terminal."""

    def remembering(function: Callable[_Parameters, _Result]) -> Callable[_Parameters, _Result]:
        cached = lru_cache(maxsize)(function)
        _remembering.append(cached.cache_clear)
        return cast("Callable[_Parameters, _Result]", cached)

    return remembering
