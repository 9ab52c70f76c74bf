"""The command line: what `reader` is asked to do.

Standard output is data and nothing else; diagnostics go to standard error; `ExitStatus` has the exit status. A new
command is a module in `reader.commands`, and its name and summary in `COMMANDS`.
"""

import gc
import os
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import reader
from reader.commands.command import Command, CommandModule, WrongCallError, resolve
from reader.exit_status import ExitStatus
from reader.library.folder import Library
from reader.library.sample import Places, Usual, choose, glossary_to_edit
from reader.printing.console import complain, write_nowhere, write_utf_8
from reader.settings.places import data_folder, settings_file
from reader.settings.reading import load as load_settings
from reader.settings.settings import Settings, TerminalOrder
from reader.ui.system.presence import why_not_shown

COMMANDS: Final = (
    Command("list", "list the articles"),
    Command("show", "print an article"),
    Command("mentions", "print the mentions in articles"),
    Command("refs", "print where an entry is mentioned"),
    Command("glossary", "print the glossary, or change it"),
    Command("check", "tell what is wrong with the glossary and the articles"),
    Command("settings", "print the settings and what they mean"),
    Command("doctor", "tell what this terminal does to Arabic, and what to do about it"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `reader` with `arguments`, by default those of the process, and return its exit status."""
    write_utf_8()
    try:
        status = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except WrongCallError as error:
        complain(f"reader: {error}")
        return ExitStatus.WRONG_CALL
    except BrokenPipeError:
        # The interpreter flushes once more at its end.
        write_nowhere()
        return ExitStatus.DONE
    except OSError as error:
        # A path that is no path, or a full disk behind standard output.
        write_nowhere()
        complain(f"reader: {error.filename or 'standard output'}: {error.strerror or error}")
        return ExitStatus.WRONG_CALL
    except KeyboardInterrupt:
        return ExitStatus.INTERRUPTED
    return status


def _run(arguments: list[str]) -> int:
    rest = _shared_options().parse_known_args(arguments)[1]
    command = next((command for command in COMMANDS if rest[:1] == [command.name]), None)
    if command is None:
        return _open(_app_parser().parse_args(arguments))
    module = command.module()
    gc.enable()
    options = _command_parser(command, module).parse_args(arguments)
    return module.run(options, _choose(options, load_settings(settings_file()).settings))


def _choose(options: Namespace, settings: Settings, paths: Sequence[Path] = ()) -> Places:
    usual = Usual(settings.library, settings.glossary)
    places = choose(Path(), paths, options.library, options.glossary, data_folder(), usual)
    if not places.library.is_dir():
        raise WrongCallError(f"there is no folder {places.library}")
    return places


def _open(options: Namespace) -> int:
    """Open the app on the library and the articles that the paths name."""
    if reason := why_not_shown(os.environ):
        raise WrongCallError(f"{reason}: use `reader show`")
    folders = [path for path in options.paths if path.is_dir()]
    if len(folders) > 1:
        raise WrongCallError(f"one folder at a time: {', '.join(map(str, folders))}")
    settings = load_settings(settings_file())
    places = _choose(options, settings.settings, options.paths)
    library = Library(places.library)
    articles = [resolve(library, str(path)) for path in options.paths if path not in folders]

    # The terminal answers while Textual is imported, which takes longer than most commands take to run.
    from reader.ui.system.recognising import Recognising

    with Recognising() as terminal:
        from reader.ui.app import Opening, run

    edited = glossary_to_edit(places.glossary, options.glossary, data_folder())
    return run(Opening(library, places.glossary, edited, articles, settings, TerminalOrder(options.terminal), terminal))


def _shared_options(default: str | None = None) -> ArgumentParser:
    """Return the parser of the options that go with every command, before or after its name."""
    parser = ArgumentParser(prog="reader", add_help=False, allow_abbrev=False)
    parser.add_argument("--library", type=Path, metavar="DIR", default=default, help="the folder of the articles")
    parser.add_argument("--glossary", type=Path, metavar="FILE", default=default, help="the glossary")
    return parser


def _app_parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="reader",
        description="Read Arabic articles in the terminal. Without a command, open the reader.",
        epilog="commands (reader COMMAND --help):\n"
        + "\n".join(f"  {command.name:<12}{command.summary}" for command in COMMANDS),
        formatter_class=RawDescriptionHelpFormatter,
        parents=[_shared_options()],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=reader.__version__)
    parser.add_argument(
        "--terminal",
        choices=[order.value for order in TerminalOrder],
        default=TerminalOrder.AUTO.value,
        metavar="|".join(TerminalOrder),
        help="how rows are written: see `reader doctor`",
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a folder of articles, or articles to open")
    return parser


def _command_parser(command: Command, module: CommandModule) -> ArgumentParser:
    parser = ArgumentParser(prog="reader", parents=[_shared_options()], allow_abbrev=False)
    # Suppressed: an option that is missing after the command's name leaves the one before it alone.
    subparser = parser.add_subparsers(required=True).add_parser(
        command.name, description=command.summary, parents=[_shared_options(SUPPRESS)], allow_abbrev=False
    )
    module.add_arguments(subparser)
    return parser
