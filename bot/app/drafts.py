"""Drafts made from answers files, and what can be said of drafts."""

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.app.clock import today
from bot.app.content import library
from bot.consultation.answers_file import Place, given_from
from bot.consultation.comparison import what_changed
from bot.consultation.deal import Deal, draw_up
from bot.consultation.documents import all_files
from bot.consultation.interviewing import interviewing
from bot.consultation.named_files import NamedFile
from bot.consultation.redlining import redlined
from bot.consultation.reports import Report
from bot.consultation.signing import signed
from bot.consultation.workshop.examining import examined_draft
from bot.content.library import Library
from bot.content.yaml_file import read_yaml
from bot.drafting.notary import Notary
from bot.errors import AnswerError
from bot.phrases import answers_file as phrases
from bot.settings import Settings
from bot.storage.deployment_key import known_deployment_key
from bot.terminal.drawing import drawn
from bot.terminal.staffing_table import staffing_table


def deal_from_file(path: Path, content: Library, day: dt.date) -> Deal:
    """Draw up a deal from an answers file; raises AnswerError with every fault."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise AnswerError(phrases.unreadable(str(path))) from problem
    file = read_yaml(str(path), text)
    given = given_from(content.questionnaire, file.data, day, file.place)
    return draw_up(interviewing(content), given, day)


def redline(older: Path, newer: Path, day: dt.date) -> tuple[NamedFile, str]:
    """Compare two answers files: tracked changes, and what changed in short."""
    content = library()
    old, new = (deal_from_file(path, content, day) for path in (older, newer))
    return redlined(old, new), drawn(what_changed(old, new)).strip()


def files_of(deal: Deal, signing: Notary | None) -> Iterable[NamedFile]:
    """Make every file of a deal, signed where there is a key to sign with."""
    return (signed(file, deal, signing) for file in all_files(deal))


def verify(path: Path, settings: Settings) -> Report:
    """Say whether this deployment made a draft, and what was edited since."""
    return examined_draft(path, known_deployment_key(settings.data_key_file))


def staffing(answers: Mapping[str, object], place: Place) -> str:
    """Return what some calls take, as a table; raises AnswerError for bad answers.

    `place` says where each was given.
    """
    return staffing_table(interviewing(library()), answers, today(), place)
