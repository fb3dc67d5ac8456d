"""A copy of the small sound content, with some of its files written over."""

from collections.abc import Mapping
from pathlib import Path
from shutil import copytree

from bot.content.checking import check
from bot.content.library import Folders
from bot.content.reading import read_library
from bot.errors import ContentError
from bot.interview.flow import Fact
from bot.rules.derivation import meaning

HERE = Path(__file__).parent
BASE = HERE / "base"
FACTS: Mapping[str, Fact] = {
    "orderly": meaning("orderly", "crm = priority"),
    "usual_days": Fact("usual_days", ("channels",), lambda _known: 30),
    "far": meaning("far", "country = GB"),
    "model": Fact(
        "model", ("crm",), lambda _known: "hour", words=frozenset({"hour", "call"})
    ),
}
NEEDS = {"draft_date": (), "reach": ("channels",)}


def with_changes(folder: Path, changes: Path) -> Folders:
    """Copy the sound content into a folder, then the changes over it."""
    copytree(BASE, folder, dirs_exist_ok=True)
    copytree(changes, folder, dirs_exist_ok=True)
    return Folders(folder / "questions", folder / "clauses")


def messages(folders: Folders) -> list[str]:
    """Read and check; return what an author would be told."""
    try:
        library = read_library(folders)
    except ContentError as fault:
        return [str(fault)]
    return [str(fault) for fault in check(library, FACTS, NEEDS)]
