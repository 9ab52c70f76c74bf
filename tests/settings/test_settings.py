"""The settings: every one documented, every wrong one told by line and column, and the rest holds."""

import re
from pathlib import Path

import pytest

from reader.settings.kinds import toml
from reader.settings.places import settings_file
from reader.settings.reading import LARGEST_FILE, SettingsFile, load, read
from reader.settings.settings import EnglishWanted, MarksWanted, Settings, Switch, TerminalOrder
from reader.settings.table import SETTINGS

DOCUMENTATION = Path(__file__).parents[2] / "docs" / "settings.md"
FILE = Path("settings.toml")


def told(file: SettingsFile) -> list[str]:
    """The findings without the path of their file."""
    return [str(diagnostic).removeprefix(f"{file.path}:") for diagnostic in file.diagnostics]


def test_every_setting_is_in_the_table_and_takes_its_own_default() -> None:
    defaults = Settings()
    assert [*SETTINGS] == [*Settings._fields]
    for name, setting in SETTINGS.items():
        default = getattr(defaults, name)
        if default is not None:
            assert setting.kind.read(default) == default


def test_the_documentation_says_what_the_table_says() -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| (.*) \| (.*) \| (.*) \|$", DOCUMENTATION.read_text(encoding="utf-8"), re.MULTILINE
    )
    defaults = Settings()
    assert rows == [
        (name, setting.kind.allowed, _default(getattr(defaults, name)), setting.meaning)
        for name, setting in SETTINGS.items()
    ]


def _default(value: object) -> str:
    return "none" if value is None else f"`{toml(value)}`"


def test_all_of_them_can_be_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    file = read(
        f"""\
        # Mine.
        terminal = "inverse"
        marks = 'hidden'   # always
        ligatures = "off"
        "joining" = "on"
        theme = "nord"
        measure = 60
        english = "first"
        library = "~/articles"
        glossary = {toml(tmp_path / "names.yaml")}
        mouse = false
        """,
        FILE,
    )
    assert told(file) == []
    assert file.settings == Settings(
        terminal=TerminalOrder.INVERSE,
        marks=MarksWanted.HIDDEN,
        ligatures=Switch.OFF,
        joining=Switch.ON,
        theme="nord",
        measure=60,
        english=EnglishWanted.FIRST,
        library=tmp_path / "articles",
        glossary=tmp_path / "names.yaml",
        mouse=False,
    )
    assert file.places["measure"] == (7, 19)


WRONG = [
    ('terminal = "visal"', '1:12: error: terminal cannot be "visal" (did you mean visual?)'),
    ('terminal = "x"', '1:12: error: terminal cannot be "x" (write "auto", "visual", "inverse" or "logical")'),
    ('marks = "Hidden"', '1:9: error: marks cannot be "Hidden" (did you mean hidden?)'),
    ("marks = true", '1:9: error: marks cannot be true (write "auto", "shown" or "hidden")'),
    ('measure = "72"', '1:11: error: measure cannot be "72" (write a whole number from 20 to 400, without quotes)'),
    ("measure = 19", "1:11: error: measure cannot be 19 (write a whole number from 20 to 400, without quotes)"),
    ("measure = true", "1:11: error: measure cannot be true (write a whole number from 20 to 400, without quotes)"),
    ("measure = 72.5", "1:11: error: measure cannot be 72.5 (write a whole number from 20 to 400, without quotes)"),
    ("mouse = 'off'", '1:9: error: mouse cannot be "off" (write true or false, without quotes)'),
    ("mouse = 0", "1:9: error: mouse cannot be 0 (write true or false, without quotes)"),
    ("theme = ''", '1:9: error: theme cannot be "" (write the name of a theme in quotes)'),
    (
        "library = 'seeds'",
        '1:11: error: library cannot be "seeds" (write the path of a folder of articles, from / or ~ on, in quotes)',
    ),
    (
        'glossary = "/a\\u0000"',
        '1:12: error: glossary cannot be "/a\\U00000000" (write the path of a glossary, from / or ~ on, in quotes)',
    ),
    ("theme = [1]", "1:9: error: theme cannot be an array (write the name of a theme in quotes)"),
    ("theme.x = 1", "1:11: error: theme cannot be a table (write the name of a theme in quotes)"),
    ("[theme]", "1:2: error: theme cannot be a table (write the name of a theme in quotes)"),
    (f"theme = [{'[' * 50}{']' * 50}]", "1:9: error: theme cannot be an array (write the name of a theme in quotes)"),
    ("measur = 60", "1:1: error: there is no setting measur (did you mean measure?)"),
    ('\n # \n  "a b" = 60', "3:3: error: there is no setting a b (known: " + ", ".join(SETTINGS) + ")"),
    (
        "[display]\nmeasure = 60",
        "1:2: error: there is no table display (write each setting in its own line at the top, as in measure = 72)",
    ),
    ("theme = night", '1:9: error: not TOML: Invalid value (a line is as in measure = 72 or theme = "night")'),
    ('theme = "a"\n  theme = "b"', "2:3: error: not TOML: Cannot overwrite a value (say it once)"),
]


