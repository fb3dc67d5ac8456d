"""The agreement so far, page by page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bot.consultation.clause_entry import ClauseEntry
from bot.consultation.clause_finding import entries_of
from bot.consultation.conversation import Conversation
from bot.consultation.deal import Deal
from bot.consultation.in_hand import deal_in_hand
from bot.consultation.lists import cut
from bot.consultation.outcome import Outcome
from bot.consultation.pages import Page, page_at, pages_of
from bot.consultation.placing import Placing
from bot.consultation.screens import Action, Button, Passage, Screen, Verb
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import preview as phrases

_PER_ROW = 2
_WHYS_PER_ROW = 4
_MOST_WHYS = 8


@dataclass(frozen=True)
class Previewing:
    """Lets a person read what would be drafted now."""

    placing: Placing

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/preview`."""
        return {
            "preview": lambda conversation, _, today: self._page(
                conversation, Action("preview"), today
            )
        }

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The buttons to a page, and to the list of parts."""
        return {"preview": self._page, "parts": self._parts}

    def _page(self, conversation: Conversation, action: Action, today: date) -> Outcome:
        deal = deal_in_hand(self.placing.interviewing, conversation, today)
        pages = pages_of(deal)
        at = page_at(pages, action.option)
        screen = _screen(deal, pages, at)
        ways_on = self.placing.ways_on(conversation, deal.resolution)
        shown = Screen(screen.passages, (*screen.buttons, *ways_on), card=True)
        return Outcome(conversation, (shown,))

    def _parts(
        self, conversation: Conversation, _action: Action, today: date
    ) -> Outcome:
        deal = deal_in_hand(self.placing.interviewing, conversation, today)
        first = {page.chapter: page.anchor for page in reversed(pages_of(deal))}
        chapters = [
            Button(chapter, Action("preview", option=first[chapter]))
            for chapter in reversed(first)
        ]
        title = Passage(phrases.parts(), "title")
        rows = _in_rows(chapters, _PER_ROW)
        return Outcome(conversation, (Screen((title,), rows, card=True),))


def _screen(deal: Deal, pages: tuple[Page, ...], at: int) -> Screen:
    page = pages[at]
    entries = [entry for entry in entries_of(deal) if entry.id in page.places]
    place = Passage(phrases.page(page.chapter, at + 1, len(pages)), "progress")
    passages = (place, *page.passages, *_open_here(deal, entries))
    return Screen(passages, (*_turning(pages, at), *_whys(entries)))


def _open_here(deal: Deal, entries: list[ClauseEntry]) -> Iterator[Passage]:
    """Name the open points of the clauses on a page, each once."""
    names = {point.question: point.text for point in deal.agreement.open_points}
    points = dict.fromkeys(
        names[question]
        for entry in entries
        for question in entry.open
        if question in names
    )
    if points:
        yield Passage(phrases.open_here("; ".join(cut(points))), "hint")


def _turning(pages: tuple[Page, ...], at: int) -> Iterator[tuple[Button, ...]]:
    around = (
        (phrases.previous(), pages[at - 1 : at] if at else ()),
        (phrases.following(), pages[at + 1 : at + 2]),
    )
    yield tuple(
        Button(label, Action("preview", option=page.anchor))
        for label, found in around
        for page in found
    )
    yield (Button(phrases.parts(), Action("parts")),)


def _whys(entries: list[ClauseEntry]) -> tuple[tuple[Button, ...], ...]:
    """Offer the reason of each clause; of an annex and its sections, one."""
    if len(entries) == 1:
        why = Action("clause", option=entries[0].id)
        return ((Button(phrases.why_here(), why),),)
    whys = [
        Button(phrases.why(entry.number), Action("clause", option=entry.id))
        for entry in entries[:_MOST_WHYS]
    ]
    return _in_rows(whys, _WHYS_PER_ROW)


def _in_rows(buttons: list[Button], size: int) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[at : at + size]) for at in range(0, len(buttons), size))
