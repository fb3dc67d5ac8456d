"""What a prospect shares with a rep: named before it is shared, then kept apart."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, TypeAlias, get_args

from bot.consultation.interviewing import Interviewing, in_words
from bot.consultation.kept_deals import Shelved, Version, deal_as_json, deal_from
from bot.consultation.reps.progress import progress_of
from bot.consultation.screens import Passage
from bot.interview.flow import GivenAnswers
from bot.phrases import offers
from bot.phrases import sharing as phrases
from bot.phrases.dates import in_words as day_in_words
from bot.storage.seams import Standing

Shareable: TypeAlias = Literal["draft", "answers", "both"]
SHAREABLE: tuple[Shareable, ...] = get_args(Shareable)


def can_be_shared(deal: Shelved) -> list[Shareable]:
    """Return what there is to share of a deal."""
    has = {
        "draft": bool(deal.versions),
        "answers": bool(deal.given),
        "both": bool(deal.versions and deal.given),
    }
    return [what for what in SHAREABLE if has[what]]


def contents(deal: Shelved, what: Shareable) -> dict[str, Any]:
    """Return what a rep is given to read: a copy, which later answers do not change."""
    version = deal.versions[-1:] if what != "answers" else ()
    given = deal.given if what != "draft" else {}
    return deal_as_json(deal._replace(title="", given=given, versions=version))


def shared_version(standing: Standing) -> Version | None:
    """Return the draft that is shared, if one is."""
    shared = progress_of(standing).shared
    versions = deal_from(shared).versions if shared else ()
    return versions[0] if versions else None


def shared_answers(standing: Standing) -> GivenAnswers:
    """Return the answers that are shared."""
    shared = progress_of(standing).shared
    return deal_from(shared).given if shared else {}


def named(interviewing: Interviewing, deal: Shelved, today: date) -> Iterator[Passage]:
    """Yield exactly what such contents show: the draft, and every answer."""
    for version in deal.versions:
        day = day_in_words(date.fromisoformat(version.date))
        yield Passage(phrases.the_draft(version.number, day), "item")
    if deal.given:
        yield Passage(phrases.the_answers(), "title")
        yield from answer_lines(interviewing, deal.given, today)


def answer_lines(
    interviewing: Interviewing, given: GivenAnswers, today: date
) -> Iterator[Passage]:
    """Yield each answer with the question's title."""
    resolution = interviewing.resolve(given, today)
    for question in interviewing.path(resolution):
        if question.id in given:
            answer = resolution.answers[question.id]
            words = in_words(question, answer) or phrases.left_open()
            yield Passage(offers.titled(question.title, words), "item")
