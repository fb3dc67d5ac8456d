"""Commands that hold the interview: in Telegram, and in a terminal."""

import argparse
import asyncio
import io
import sys
from functools import partial
from pathlib import Path

from bot import app
from bot.commands.ports import address
from bot.commands.speaking import Commands, command, say, warn
from bot.commands.starting import as_a_service
from bot.errors import SettingsError
from bot.phrases import demo as phrases_demo
from bot.phrases import terminal as phrases
from bot.settings import read_settings


def add_to(commands: Commands) -> None:
    """Add `run`, `chat` and `demo`."""
    run = command(commands, "run", "run the Telegram bot")
    run.set_defaults(command=_run)
    chat = command(commands, "chat", "hold the interview in this terminal")
    chat.add_argument(
        "--out", type=Path, default=Path("out"), metavar="DIR",
        help="where drafts go: out/ if left out",
    )  # fmt: skip
    chat.set_defaults(command=_chat)
    demo = command(commands, "demo", "show the bot in a browser, without Telegram")
    demo.add_argument(
        "--port", type=int, default=8080, metavar="PORT",
        help="the port on this machine: 8080 if left out",
    )  # fmt: skip
    demo.set_defaults(command=_demo)


def _run(_options: argparse.Namespace) -> None:
    with as_a_service():
        _run_until_stopped()


def _run_until_stopped() -> None:
    settings = read_settings()
    if settings.bots_file is None:
        if settings.telegram_bot_token is None:
            raise SettingsError(phrases.token_missing())
        if not (settings.operator_name and settings.operator_contact):
            warn(phrases.operator_missing())
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
