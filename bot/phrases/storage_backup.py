"""What the owner reads when copying the data, and when bringing a copy back."""

from pathlib import Path

from bot.phrases import translated


def copied(file: Path, chats: int) -> str:
    """What the copy is worth, and what it cannot do."""
    return translated(
        "Copied to {file}: {chats}. The key is not in it: keep a copy of "
        "the key file elsewhere, for without the key nobody can read the backup. "
        "Whoever asked to be forgotten is still in older backups, with the key of "
        "their chat; delete those when you no longer need them."
    ).format(chats=_chats(chats), file=file)


def nothing_to_copy(folder: Path) -> str:
    """There is no data in the folder."""
    return translated(
        "There is no data in {folder} to copy. Name the folder that the bot uses, for "
        "example DATA_DIR=/var/lib/contract-assistant."
    ).format(folder=folder)


def copy_inside(file: Path, folder: Path) -> str:
    """A backup that goes with what it is the backup of."""
    return translated(
        "{file} would lie inside the data folder {folder}, and be lost with it. Name "
        "another place, for example: contract-assistant backup /backups/monday.tar"
    ).format(file=file, folder=folder)


def key_changed_meanwhile(folder: Path) -> str:
    """Half of the copied keys would open with one master key, half with another."""
    return translated(
        "The key of {folder} is being changed, so nothing was copied. Finish that "
        "first, with: contract-assistant key rotate"
    ).format(folder=folder)


def restored(folder: Path, chats: int) -> str:
    """What is there again, and what it takes to use it."""
    return translated(
        "Back in {folder}: {chats}. They open with the key that was in use "
        "when the backup was made; put that key file in its place before you start "
        "the bot. Whoever asked to be forgotten since then is back too: forget them "
        "again, with: contract-assistant forget and the number of their chat."
    ).format(chats=_chats(chats), folder=folder)


def folder_not_empty(folder: Path) -> str:
    """What is there could be newer than the backup."""
    return translated(
        "The folder {folder} is not empty, and a backup never replaces what is there. "
        "Name an empty one, for example DATA_DIR=data-restored."
    ).format(folder=folder)


def half_restored(folder: Path) -> str:
    """A restore was interrupted; what is there is not all of it."""
    return translated(
        "Bringing a backup back into {folder} was interrupted, so some of it is "
        "missing. Empty the folder and do it again, for example: "
        "contract-assistant restore /backups/monday.tar"
    ).format(folder=folder)


def not_whole(file: Path) -> str:
    """Something is missing or changed, or it never was a backup."""
    return translated(
        "The file {file} is damaged or not a backup, so nothing was restored. Take "
        "another copy of it, or an earlier one, for example: "
        "contract-assistant restore /backups/sunday.tar"
    ).format(file=file)


def no_backup(file: Path) -> str:
    """It is whole, and holds something else."""
    return translated(
        "The file {file} holds something else than a backup of this release, so "
        "nothing was restored. Name a file made by, for example: "
        "contract-assistant backup monday.tar"
    ).format(file=file)


def _chats(count: int) -> str:
    if count == 1:
        return translated("1 chat")
    return translated("{count} chats").format(count=count)
