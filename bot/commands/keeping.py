"""Commands that keep a running bot well."""

import argparse
from pathlib import Path

from bot import app
from bot.commands.speaking import Commands, command, reported, say
from bot.settings import read_settings


def add_to(commands: Commands) -> None:
    """Add `health`, `doctor`, `backup`, `restore`, `forget` and `key rotate`."""
    health = command(commands, "health", "say whether the bot here is alive")
    health.set_defaults(command=_health)
    doctor = command(
        commands, "doctor", "say what is wrong with data, key, disk, token or network"
    )
    doctor.set_defaults(command=_doctor)
    _add_copies(commands)
    forget = command(commands, "forget", "delete all that is kept of a chat, for good")
    forget.add_argument(
        "number", type=int, metavar="NUMBER", help="the chat's number in Telegram"
    )
    forget.set_defaults(command=_forget)
    key = command(commands, "key", "change the master key of the data")
    actions = key.add_subparsers(required=True, metavar="ACTION")
    rotate = command(actions, "rotate", "lock the data with a new master key")
    rotate.set_defaults(command=_rotate)


def _add_copies(commands: Commands) -> None:
    backup = command(commands, "backup", "copy the data into a file, as the bot runs")
    backup.add_argument("file", type=Path, metavar="FILE", help="the file to write")
    backup.set_defaults(command=_backup)
    restore = command(
        commands, "restore", "bring a backup back, into an empty folder or database"
    )
    restore.add_argument("file", type=Path, metavar="FILE", help="what backup wrote")
    restore.set_defaults(command=_restore)


def _health(_options: argparse.Namespace) -> int:
    return reported(app.signs_of_life(read_settings()))


def _doctor(_options: argparse.Namespace) -> int:
    return reported(app.examination(read_settings()))


def _backup(options: argparse.Namespace) -> None:
    say(app.back_up(read_settings(), options.file))


def _restore(options: argparse.Namespace) -> None:
    say(app.restore(read_settings(), options.file))


def _forget(options: argparse.Namespace) -> int:
    return reported(app.forget(read_settings(), options.number))


def _rotate(_options: argparse.Namespace) -> None:
    say(app.rotate_key(read_settings()))
