"""Commands that keep a running bot well."""

import argparse
from pathlib import Path

from bot import app
from bot.commands.speaking import Commands, reported, say
from bot.settings import read_settings


def add_to(commands: Commands) -> None:
    """Add `health`, `doctor`, `backup`, `restore` and `key rotate`."""
    health = commands.add_parser("health", help="is the bot alive? for a supervisor")
    health.set_defaults(command=_health)
    doctor = commands.add_parser("doctor", help="data, key, disk, token and network")
    doctor.set_defaults(command=_doctor)
    backup = commands.add_parser("backup", help="copy the data while the bot runs")
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.set_defaults(command=_backup)
    restore = commands.add_parser("restore", help="lay a backup out as the data folder")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.set_defaults(command=_restore)
    key = commands.add_parser("key", help="the master key of the data")
    actions = key.add_subparsers(required=True, metavar="ACTION")
    rotate = actions.add_parser("rotate", help="lock the data with a new key")
    rotate.set_defaults(command=_rotate)


def _health(_options: argparse.Namespace) -> int:
    return reported(app.signs_of_life(read_settings()))


def _doctor(_options: argparse.Namespace) -> int:
    return reported(app.examination(read_settings()))


def _backup(options: argparse.Namespace) -> None:
    say(app.back_up(read_settings(), options.file))


def _restore(options: argparse.Namespace) -> None:
    say(app.restore(read_settings(), options.file))


def _rotate(_options: argparse.Namespace) -> None:
    say(app.rotate_key(read_settings()))
