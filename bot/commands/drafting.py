"""Commands about drafts, and the figures in them."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from bot import app
from bot.commands.speaking import Commands, day, reported, say, warn
from bot.consultation.deal import Deal
from bot.drafting.seal import Notary
from bot.errors import SettingsError
from bot.phrases import comparison, verification
from bot.phrases import terminal as phrases
from bot.settings import read_settings


def add_to(commands: Commands) -> None:
    """Add `draft`, `redline`, `staffing`, `verify` and `style check`."""
    draft = commands.add_parser("draft", help="draft from an answers file")
    draft.add_argument("answers", type=Path, metavar="ANSWERS.yaml")
    draft.add_argument("--out", type=Path, required=True, metavar="DIR")
    draft.add_argument("--date", type=day, default=None, metavar="YYYY-MM-DD")
    draft.set_defaults(command=_draft)
    _add_redline(commands.add_parser("redline", help="two drafts as tracked changes"))
    _add_staffing(commands.add_parser("staffing", help="operators for some calls"))
    verify = commands.add_parser("verify", help="was a draft made here, and edited?")
    verify.add_argument("file", type=Path, metavar="FILE.docx")
    verify.set_defaults(command=_verify)
    _add_style(commands.add_parser("style", help="what a firm's own look needs"))


def _add_redline(redline: argparse.ArgumentParser) -> None:
    redline.add_argument("older", type=Path, metavar="OLD.yaml")
    redline.add_argument("newer", type=Path, metavar="NEW.yaml")
    redline.add_argument("--out", type=Path, required=True, metavar="FILE.docx")
    redline.add_argument("--date", type=day, default=None, metavar="YYYY-MM-DD")
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


def _draft(options: argparse.Namespace) -> None:
    settings = read_settings()
    deal = app.deal_from_file(
        options.answers, app.library(), options.date or app.today()
    )
    signing = app.notary(settings)
    if signing is None:
        warn(verification.not_signed(str(settings.data_key_file.parent)))
    try:
        options.out.mkdir(parents=True, exist_ok=True)
        names = ", ".join(_written(deal, signing, options.out))
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise SettingsError(phrases.folder_trouble(str(options.out), reason)) from None
    say(phrases.written(str(options.out), names))


def _written(deal: Deal, signing: Notary | None, folder: Path) -> Iterator[str]:
    for file in app.files_of(deal, signing):
        (folder / file.name).write_bytes(file.content)
        if file.caption:
            say(phrases.known_of(file.name, file.caption))
        yield file.name


def _redline(options: argparse.Namespace) -> None:
    date = options.date or app.today()
    file, changes = app.redline(options.older, options.newer, date)
    try:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_bytes(file.content)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        sentence = comparison.file_trouble(str(options.out), reason)
        raise SettingsError(sentence) from None
    say(changes)
    say(phrases.saved(str(options.out)))


def _staffing(options: argparse.Namespace) -> None:
    answers = {
        "calls_per_day": options.calls,
        "aht": options.aht,
        "schedule": options.schedule,
        "sla_preset": options.target,
        "rate_offer": options.rate,
    }
    say(app.staffing(answers))


def _verify(options: argparse.Namespace) -> int:
    return reported(app.verify(options.file, read_settings()))


def _style_check(options: argparse.Namespace) -> int:
    return reported(app.style_check(options.file))
