"""Commands about drafts, and the figures in them."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot import app
from bot.commands.speaking import Commands, command, day, reported, say, warn
from bot.errors import SettingsError
from bot.phrases import comparison, verification
from bot.phrases import terminal as phrases
from bot.settings import read_settings

if TYPE_CHECKING:
    from bot.consultation.deal import Deal
    from bot.drafting.notary import Notary

_STAFFING = (
    ("--aht", "MINUTES", "what a call takes, its notes included: 5 if left out"),
    ("--schedule", '"Mon-Fri 9-18"', "opening hours: these if left out"),
    ("--target", "80/20", "percent of calls answered within so many seconds"),
    ("--rate", '"14 EUR/hour"', "prices you were offered, with commas between"),
)


def add_to(commands: Commands) -> None:
    """Add `draft`, `redline`, `staffing`, `verify` and `style check`."""
    _add_draft(command(commands, "draft", "write checklist and agreement from answers"))
    _add_redline(command(commands, "redline", "compare two drafts as tracked changes"))
    _add_staffing(
        command(commands, "staffing", "say how many operators calls need, and the cost")
    )
    verify = command(
        commands, "verify", "say whether a draft was made here, and edited since"
    )
    verify.add_argument("file", type=Path, metavar="FILE.docx", help="the draft")
    verify.set_defaults(command=_verify)
    _add_style(command(commands, "style", "look a firm's own house style through"))


def _add_draft(draft: argparse.ArgumentParser) -> None:
    draft.add_argument(
        "answers", type=Path, metavar="ANSWERS.yaml",
        help="the answers, as in examples/ and docs/answers.md",
    )  # fmt: skip
    draft.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="the folder to write to"
    )
    _add_date(draft)
    draft.set_defaults(command=_draft)


def _add_redline(redline: argparse.ArgumentParser) -> None:
    redline.add_argument(
        "older", type=Path, metavar="OLD.yaml", help="the answers before"
    )
    redline.add_argument(
        "newer", type=Path, metavar="NEW.yaml", help="the answers after"
    )
    redline.add_argument(
        "--out", type=Path, required=True, metavar="FILE.docx", help="the file to write"
    )
    _add_date(redline)
    redline.set_defaults(command=_redline)


def _add_date(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--date", type=day, metavar="YYYY-MM-DD", help="its day: today if left out"
    )


def _add_staffing(staffing: argparse.ArgumentParser) -> None:
    staffing.add_argument(
        "--calls", required=True, metavar="400", help="calls on an average open day"
    )
    for name, example, meaning in _STAFFING:
        staffing.add_argument(name, default="skip", metavar=example, help=meaning)
    staffing.set_defaults(command=_staffing)


def _add_style(style: argparse.ArgumentParser) -> None:
    actions = style.add_subparsers(required=True, metavar="ACTION")
    check = command(actions, "check", "say what a house style lacks, and what it gives")
    check.add_argument(
        "file", type=Path, metavar="FILE.docx", help="the Word file with your look"
    )
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


def _written(deal: "Deal", signing: "Notary | None", folder: Path) -> Iterator[str]:
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
    options_of = {
        "calls_per_day": "calls",
        "aht": "aht",
        "schedule": "schedule",
        "sla_preset": "target",
        "rate_offer": "rate",
    }
    answers = {name: getattr(options, one) for name, one in options_of.items()}

    def place(path: tuple[str | int, ...]) -> str:
        return f"--{options_of[str(path[-1])]}"

    say(app.staffing(answers, place))


def _verify(options: argparse.Namespace) -> int:
    return reported(app.verify(options.file, read_settings()))


def _style_check(options: argparse.Namespace) -> int:
    return reported(app.style_check(options.file))
