"""The rooms of the house: each package can be entered by itself, and only the app brings Textual."""

import subprocess
import sys
from pathlib import Path

import pytest

import reader

PACKAGES = sorted(f"reader.{path.parent.name}" for path in Path(reader.__file__).parent.glob("*/__init__.py"))


def loaded_by(statement: str) -> set[str]:
    """Return the names of the modules that a fresh process has loaded after `statement`."""
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def modules_of(package: str) -> list[str]:
    folder = Path(reader.__file__).parent.parent.joinpath(*package.split("."))
    return [f"{package}.{path.stem}" for path in sorted(folder.glob("*.py")) if path.stem != "__init__"]


def test_the_house_has_its_rooms() -> None:
    assert {"reader.arabic", "reader.script", "reader.library", "reader.glossary", "reader.ui"} <= set(PACKAGES)


@pytest.mark.parametrize("package", [name for name in PACKAGES if name != "reader.ui"])
def test_a_package_is_imported_without_textual(package: str) -> None:
    loaded = loaded_by(f"import {', '.join([package, *modules_of(package)])}")
    assert package in loaded
    assert not loaded & {"textual", "rich"}


def test_a_command_is_run_without_textual() -> None:
    statement = (
        "from reader.cli import main\nimport sys\nsys.stdout = sys.stderr\nmain(['list'])\nsys.stdout = sys.__stdout__"
    )
    assert not loaded_by(statement) & {"textual", "rich"}
