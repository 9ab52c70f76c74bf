"""Which library and glossary are meant: those named, those at hand, or the sample that the package brings along."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import reader

ARTICLES: Final = "seeds"
GLOSSARY: Final = "glossary.yaml"


class Places(NamedTuple):
    """Where the articles and the glossary are; neither need exist if it was named."""

    library: Path
    glossary: Path


class Usual(NamedTuple):
    """The articles and the glossary that the user has set for when none are named and none are at hand."""

    library: Path | None = None
    glossary: Path | None = None


_NOTHING_SET: Final = Usual()


def sample() -> Places:
    """Return the sample library: inside an installed package, at the top of a checkout."""
    package = Path(reader.__file__).parent
    installed = package / "sample"
    home = installed if installed.is_dir() else package.parent
    return Places(home / ARTICLES, home / GLOSSARY)


def own_glossary(data_folder: Path) -> Path:
    """Return where the user's own copy of the sample's glossary is, made on the first edit, in `data_folder`."""
    return data_folder / GLOSSARY


def glossary_to_edit(glossary: Path, named: Path | None, data_folder: Path) -> Path:
    """Return the file to write where `glossary` is edited: itself, or for the sample's, unless `named`, a copy."""
    return own_glossary(data_folder) if named is None and glossary == sample().glossary else glossary


def choose(
    current: Path,
    paths: Sequence[Path] = (),
    library: Path | None = None,
    glossary: Path | None = None,
    data_folder: Path | None = None,
    usual: Usual = _NOTHING_SET,
) -> Places:
    """Return what is meant in the folder `current`, where `paths` are the articles and folders that are to be opened.

    The library is the one named, else the first folder of `paths`, else `seeds/` here, else that of `usual`, else the
    sample; but where the first of `paths` is an article outside of that, the folder of that article.
    The glossary is the one named, else `glossary.yaml` in or beside the library if that was named or follows from
    `paths`, else the one here, else that of `usual`, else the sample's, or what the user made of that in `data_folder`.
    """
    here = _first([current / ARTICLES], usual.library or sample().library)
    chosen = library or _opened(current, paths, here)
    beside = [Path(os.path.normpath(chosen / place / GLOSSARY)) for place in (".", "..")] if chosen else []
    own = [own_glossary(data_folder)] if data_folder else []
    found = _first([*beside, current / GLOSSARY], usual.glossary or _first(own, sample().glossary))
    return Places(chosen or here, glossary or found)


def _opened(current: Path, paths: Sequence[Path], usual: Path) -> Path | None:
    """Return the library that follows from `paths`, or None if they do not lead away from the usual one."""
    folder = next((path for path in paths if (current / path).is_dir()), None)
    if folder or not paths or not (current / paths[0]).is_file():
        return folder
    outside = not (current / paths[0]).resolve().is_relative_to(usual.resolve())
    return paths[0].parent if outside else None


def _first(places: Iterable[Path], otherwise: Path) -> Path:
    return next((place for place in places if place.exists()), otherwise)
