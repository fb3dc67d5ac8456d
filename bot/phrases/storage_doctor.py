"""What the owner reads about the health of the data folder."""

import shlex
from pathlib import Path

from bot.phrases import translated


def made_at_first_start(path: Path) -> str:
    """Nothing is wrong: the bot has never run."""
    return translated(
        "{path} is not there yet; the bot makes it at its first start. If it should be "
        "there, check DATA_DIR and DATA_KEY_FILE, for example DATA_DIR=data."
    ).format(path=path)


def no_folder(path: Path) -> str:
    """Something else is in the way."""
    return translated(
        "{path} is a file, not a folder. Name another place, for example DATA_DIR=data."
    ).format(path=path)


def open_to_others(folder: Path) -> str:
    """Names and sizes can be seen, though nothing can be read."""
    return translated(
        "Others on this machine may look into the data folder {folder}. Run: "
        "chmod 700 {quoted}"
    ).format(folder=folder, quoted=shlex.quote(str(folder)))


def not_writable(folder: Path) -> str:
    """The bot could not store anything."""
    return translated(
        "The data folder {folder} cannot be written to by the user who runs this. Run "
        "it as the bot's user, or give them the folder, for example: "
        "chown -R bot {quoted}"
    ).format(folder=folder, quoted=shlex.quote(str(folder)))


def little_room(folder: Path, free: int) -> str:
    """Soon no answer could be stored."""
    return translated(
        "The disk of {folder} has only {free} MB left. Make room, for example by "
        "moving old backups to another disk."
    ).format(folder=folder, free=free // 2**20)


def in_use(folder: Path) -> str:
    """A bot is running, as it should."""
    return translated(
        "A bot is using the data folder {folder} now. That is fine; stop it only for "
        "a change of the key or a restore, for example before: "
        "contract-assistant key rotate"
    ).format(folder=folder)


def rotation_unfinished(folder: Path) -> str:
    """It goes on by itself."""
    return translated(
        "A change of the key of {folder} was interrupted. The bot finishes it at its "
        "next start; or do it now, with: contract-assistant key rotate"
    ).format(folder=folder)


def leftovers(folder: Path, count: int) -> str:
    """A crash happened in the middle of a write."""
    return translated(
        "{count} half-written files were left in {folder} by a crash. Nothing is lost; "
        "the bot removes them at its next start."
    ).format(folder=folder, count=count)


def set_aside(file: Path) -> str:
    """The owner decides what becomes of it."""
    return translated(
        "{file} was damaged and set aside. If no backup of it is needed any more, "
        "delete it, with: rm {quoted}"
    ).format(file=file, quoted=shlex.quote(str(file)))


def journal_copy(file: Path) -> str:
    """It was damaged at an earlier start."""
    return translated(
        "{file} is a copy of what was damaged; some updates in it may never have been "
        "answered. If nobody misses an answer, delete it, with: rm {quoted}"
    ).format(file=file, quoted=shlex.quote(str(file)))


def journal_damaged(file: Path) -> str:
    """Lines that are not what was written."""
    return translated(
        "Some lines of {file} are damaged, so some updates may go unanswered. The bot "
        "keeps a copy and goes on with the others at its next start; check the disk, "
        "for example with: dmesg | grep -i error"
    ).format(file=file)
