"""A path as a person types it, made into a file that can be written."""

from pathlib import Path


class PathRefusedError(Exception):
    """The path is no place to save to; the message says why."""


def typed_path(text: str, glossary: Path) -> Path:
    """Return the file that `text` means, absolute; `~` is the home folder.

    A folder means the file in it that is called like `glossary`.

    Raises `PathRefusedError`.
    """
    if not text.strip():
        raise PathRefusedError("Type the path of a file.")
    try:
        path = Path(text.strip()).expanduser().absolute()
        if path.is_dir():
            path /= glossary.name
        if not path.parent.is_dir():
            raise PathRefusedError(f"There is no folder {path.parent}.")
        if path.exists() and not path.is_file():
            raise PathRefusedError(f"{path} is no regular file.")
        if path.exists() and glossary.exists() and path.samefile(glossary):
            raise PathRefusedError("This is the glossary itself: try again instead.")
    except RuntimeError as error:  # of `expanduser`
        raise PathRefusedError("There is no home folder of that name.") from error
    except OSError as error:
        raise PathRefusedError(f"{error.filename}: {error.strerror}.") from error
    return path
