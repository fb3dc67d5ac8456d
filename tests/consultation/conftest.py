"""A dialogue over the real content, and somebody who talks to it."""

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from rep_town import RepTown, store_in_memory
from visitor import Visitor

from bot.consultation.answers_file import given_from
from bot.consultation.deal import Deal, draw_up
from bot.consultation.dialogue import Dialogue
from bot.consultation.interviewing import Interviewing
from bot.content.library import Library


@pytest.fixture
def visitor(dialogue: Dialogue, draft_day: dt.date) -> Visitor:
    return Visitor(dialogue, draft_day).begin()


@pytest.fixture
def finished(visitor: Visitor) -> Visitor:
    """Somebody at the end of the quick path, having skipped everything."""
    while "Skip" in visitor.buttons:
        visitor.press("Skip")
    return visitor


@pytest.fixture
def rep_town(library: Library) -> Iterator[RepTown]:
    """An owner, reps and prospects over one store."""
    with store_in_memory() as store:
        yield RepTown(store, library)


@pytest.fixture
def drawn(interview: Interviewing, draft_day: dt.date) -> Callable[..., Deal]:
    """Draws up a deal from answers as a file gives them."""

    def drawn(**answers: object) -> Deal:
        data = {"answers": answers}
        given = given_from(interview.library.questionnaire, data, draft_day)
        return draw_up(interview, given, draft_day)

    return drawn
