"""The command line: `contract-assistant`, the same as `python -m bot`."""

import argparse
import asyncio
import datetime as dt
import io
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import app
from bot.errors import ContractAssistantError, SettingsError
from bot.phrases import terminal as phrases
from bot.settings import read_settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 on success, 1 on failure, 2 on wrong use."""
    options = _parser().parse_args(arguments)
    try:
        options.command(options)
    except ContractAssistantError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="contract-assistant",
        description="An interview that becomes a clause checklist and a draft "
        "call-centre agreement. Information and a draft for review, not legal advice.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    run = commands.add_parser("run", help="run the Telegram bot")
    run.set_defaults(command=_run)
    chat = commands.add_parser("chat", help="hold the interview in this terminal")
    chat.add_argument("--out", type=Path, default=Path("out"), metavar="DIR")
    chat.set_defaults(command=_chat)
    draft = commands.add_parser("draft", help="draft from an answers file")
    draft.add_argument("answers", type=Path, metavar="ANSWERS.yaml")
    draft.add_argument("--out", type=Path, required=True, metavar="DIR")
    draft.add_argument("--date", type=_date, default=None, metavar="YYYY-MM-DD")
    draft.set_defaults(command=_draft)
    check = commands.add_parser("check", help="check questions and clauses")
    check.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    check.set_defaults(command=_check)
    return parser


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(phrases.bad_date(text)) from problem


def _run(_options: argparse.Namespace) -> None:
    settings = read_settings()
    if settings.telegram_bot_token is None:
        raise SettingsError(phrases.token_missing())
    if not (settings.operator_name and settings.operator_contact):
        sys.stderr.write(f"{phrases.operator_missing()}\n")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    asyncio.run(app.serve(settings))


def _chat(options: argparse.Namespace) -> None:
    settings = read_settings()
    if settings.telegram_bot_token is None:
        sys.stdout.write(f"{phrases.connect_telegram()}\n")
    sys.stdout.write(f"{phrases.how_to()}\n")
    if isinstance(sys.stdin, io.TextIOWrapper):
        # What is no text at all shall be refused like any other answer.
        sys.stdin.reconfigure(errors="replace")
    app.talk(settings, options.out, sys.stdin, _say)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _draft(options: argparse.Namespace) -> None:
    day = options.date or app.today()
    deal = app.deal_from_file(options.answers, app.library(), day)
    names = []
    try:
        options.out.mkdir(parents=True, exist_ok=True)
        for file in app.files_of(deal):
            (options.out / file.name).write_bytes(file.content)
            names.append(file.name)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise SettingsError(phrases.folder_trouble(str(options.out), reason)) from None
    _say(phrases.written(str(options.out), ", ".join(names)))


def _check(options: argparse.Namespace) -> None:
    content = app.tried(app.library(app.folders_from(options.folders)), app.today())
    _say(
        phrases.content_is_sound(
            len(content.questionnaire.by_id),
            len(content.templates.clauses),
            content.digest[:12],
        )
    )


if __name__ == "__main__":
    sys.exit(main())