@pytest.mark.parametrize(("text", "finding"), WRONG)
def test_what_is_wrong_is_told_by_line_and_column_with_the_remedy(text: str, finding: str) -> None:
    assert told(read(text, FILE)) == [finding]


def test_a_long_value_is_not_repeated_whole() -> None:
    [finding] = told(read(f"mouse = '{'x' * 1000}'", FILE))
    assert len(finding) < 120


def test_all_is_told_at_once_and_the_rest_holds() -> None:
    file = read('measur = 1\r\ntheme = night\r\nmarks = "hidden"\r\nmouse = 1\r\n= \r\nenglish = "all"', FILE)
    assert [finding.partition(": error")[0] for finding in told(file)] == ["1:1", "2:9", "4:9", "5:1"]
    assert file.settings == Settings(marks=MarksWanted.HIDDEN, english=EnglishWanted.ALL)


@pytest.mark.parametrize(
    ("text", "place"),
    [('x = [\nmarks = "hidden"\n', "2:1"), ('x = """\nmarks = "hidden"\n', "3:1"), ("x = [1,\nmouse = false", "2:1")],
)
def test_what_is_never_closed_is_told_once_and_nothing_holds(text: str, place: str) -> None:
    file = read(text, FILE)
    [finding] = told(file)
    assert finding.startswith(f"{place}: error: not TOML: ")
    assert file.settings == Settings()


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        (b"mouse = false\n# \xff", "2:1: error: the settings cannot be read: it is not UTF-8 (save it as UTF-8)"),
        (b"#" * (LARGEST_FILE + 1), "it is larger than 1 MiB (move the file away)"),
        (b"x = " + b"[" * 100_000, "it is nested too deeply (move the file away)"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_the_defaults_hold(tmp_path: Path, content: bytes, finding: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    file = load(path)
    assert file.settings == Settings()
    [diagnostic] = told(file)
    assert diagnostic.endswith(finding)


def test_no_file_is_no_fault_and_a_folder_is_one(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml") == SettingsFile(tmp_path / "none.toml", found=False)
    assert told(load(tmp_path)) == [
        "1:1: error: the settings cannot be read: Is a directory (make it a file that you may read)"
    ]


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_bytes(b"\xef\xbb\xbfmouse = false\n")
    assert load(tmp_path / "s.toml") == SettingsFile(tmp_path / "s.toml", Settings(mouse=False), (), {"mouse": (1, 9)})


def test_what_only_the_app_can_check_is_told_at_its_place() -> None:
    complaint = read("\ntheme = 'noon'", FILE).complaint("theme", "there is no theme noon", "known: night")
    assert str(complaint) == "settings.toml:2:9: error: there is no theme noon (known: night)"


def test_the_settings_are_one_file_in_their_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("READER_CONFIG_DIR", str(tmp_path))
    assert settings_file() == tmp_path / "settings.toml"
