"""What `reader glossary` can do to the glossary: the actions and their arguments."""

from argparse import SUPPRESS, ArgumentParser
from pathlib import Path
from typing import Final

from reader.glossary.entry_type import EntryType

_NAME_HELP: Final = "a text, or {ar: …, near: […]} as in the file"


def add_actions(parser: ArgumentParser) -> None:
    """Add the actions that change the glossary to the parser of `glossary`."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions that change the glossary")
    _add(actions.add_parser("add", help="add an entry", allow_abbrev=False))
    _edit(actions.add_parser("edit", help="change an entry", allow_abbrev=False))
    _remove(actions.add_parser("remove", help="remove an entry, or names of it", allow_abbrev=False))
    _merge(actions.add_parser("merge", help="make one entry of two", allow_abbrev=False))
    _pin(actions.add_parser("pin", help="say what one mention is", allow_abbrev=False))
    for action in actions.choices.values():
        action.add_argument("--dry-run", action="store_true", help="print the difference and write nothing")
        # Suppressed: an option that is missing after the action's name leaves the one before it alone.
        action.add_argument("--library", type=Path, metavar="DIR", default=SUPPRESS, help="the folder of the articles")
        action.add_argument("--glossary", type=Path, metavar="FILE", default=SUPPRESS, help="the glossary")


def _add(parser: ArgumentParser) -> None:
    parser.add_argument("--type", required=True, choices=[*EntryType])
    parser.add_argument("--kind", help="person, armed-force, city …")
    parser.add_argument("--ar", required=True, metavar="NAME", help=f"the full Arabic name: {_NAME_HELP}")
    parser.add_argument("--en", required=True, metavar="TEXT", help="the full English name")
    parser.add_argument("--name", action="append", default=[], dest="add_name", help="a further name; may be repeated")
    parser.add_argument("--not-in", action="append", default=[], dest="add_not_in", metavar="PHRASE")
    parser.add_argument("--note", metavar="TEXT")
    parser.add_argument("--id", dest="new_id", help="by default made of the English name")
    parser.add_argument("--after", metavar="ENTRY", help="by default after the last one of its type and kind")


def _edit(parser: ArgumentParser) -> None:
    parser.add_argument("entry", metavar="ENTRY")
    parser.add_argument("--type", choices=[*EntryType])
    parser.add_argument("--kind", help="an empty one takes it away")
    parser.add_argument("--ar", metavar="NAME", help=f"the full Arabic name: {_NAME_HELP}")
    parser.add_argument("--en", metavar="TEXT", help="the full English name")
    parser.add_argument("--note", metavar="TEXT", help="an empty one takes it away")
    parser.add_argument("--add-name", action="append", default=[], metavar="NAME", help="may be repeated")
    parser.add_argument("--remove-name", action="append", default=[], metavar="NAME", help="may be repeated")
    parser.add_argument("--add-not-in", action="append", default=[], metavar="PHRASE", help="may be repeated")
    parser.add_argument("--remove-not-in", action="append", default=[], metavar="PHRASE", help="may be repeated")
    parser.add_argument("--id", dest="new_id", metavar="NEW", help="another id; pins follow")


def _remove(parser: ArgumentParser) -> None:
    parser.add_argument("entry", metavar="ENTRY")
    parser.add_argument(
        "--name", action="append", default=[], dest="remove_name", help="this name only; may be repeated"
    )


def _merge(parser: ArgumentParser) -> None:
    parser.add_argument("into", metavar="INTO", help="the entry that stays")
    parser.add_argument("source", metavar="FROM", help="the entry whose names and pins it gets")


def _pin(parser: ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE")
    parser.add_argument("--exact", metavar="TEXT", help="the words, as they stand in the file; else the whole article")
    parser.add_argument("--prefix", metavar="TEXT", default="", help="what stands directly before them")
    parser.add_argument("--suffix", metavar="TEXT", default="", help="what stands directly after them")
    decision = parser.add_mutually_exclusive_group(required=True)
    decision.add_argument("--entry", metavar="ENTRY", help="what they name")
    decision.add_argument("--none", action="store_true", help="they are no mention")
    decision.add_argument("--remove", action="store_true", help="take the pin away")
