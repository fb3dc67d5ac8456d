"""Word files that somebody hands in: looked through, and reported on in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.consultation import signing
from bot.consultation.reports import Report
from bot.consultation.workshop import house_style
from bot.drafting.notary import Notary
from bot.drafting.style_report import style_report
from bot.drafting.verification import verified
from bot.errors import SettingsError
from bot.phrases import word_files as phrases


def examined_draft(path: Path, notary: Notary) -> Report:
    """Say what became of a draft; sound if its words are as they were made.

    Raises SettingsError for a file that this deployment did not make.
    """
    with _named(path):
        verdict = verified(path.read_bytes(), notary)
    text = phrases.about_file(str(path), signing.told(verdict))
    return Report(text, not verdict.edits)


def examined_style(path: Path) -> Report:
    """Say what a house-style document lacks or gives; sound if it can be used.

    Raises SettingsError for a file that is no Word document.
    """
    with _named(path):
        report = style_report(path.read_bytes())
    text = phrases.about_file(str(path), house_style.told(report))
    return Report(text, not report.faults)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Say which file a sentence is about."""
    try:
        yield
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        sentence = phrases.unreadable_file(reason)
        raise SettingsError(phrases.about_file(str(path), sentence)) from problem
    except SettingsError as problem:
        raise SettingsError(phrases.about_file(str(path), str(problem))) from problem
