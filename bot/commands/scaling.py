"""Commands for a bot that outgrew one machine."""

import argparse
import asyncio

from bot import app
from bot.commands.speaking import Commands, command, say
from bot.commands.starting import as_a_service
from bot.settings import read_settings


def add_to(commands: Commands) -> None:
    """Add `migrate`, `move`, `receive` and `work`."""
    migrate = command(commands, "migrate", "prepare the PostgreSQL database")
    migrate.set_defaults(command=_migrate)
    move = command(commands, "move", "copy the data to a database, or back")
    move.add_argument(
        "--to", required=True, metavar="URL-OR-FOLDER",
        help="an empty database or folder: postgresql://bot@localhost/bot",
    )  # fmt: skip
    move.set_defaults(command=_move)
    receive = command(commands, "receive", "take Telegram's updates in over a webhook")
    receive.add_argument(
        "--host", default="127.0.0.1", metavar="ADDRESS",
        help="the address to listen on: 127.0.0.1 if left out",
    )  # fmt: skip
    receive.add_argument(
        "--port", type=int, default=8443, metavar="PORT",
        help="the port to listen on: 8443 if left out",
    )  # fmt: skip
    receive.set_defaults(command=_receive)
    work = command(commands, "work", "answer the updates that receivers took in")
    work.set_defaults(command=_work)


def _migrate(_options: argparse.Namespace) -> None:
    say(app.migrate(read_settings()))


def _move(options: argparse.Namespace) -> None:
    say(app.move(read_settings(), options.to))


def _receive(options: argparse.Namespace) -> None:
    with as_a_service():
        asyncio.run(app.receive(read_settings(), options.host, options.port, say))


def _work(_options: argparse.Namespace) -> None:
    with as_a_service():
        asyncio.run(app.work(read_settings()))
