"""Commands for those who write questions and clauses."""

import argparse
from pathlib import Path

from bot import app
from bot.commands import viewing
from bot.commands.speaking import FOLDERS, Commands, command, say, warn
from bot.content.digests import shown
from bot.content.explaining import why_it_matters
from bot.phrases import terminal as phrases


def add_to(commands: Commands) -> None:
    """Add `check`, `stories suggest` and what shows the content."""
    check = command(commands, "check", "check questions and clauses over all answers")
    check.add_argument("folders", type=Path, nargs="*", metavar="FOLDER", help=FOLDERS)
    check.set_defaults(command=_check)
    stories = command(commands, "stories", "find situations that cover the content")
    actions = stories.add_subparsers(required=True, metavar="ACTION")
    suggest = command(
        actions, "suggest", "find the fewest that put every clause in and out"
    )
    suggest.set_defaults(command=_suggest)
    viewing.add_to(commands)


def _suggest(_options: argparse.Namespace) -> None:
    say(app.stories().removesuffix("\n"))


def _check(options: argparse.Namespace) -> int:
    found = app.examine(app.folders_from(options.folders), app.today())
    for fault in found.faults:
        warn(" ".join(filter(None, (str(fault), why_it_matters(fault)))))
    if found.content is None or not found.is_sound:
        return 1
    content = found.content
    say(
        phrases.content_is_sound(
            len(content.questionnaire.by_id),
            len(content.templates.clauses),
            shown(content.digest),
        )
    )
    return 0
