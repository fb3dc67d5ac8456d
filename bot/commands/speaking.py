"""What every command says, and how."""

import argparse
import datetime as dt
import sys
from typing import TypeAlias

from bot.consultation.reports import Report
from bot.phrases import terminal as phrases

# argparse gives this type no public name.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001

FOLDERS = "folders of questions or clauses: those of the program if left out"
_YEARS = range(2000, 2101)


def command(commands: Commands, name: str, does: str) -> argparse.ArgumentParser:
    """Add a command whose own help begins with the sentence that lists it."""
    return commands.add_parser(
        name, help=does, description=f"{does[0].upper()}{does[1:]}."
    )


def say(text: str) -> None:
    """Print a sentence at once, also where output is collected in blocks."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def warn(text: str) -> None:
    """Print what should be known, apart from what was asked for."""
    sys.stderr.write(f"{text}\n")


def reported(report: Report) -> int:
    """Print a report; 0 if it is a good one."""
    say(report.text)
    return 0 if report.is_sound else 1


def day(text: str) -> dt.date:
    """Read a date option; argparse says what is wrong with another text."""
    try:
        date = dt.date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(phrases.bad_date(text)) from problem
    if date.year not in _YEARS:
        raise argparse.ArgumentTypeError(phrases.far_date(text))
    return date
