"""Commands that hold the interview: in Telegram, and in a terminal."""

import argparse
import asyncio
import io
import sys
from functools import partial
from pathlib import Path

from bot import app
from bot.chat.logs import start_logging
from bot.commands.ports import address
from bot.commands.speaking import Commands, say, warn
from bot.errors import SettingsError
from bot.phrases import demo as phrases_demo
from bot.phrases import terminal as phrases
from bot.settings import read_settings


def add_to(commands: Commands) -> None:
    """Add `run`, `chat` and `demo`."""
    run = commands.add_parser("run", help="run the Telegram bot")
    run.set_defaults(command=_run)
    chat = commands.add_parser("chat", help="hold the interview in this terminal")
    chat.add_argument("--out", type=Path, default=Path("out"), metavar="DIR")
    chat.set_defaults(command=_chat)
    demo = commands.add_parser("demo", help="the bot in a browser, on this machine")
    demo.add_argument("--port", type=int, default=8080, metavar="PORT")
    demo.set_defaults(command=_demo)


def _run(_options: argparse.Namespace) -> None:
    settings = read_settings()
    if settings.telegram_bot_token is None:
        raise SettingsError(phrases.token_missing())
    if not (settings.operator_name and settings.operator_contact):
        warn(phrases.operator_missing())
    start_logging()
    asyncio.run(app.run(settings))


def _chat(options: argparse.Namespace) -> None:
    settings = read_settings()
    if settings.telegram_bot_token is None:
        say(phrases.connect_telegram())
    say(phrases.how_to())
    if isinstance(sys.stdin, io.TextIOWrapper):
        # What is no text at all shall be refused like any other answer.
        sys.stdin.reconfigure(errors="replace")
    app.talk(settings, options.out, sys.stdin, say)


def _demo(options: argparse.Namespace) -> None:
    words = phrases_demo.open_this(address(options.port))
    asyncio.run(app.demonstrate(read_settings(), options.port, partial(say, words)))
