"""What the owner reads when the data folder cannot be used."""

import shlex
from pathlib import Path

from bot.phrases import translated


def another_bot(folder: Path) -> str:
    """Two processes would each undo what the other wrote."""
    return translated(
        "Another bot is already using the data folder {folder}. Stop it first, or "
        "give this one a folder of its own, for example DATA_DIR=data-2."
    ).format(folder=folder)


def key_inside_data(key: Path, folder: Path) -> str:
    """Whoever copies the folder would have the key to it."""
    return translated(
        "The key file {key} lies inside the data folder {folder}, so a copy of one "
        "would be a copy of both. Keep it elsewhere, for example "
        "DATA_KEY_FILE=~/.config/contract-assistant/key."
    ).format(key=key, folder=folder)


def key_readable_by_others(key: Path) -> str:
    """The key protects nothing that others on the machine can read too."""
    return translated(
        "Others on this machine may read the key file {key}. Run: chmod 600 {quoted}"
    ).format(key=key, quoted=shlex.quote(str(key)))


def key_of_wrong_length(key: Path, expected: int, found: int) -> str:
    """Something else than a key, or part of one."""
    return translated(
        "The key file {key} holds {found} bytes instead of {expected}, so it is not a "
        "key. Put the right one back from a backup, for example: "
        "cp backup/key {quoted}"
    ).format(key=key, found=found, expected=expected, quoted=shlex.quote(str(key)))


def key_missing(key: Path, folder: Path) -> str:
    """A new key could not read the old data."""
    return translated(
        "The key file {key} is missing, and the data in {folder} cannot be read "
        "without it. Put it back from a backup, for example: cp backup/key {quoted} "
        "Or name where it is, for example DATA_KEY_FILE=/etc/contract-assistant/key."
    ).format(key=key, folder=folder, quoted=shlex.quote(str(key)))


def key_wrong(key: Path, folder: Path) -> str:
    """Data written with one key is opened with another."""
    return translated(
        "The key in {key} is not the one the data in {folder} was written with; "
        "nothing was changed. Name the right one, for example "
        "DATA_KEY_FILE=/etc/contract-assistant/key, or another data folder."
    ).format(key=key, folder=folder)


def names_missing(file: Path) -> str:
    """Without it no chat's file can be found."""
    return translated(
        "The file {file} is missing, and without it the chats beside it cannot be "
        "found. Put it back from a backup, for example: cp backup/{name} {quoted}"
    ).format(file=file, name=file.name, quoted=shlex.quote(str(file)))


def disk_refused(path: Path, reason: str) -> str:
    """The operating system said no."""
    return translated(
        "{path} could not be read or written: {reason}. Make sure that the disk has "
        "room and that the bot may write there, for example with: df -h {quoted}"
    ).format(path=path, reason=reason, quoted=shlex.quote(str(path.parent)))
