"""Commands for those who write questions and clauses."""

import argparse
from pathlib import Path

from bot import app
from bot.commands.speaking import Commands, say
from bot.phrases import terminal as phrases
from bot.settings import read_settings


def add_to(commands: Commands) -> None:
    """Add `check` and `graph screens`."""
    check = commands.add_parser("check", help="check questions and clauses")
    check.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    check.set_defaults(command=_check)
    graph = commands.add_parser("graph", help="diagrams of the program itself")
    graph.add_argument("what", choices=["screens"], help="which screen leads where")
    graph.set_defaults(command=_graph)


def _graph(_options: argparse.Namespace) -> None:
    say(app.screens_page(read_settings()).removesuffix("\n"))


def _check(options: argparse.Namespace) -> None:
    content = app.tried(app.library(app.folders_from(options.folders)), app.today())
    say(
        phrases.content_is_sound(
            len(content.questionnaire.by_id),
            len(content.templates.clauses),
            content.digest[:12],
        )
    )
