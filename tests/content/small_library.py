"""A copy of the small sound content, with some of its files written over."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from bot.content.checking import check
from bot.content.library import Folders
from bot.content.proving_content import proof_faults
from bot.content.reading import read_library
from bot.errors import ContentError
from bot.interview.flow import Fact
from bot.rules.derivation import meaning

HERE = Path(__file__).parent
BASE = HERE / "base"
FACTS: Mapping[str, Fact] = {
    "orderly": meaning("orderly", "crm = priority"),
    "usual_days": Fact("usual_days", ("channels",), lambda _known: 30),
    "rare": Fact("rare", ("payment_days",), lambda _known: False, truth=True),
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


def faults(folders: Folders) -> list[ContentError]:
    """Read, check and, if all is sound, prove; return what is wrong."""
    try:
        library = read_library(folders)
    except ContentError as fault:
        return [fault]
    found = check(library, FACTS, NEEDS)
    return found or list(proof_faults(library, FACTS, NEEDS))


@cache
def faults_planted(mistake: Path) -> list[ContentError]:
    """Return what is wrong with the sound content once a mistake is copied over it."""
    with TemporaryDirectory() as folder:
        return faults(with_changes(Path(folder), mistake))


def messages(folders: Folders) -> list[str]:
    """Return what an author would be told."""
    return [str(fault) for fault in faults(folders)]
