"""Content in a folder that is read in no time."""

from pathlib import Path
from shutil import copy, copytree

from bot.content.library import packaged_folders

BASE = Path(__file__).parents[1] / "content" / "base"


def small_content(folder: Path) -> None:
    """Put questions and clauses into a folder that the whole program can use."""
    copytree(BASE, folder)
    clauses = folder / "clauses"
    copy(packaged_folders().clauses / "house_style.docx", clauses)
    # It stands on a fact that only the tests of content have.
    clause = clauses / "priorities.md"
    clause.write_text(clause.read_text().replace("orderly", "crm = priority"))
