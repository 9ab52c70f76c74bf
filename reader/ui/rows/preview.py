"""The preview of a change: what it will do to the mentions and to the file, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reader.concordance.impact import Effect, Example, Impact
from reader.diagnostics import Diagnostic
from reader.script.layout import FSI, PDI

_BECOMES: Final[Mapping[Effect, tuple[str, str]]] = {
    Effect.COMES: ("comes", "come"),
    Effect.GOES: ("goes", "go"),
    Effect.CONTESTED: ("becomes contested", "become contested"),
    Effect.DECIDED: ("is decided", "are decided"),
    Effect.CHANGED: ("names another item", "name another item"),
}
"""What becomes of one mention, and of several."""

LOOKING: Final = "Looking what this changes …"
"""What is said until that is known."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a change will do: its impact, the lines of the file's difference, and what it gives rise to warn of.

    `titles` are those of the articles with examples, by id; `names` the English names of the entries, by id.
    """

    impact: Impact
    titles: Mapping[str, str]
    names: Mapping[str, str]
    difference: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def sentence(self) -> str:
        """What it does to the mentions, as in “12 mentions come in 3 articles, 1 goes in 1.”."""
        effects = self.effects
        if not effects:
            return "No mention changes in any article."
        first, *others = effects
        parts = [self.heading(first)]
        for effect in others:
            count, articles = self.impact.mentions[effect], self.impact.articles_by_effect[effect]
            parts.append(f"{count:,} {_becomes(effect, count)} in {articles:,}")
        return ", ".join(parts) + "."

    @property
    def effects(self) -> list[Effect]:
        """The effects that it has, in the order of `Effect`."""
        return [effect for effect in Effect if self.impact.mentions.get(effect)]

    def heading(self, effect: Effect) -> str:
        """Return what becomes of how many mentions in how many articles."""
        count, articles = self.impact.mentions[effect], self.impact.articles_by_effect[effect]
        mentions, places = ("mention" if count == 1 else "mentions"), ("article" if articles == 1 else "articles")
        return f"{count:,} {mentions} {_becomes(effect, count)} in {articles:,} {places}"

    def whose(self, example: Example) -> str:
        """Return what an example names by the change, and before it where that is something else."""
        before, after = self._name(example.before), self._name(example.after)
        match example.effect:
            case Effect.COMES:
                return after
            case Effect.GOES:
                return before
            case Effect.CONTESTED if example.before is None:
                return after
            case _:
                return f"{before} → {after}"

    def _name(self, entry: str | None) -> str:
        return "contested" if entry is None else f"{FSI}{self.names.get(entry, entry)}{PDI}"


def _becomes(effect: Effect, count: int) -> str:
    return _BECOMES[effect][count != 1]
