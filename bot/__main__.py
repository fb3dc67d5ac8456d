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
from bot.consultation.examining import Finding
from bot.errors import ContractAssistantError, SettingsError
from bot.phrases import comparison, verification
from bot.phrases import terminal as phrases
from bot.settings import read_settings

_YEARS = range(2000, 2101)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 on success, 1 on failure, 2 on wrong use."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options) or 0)
    except ContractAssistantError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return 1


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
    _add_redline(commands.add_parser("redline", help="two drafts as tracked changes"))
    _add_staffing(commands.add_parser("staffing", help="operators for some calls"))
    verify = commands.add_parser("verify", help="was a draft made here, and edited?")
    verify.add_argument("file", type=Path, metavar="FILE.docx")
    verify.set_defaults(command=_verify)
    _add_style(commands.add_parser("style", help="what a firm's own look needs"))
    check = commands.add_parser("check", help="check questions and clauses")
    check.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    check.set_defaults(command=_check)
    return parser


def _add_redline(redline: argparse.ArgumentParser) -> None:
    redline.add_argument("older", type=Path, metavar="OLD.yaml")
    redline.add_argument("newer", type=Path, metavar="NEW.yaml")
    redline.add_argument("--out", type=Path, required=True, metavar="FILE.docx")
    redline.add_argument("--date", type=_date, default=None, metavar="YYYY-MM-DD")
    redline.set_defaults(command=_redline)


def _add_staffing(staffing: argparse.ArgumentParser) -> None:
    staffing.add_argument("--calls", required=True, metavar="400")
    staffing.add_argument("--aht", default="skip", metavar="MINUTES")
    staffing.add_argument("--schedule", default="skip", metavar='"Mon-Fri 9-18"')
    staffing.add_argument("--target", default="skip", metavar="80/20")
    staffing.add_argument("--rate", default="skip", metavar='"14 EUR/hour"')
    staffing.set_defaults(command=_staffing)


def _add_style(style: argparse.ArgumentParser) -> None:
    actions = style.add_subparsers(required=True, metavar="ACTION")
    check = actions.add_parser("check", help="check a house-style document")
    check.add_argument("file", type=Path, metavar="FILE.docx")
    check.set_defaults(command=_style_check)


def _date(text: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(phrases.bad_date(text)) from problem
    if day.year not in _YEARS:
        raise argparse.ArgumentTypeError(phrases.far_date(text))
    return day


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
    settings = read_settings()
    day = options.date or app.today()
    deal = app.deal_from_file(options.answers, app.library(), day)
    signing = app.notary(settings)
    if signing is None:
        folder = settings.data_key_file.parent
        sys.stderr.write(f"{verification.not_signed(str(folder))}\n")
    names = []
    try:
        options.out.mkdir(parents=True, exist_ok=True)
        for file in app.files_of(deal, signing):
            (options.out / file.name).write_bytes(file.content)
            names.append(file.name)
            if file.caption:
                _say(phrases.known_of(file.name, file.caption))
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise SettingsError(phrases.folder_trouble(str(options.out), reason)) from None
    _say(phrases.written(str(options.out), ", ".join(names)))


def _redline(options: argparse.Namespace) -> None:
    day = options.date or app.today()
    file, changes = app.redline(options.older, options.newer, day)
    try:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_bytes(file.content)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        sentence = comparison.file_trouble(str(options.out), reason)
        raise SettingsError(sentence) from None
    _say(changes)
    _say(phrases.saved(str(options.out)))


def _staffing(options: argparse.Namespace) -> None:
    answers = {
        "calls_per_day": options.calls,
        "aht": options.aht,
        "schedule": options.schedule,
        "sla_preset": options.target,
        "rate_offer": options.rate,
    }
    _say(app.staffing(answers))


def _verify(options: argparse.Namespace) -> int:
    return _reported(app.verify(options.file, read_settings()))


def _style_check(options: argparse.Namespace) -> int:
    return _reported(app.style_check(options.file))


def _reported(finding: Finding) -> int:
    _say(finding.text)
    return 0 if finding.is_sound else 1


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
