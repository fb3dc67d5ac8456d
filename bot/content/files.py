"""Opening content files, with errors for the author who misplaced one."""

from collections.abc import Iterator
from pathlib import Path

from bot.content.near_misses import near_miss
from bot.content.yaml_file import Located, read_yaml
from bot.errors import ContentError


def yaml_in(folder: Path, name: str) -> Located:
    """Read a YAML file of a content folder; raises ContentError."""
    file = existing(folder / name)
    where = f"{folder.name}/{name}"
    return read_yaml(where, text_of(where, file))


def text_of(where: str, file: Path) -> str:
    """Read a file; editors that put a byte order mark in front do no harm."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        raise ContentError(
            where, "the file is not UTF-8 text.", "Save it as UTF-8 in your editor."
        ) from problem
    except OSError as problem:
        raise ContentError(
            where,
            f"the file cannot be read: {problem.strerror}.",
            "Check its permissions.",
        ) from problem


def existing(file: Path) -> Path:
    """Return the file if it is there; ContentError names those beside it."""
    if file.is_file():
        return file
    siblings = sorted(_names_beside(file))
    raise ContentError(
        f"{file.parent.name}/{file.name}",
        "the file is missing.",
        near_miss(file.stem, (name.partition(".")[0] for name in siblings))
        or f"The folder holds {', '.join(siblings) or 'nothing'}.",
    )


def _names_beside(file: Path) -> Iterator[str]:
    if file.parent.is_dir():
        yield from (one.name for one in file.parent.iterdir() if one.is_file())
