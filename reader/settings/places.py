"""Every place on disk that belongs to the program.

Each folder is the platform's own (XDG on Linux), unless the environment names another. None is made here.
"""

import os
from pathlib import Path
from typing import Final

from platformdirs import PlatformDirs

_DIRS: Final = PlatformDirs("arabic-reader", appauthor=False)


def config_folder() -> Path:
    """Return the folder of what the user sets; `READER_CONFIG_DIR` names another."""
    return _named("READER_CONFIG_DIR") or _DIRS.user_config_path


def state_folder() -> Path:
    """Return the folder of what the program remembers between runs; `READER_STATE_DIR` names another."""
    return _named("READER_STATE_DIR") or _DIRS.user_state_path


def data_folder() -> Path:
    """Return the folder of what the user makes, such as an edited glossary; `READER_DATA_DIR` names another."""
    return _named("READER_DATA_DIR") or _DIRS.user_data_path


def settings_file() -> Path:
    """Return the file of the user's settings."""
    return config_folder() / "settings.toml"


def state_file() -> Path:
    """Return the file of the remembered state."""
    return state_folder() / "state.json"


def _named(variable: str) -> Path | None:
    """Return the absolute path that an environment variable names; None where it is unset or empty."""
    value = os.environ.get(variable)
    return Path(value).expanduser().absolute() if value else None
