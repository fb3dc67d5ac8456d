"""Telling whether a file is still the one it was."""

import os
from pathlib import Path
from typing import NamedTuple

from bot.storage.refusals import refused


class FileVersion(NamedTuple):
    """What changes whenever a file is written, replaced, renamed or put back."""

    number: int
    size: int
    changed: int


def version(path: str) -> FileVersion | None:
    """Return a file's version, None if there is no such file.

    Raises StorageError when the disk refuses.
    """
    try:
        state = os.stat(path)  # noqa: PTH116 - asked several times an answer
    except FileNotFoundError:
        return None
    except OSError as refusal:
        raise refused(refusal, Path(path)) from refusal
    return FileVersion(state.st_ino, state.st_size, state.st_ctime_ns)
