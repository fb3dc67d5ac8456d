"""Open points and assumed answers, with a button to settle each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.deal import Deal
from bot.consultation.differences import in_short
from bot.consultation.in_hand import deal_in_hand
from bot.consultation.interviewing import in_words
from bot.consultation.lists import headed
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.screens import Action, Button, Passage, Screen, Verb
from bot.consultation.subjects import Commanded, Pressed
from bot.interview.model import Question
from bot.phrases import offers
from bot.phrases import preview as phrases

FROM_OPEN = "open"
"""What a change is marked with that leads back to this list."""
_PER_ROW = 2


@dataclass(frozen=True)
class Settling:
    """Lists what nobody has said yet."""

    placing: Placing

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/open`."""
        return {"open": lambda kept, _, today: open_list(self.placing, kept, today)}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The same by a button."""
        return {"open": lambda kept, _, today: open_list(self.placing, kept, today)}


def open_list(
    placing: Placing, conversation: Conversation, today: date, notice: str = ""
) -> Outcome:
    """List open points, then assumed answers, with a button to settle each."""
    return Outcome(conversation, (_screen(placing, conversation, today),), notice)


def _screen(placing: Placing, conversation: Conversation, today: date) -> Screen:
    deal = deal_in_hand(placing.interviewing, conversation, today)
    points, assumed = _points(deal), list(_assumed(deal))
    by_id = deal.interviewing.library.questionnaire.by_id
    titles = {one: by_id[one].title for one in points if one in by_id}
    titles |= {question.id: question.title for question in assumed}
    buttons = [
        Button(title, Action("change", one, FROM_OPEN)) for one, title in titles.items()
    ]
    rows = [buttons[at : at + _PER_ROW] for at in range(0, len(buttons), _PER_ROW)]
    ways_on = placing.ways_on(conversation, deal.resolution)
    return Screen(
        tuple(_passages(deal, points, assumed)),
        (*map(tuple, rows), *ways_on),
        card=True,
    )


def _passages(
    deal: Deal, points: Mapping[str, list[str]], assumed: list[Question]
) -> Iterator[Passage]:
    if not points and not assumed:
        yield Passage(phrases.nothing_open())
        return
    answers = deal.resolution.answers
    texts = [
        text for one, found in points.items() for text in in_short(deal, one, found)
    ]
    values = [
        offers.titled(one.title, in_words(one, answers[one.id]) or "")
        for one in assumed
    ]
    yield from headed(phrases.open_title(), texts)
    yield from headed(phrases.assumed_title(), values)
    yield Passage(phrases.settle_hint(), "hint")


def _points(deal: Deal) -> dict[str, list[str]]:
    """Gather the open points by question, each with who can settle it."""
    found: dict[str, list[str]] = {}
    for point in deal.agreement.open_points:
        text = phrases.open_point(point.text, point.settled_by)
        found.setdefault(point.question.partition(".")[0], []).append(text)
    return found


def _assumed(deal: Deal) -> Iterator[Question]:
    for question in deal.interviewing.library.questionnaire.questions():
        if deal.resolution.answers[question.id].status == "assumed":
            yield question
