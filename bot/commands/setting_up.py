"""The command that sets the bot up: a few questions, and `.env` is written."""

import argparse
import io
import sys
from pathlib import Path

from bot import app
from bot.commands.speaking import Commands, command, say, warn
from bot.errors import SettingsError
from bot.phrases import setting_up as phrases
from bot.settings import read_settings
from bot.storage import durable_files
from bot.terminal.asking_owner import TOKEN, agreed, asked, settled

_FILE = Path(".env")


def add_to(commands: Commands) -> None:
    """Add `init`."""
    init = command(commands, "init", "set the bot up: ask for its settings, write .env")
    init.add_argument(
        "--offline", action="store_true", help="do not ask Telegram about the token"
    )
    init.set_defaults(command=_init)


def _init(options: argparse.Namespace) -> None:
    before = _settings_before()
    if isinstance(sys.stdin, io.TextIOWrapper):
        # What is no text at all shall be refused like any other answer.
        sys.stdin.reconfigure(errors="replace")
    lines = iter(sys.stdin)
    if before and not agreed(phrases.ask_to_change(), lines, say):
        say(phrases.left_alone())
        return
    answers = asked(lines, say, _take if options.offline else _check)
    durable_files.replace(_FILE, settled(before, answers).encode())
    say(f"\n{phrases.written(str(_FILE))}\n\n{phrases.at_botfather()}\n")
    say(phrases.next_step(with_token=TOKEN in answers or _has_token(before)))


def _settings_before() -> str:
    try:
        return _FILE.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as problem:
        raise SettingsError(phrases.settings_unreadable(str(_FILE))) from problem


def _has_token(text: str) -> bool:
    return any(_is_token(line) for line in text.splitlines())


def _is_token(line: str) -> bool:
    name, _, value = line.partition("=")
    return name.strip() == TOKEN and bool(value.strip())


def _take(_token: str) -> None:
    """Take a token unseen by Telegram."""


def _check(token: str) -> None:
    """Say whose token it is; raises SettingsError for one that Telegram refuses."""
    username = app.username_of(token, read_settings().telegram_api_url)
    if username:
        say(phrases.token_of(username))
    else:
        warn(phrases.unchecked())
