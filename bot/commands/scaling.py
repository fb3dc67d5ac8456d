"""Commands for a bot that outgrew one machine."""

import argparse
import asyncio

from bot import app
from bot.chat.logs import start_logging
from bot.commands.speaking import Commands, say
from bot.settings import read_settings


def add_to(commands: Commands) -> None:
    """Add `migrate`, `move`, `receive` and `work`."""
    migrate = commands.add_parser("migrate", help="prepare the database")
    migrate.set_defaults(command=_migrate)
    move = commands.add_parser("move", help="copy the data to a database, or back")
    move.add_argument("--to", required=True, metavar="URL-OR-FOLDER")
    move.set_defaults(command=_move)
    receive = commands.add_parser("receive", help="take updates in over a webhook")
    receive.add_argument("--host", default="127.0.0.1", metavar="ADDRESS")
    receive.add_argument("--port", type=int, default=8443, metavar="PORT")
    receive.set_defaults(command=_receive)
    work = commands.add_parser("work", help="handle what receivers took in")
    work.set_defaults(command=_work)


def _migrate(_options: argparse.Namespace) -> None:
    say(app.migrate(read_settings()))


def _move(options: argparse.Namespace) -> None:
    say(app.move(read_settings(), options.to))


def _receive(options: argparse.Namespace) -> None:
    start_logging()
    asyncio.run(app.receive(read_settings(), options.host, options.port, say))


def _work(_options: argparse.Namespace) -> None:
    start_logging()
    asyncio.run(app.work(read_settings()))
