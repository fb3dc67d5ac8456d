"""The real content with one thing in it changed: another edition."""

import datetime as dt
from dataclasses import replace

from bot.content.library import Library
from bot.interview.model import Questionnaire

DRAFT_DAY = dt.date(2026, 11, 21)


def with_clause(library: Library, name: str, **changed: object) -> Library:
    """The real content with something of one clause changed."""
    templates = library.templates
    clause = templates.clauses[name].model_copy(update=changed)
    wording = replace(templates.wordings[name], text=clause.wording)
    return replace(
        library,
        templates=replace(
            templates,
            clauses={**templates.clauses, name: clause},
            wordings={**templates.wordings, name: wording},
        ),
    )


def with_question(library: Library, name: str, **changed: object) -> Library:
    """The real content with something of one question changed."""
    asked = library.questionnaire
    sections = [
        section.model_copy(
            update={
                "questions": [
                    one.model_copy(update=changed) if one.id == name else one
                    for one in section.questions
                ]
            }
        )
        for section in asked.sections
    ]
    changed_too = Questionnaire(
        id=asked.id, title=asked.title, version=asked.version, sections=sections
    )
    return replace(library, questionnaire=changed_too)
