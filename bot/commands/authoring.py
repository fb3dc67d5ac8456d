"""Commands for those who write questions and clauses."""

import argparse
from pathlib import Path

from bot import app
from bot.commands.speaking import Commands, say
from bot.phrases import terminal as phrases


def add_to(commands: Commands) -> None:
    """Add `check`."""
    check = commands.add_parser("check", help="check questions and clauses")
    check.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    check.set_defaults(command=_check)


def _check(options: argparse.Namespace) -> None:
    content = app.tried(app.library(app.folders_from(options.folders)), app.today())
    say(
        phrases.content_is_sound(
            len(content.questionnaire.by_id),
            len(content.templates.clauses),
            content.digest[:12],
        )
    )
