"""What two states of the content make of the same answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.consultation.answers_file import given_from
from bot.consultation.deal import Deal, draw_up
from bot.consultation.interviewing import interviewing
from bot.content.library import Library
from bot.errors import AnswerError
from bot.markup.tree import Block, Inline, Reference
from bot.markup.walking import blocks_of_annex, with_inlines
from bot.phrases import content_changes as phrases


@dataclass(frozen=True)
class _Place:
    number: str
    title: str
    words: tuple[Block, ...]


def draft_changes(old: Library, new: Library, answers: object, day: date) -> list[str]:
    """Say which clauses of one draft come, go, are renamed or reworded.

    `answers` is what an answers file holds.
    """
    try:
        before, after = (_places(_drawn(one, answers, day)) for one in (old, new))
    except AnswerError as problem:
        return [phrases.undraftable(str(problem))]
    return list(_lines(before, after))


def _drawn(content: Library, answers: object, day: date) -> Deal:
    given = given_from(content.questionnaire, answers, day)
    return draw_up(interviewing(content), given, day)


def _places(deal: Deal) -> dict[str, _Place]:
    agreement = with_inlines(deal.agreement, _without_number)
    clauses = {
        one.id: _Place(one.number, one.title, one.blocks) for one in agreement.clauses()
    }
    annexes = {
        one.id: _Place(one.letter, one.title, tuple(blocks_of_annex(one)))
        for one in agreement.annexes
    }
    return {**clauses, **annexes}


def _without_number(inline: Inline) -> Inline:
    """Take out what a reference says: numbers move without anything being reworded."""
    return replace(inline, text="") if isinstance(inline, Reference) else inline


def _lines(before: Mapping[str, _Place], after: Mapping[str, _Place]) -> Iterator[str]:
    for name, place in after.items():
        yield from _line(before.get(name), place)
    for name, place in before.items():
        if name not in after:
            yield phrases.clause_out(place.number, place.title)


def _line(old: _Place | None, place: _Place) -> Iterator[str]:
    if old is None:
        yield phrases.clause_in(place.number, place.title)
    elif old.title != place.title:
        yield phrases.heading_changed(place.number, old.title, place.title)
    elif old.words != place.words:
        yield phrases.words_changed(place.number, place.title)
