"""What a change of an answer would do, shown before it is made."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.consultation.answer_changes import AnswerChange, answer_changes, shown
from bot.consultation.conversation import Conversation
from bot.consultation.deal import Deal
from bot.consultation.differences import (
    fates,
    figures_moved,
    headings,
    points_only_in,
)
from bot.consultation.fingerprints import fingerprint
from bot.consultation.in_hand import deal_in_hand
from bot.consultation.interviewing import Interviewing
from bot.consultation.lists import cut, headed
from bot.consultation.screens import Action, Button, Passage, Screen
from bot.drafting.comparing import Change
from bot.phrases import comparison
from bot.phrases import foresight as phrases
from bot.understanding.showing_figures import show_about

_FATES: tuple[Change, ...] = ("added", "removed", "changed")


def foreseen(
    interviewing: Interviewing, conversation: Conversation, today: date
) -> Screen:
    """Show the answer that waits to be confirmed, and all that it would change.

    Raises ValueError while none waits.
    """
    if conversation.considered is None:
        raise ValueError("no answer waits to be confirmed")
    question, given = conversation.considered
    old = deal_in_hand(interviewing, conversation, today)
    new = deal_in_hand(
        interviewing,
        conversation,
        today,
        given={**old.resolution.given, question: given},
    )
    passages = _Foresight(question, old, new).passages()
    return Screen(tuple(passages), ways(conversation), card=True)


def ways(conversation: Conversation) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons that make the change that is considered, or drop it."""
    if conversation.considered is None:
        return ()
    question, mark = conversation.considered[0], pending_mark(conversation)
    confirm = Action("confirm", question, mark)
    discard = Action("discard", question, mark)
    return (
        (
            Button(phrases.confirm(), confirm, "primary"),
            Button(phrases.discard(), discard),
        ),
    )


def pending_mark(conversation: Conversation) -> str:
    """Return what tells one considered change of one set of answers from another."""
    about = (conversation.fingerprint, conversation.considered)
    return fingerprint(repr(about))


@dataclass(frozen=True)
class _Foresight:
    question: str
    old: Deal
    new: Deal

    def passages(self) -> Iterator[Passage]:
        """Walk the change itself, then what follows from it."""
        question = self.new.interviewing.library.questionnaire.by_id[self.question]
        pair = [
            shown(question, deal.resolution.answers[self.question])
            for deal in (self.old, self.new)
        ]
        yield Passage(phrases.title(question.title), "title")
        yield Passage(
            comparison.details(question.title)
            if pair[0] == pair[1]
            else phrases.moved(*pair)
        )
        effects = tuple(self._effects())
        yield from effects or (Passage(phrases.nothing_else()),)

    def _effects(self) -> Iterator[Passage]:
        yield from headed(phrases.questions(), self._questions())
        names = headings(self.old, self.new)
        found = fates(self.old, self.new)
        for fate in _FATES:
            clauses = [
                names[one] for one in found if found[one] == fate and one in names
            ]
            yield from headed(phrases.clauses(fate), cut(clauses))
        yield from headed(phrases.moved_along(), cut(self._moved_along()))
        yield from headed(phrases.figures(), self._figures())
        for head, deals in (
            (phrases.settled(), (self.old, self.new)),
            (phrases.opened(), (self.new, self.old)),
        ):
            points = [text for _, text in points_only_in(*deals)]
            yield from headed(head, cut(points))

    @cached_property
    def _others(self) -> list[AnswerChange]:
        changes = answer_changes(self.old, self.new)
        return [one for one in changes if one.question.id != self.question]

    def _questions(self) -> Iterator[str]:
        """Say which questions come and go, and what becomes of their answers."""
        given = self.old.resolution.given
        for before, say_new, say_given in (
            (True, phrases.asked, phrases.returning),
            (False, phrases.dropped, phrases.set_aside),
        ):
            titles = [
                (one.question.id in given, one.question.title)
                for one in self._others
                if (one.old if before else one.new).status == "not_asked"
            ]
            for answered, say in ((False, say_new), (True, say_given)):
                named = [title for is_given, title in titles if is_given is answered]
                if named:
                    yield say(", ".join(cut(named)))

    def _moved_along(self) -> list[str]:
        return [
            one.summary
            for one in self._others
            if "not_asked" not in (one.old.status, one.new.status)
        ]

    def _figures(self) -> Iterator[str]:
        for one in figures_moved(self.old, self.new):
            yield comparison.moved(one.title, one.before, one.after)
        before, after = _monthly(self.old), _monthly(self.new)
        if before != after:
            yield comparison.moved(phrases.monthly(), before, after)


def _monthly(deal: Deal) -> str:
    """Show the price of a month: of the model chosen, else of the cheapest."""
    pricing = deal.figures.pricing
    model = deal.figures.fee_model or pricing.recommended
    for option in pricing.options:
        if option.model == model and option.monthly is not None:
            return show_about(option.monthly, option.currency)
    return comparison.no_figure()
