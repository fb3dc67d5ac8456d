"""The project as a fresh clone would have it."""

import shutil
from pathlib import Path

from dockerfile import ROOT

ANYWHERE = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info")
AT_THE_TOP = {"build", "dist", "out", "data"}


def not_copied(folder: str, names: list[str]) -> set[str]:
    """What a fresh copy of the project would not have either."""
    made = AT_THE_TOP if Path(folder) == ROOT else set[str]()
    return {*ANYWHERE(folder, names), *(made & set(names))}


def copy_to(folder: Path) -> None:
    """Copy the project without what was made in it."""
    shutil.copytree(ROOT, folder, ignore=not_copied)
