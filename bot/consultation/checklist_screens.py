"""The checklist in the chat: what matters first, then a screen for each severity."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import get_args

from bot.consultation.checklist import (
    PRIORITIES,
    ChecklistEntry,
    LineStatus,
    standing,
)
from bot.consultation.clause_finding import entries_of
from bot.consultation.deal import Deal
from bot.consultation.figures_screens import figures_screens
from bot.consultation.screens import Action, Button, Copy, Passage, Screen
from bot.consultation.settling import FROM_OPEN
from bot.consultation.warnings import flags_by_weight
from bot.phrases import checklist as phrases
from bot.phrases import checklist_pages as pages
from bot.phrases import copying, preview

SEVERITIES: tuple[LineStatus, ...] = get_args(LineStatus)
_LINES = 10
"""Lines on a screen: with their quotations unfolded they still fit a message."""
_PER_ROW = 2
_COPIES_PER_ROW = 3


def checklist_screens(deal: Deal) -> Iterator[Screen]:
    """Yield the messages that come with a draft: the sum with all flags, the figures.

    The lines themselves are behind a button for each severity.
    """
    passages = (
        Passage(phrases.title(), "title"),
        Passage(_counts(deal.checklist)),
        *_flags(deal),
        Passage(pages.hint(), "hint"),
    )
    yield Screen(passages, _severities(deal))
    yield from figures_screens(deal.figures)


def checklist_page(deal: Deal, wanted: str) -> Screen:
    """Show the lines of one severity, such as `open`, or a further page: `open.2`."""
    name, _, page = wanted.partition(".")
    severity = next((one for one in SEVERITIES if one == name), SEVERITIES[0])
    lines = [line for line in deal.checklist if line.status == severity]
    last = max(len(lines) - 1, 0) // _LINES
    number = min(int(page) - 1 if page.isdecimal() and int(page) else 0, last)
    shown = lines[number * _LINES : (number + 1) * _LINES]
    head = pages.page(phrases.status(severity), number + 1, last + 1)
    passages = (Passage(head, "title"), *_by_priority(shown))
    rows = (
        *_settling(deal, shown),
        *_turning(severity, number, last),
        *_severities(deal),
    )
    return Screen(passages, rows, card=True, copies=_questions(shown))


def _counts(lines: Iterable[ChecklistEntry]) -> str:
    statuses = [line.status for line in lines]
    return phrases.counts(
        *(statuses.count(name) for name in ("set", "assumed", "open", "lawyer"))
    )


def _flags(deal: Deal) -> Iterator[Passage]:
    for head, flags in flags_by_weight(deal.flags):
        yield Passage(head, "title")
        yield from (
            Passage(f"{flag.item.title}: {flag.text}", "item") for flag in flags
        )


def _severities(deal: Deal) -> tuple[tuple[Button, ...], ...]:
    counts = Counter(line.status for line in deal.checklist)
    buttons = [
        Button(
            pages.severity(phrases.mark(one), phrases.status(one), counts[one]),
            Action("checklist", option=one),
        )
        for one in SEVERITIES
        if counts[one]
    ]
    return _in_rows(buttons)


def _by_priority(lines: list[ChecklistEntry]) -> Iterator[Passage]:
    for priority in PRIORITIES:
        found = [line for line in lines if line.priority == priority]
        if found:
            yield Passage(phrases.group(priority), "title")
        for line in found:
            yield from _line(line)


def _line(line: ChecklistEntry) -> Iterator[Passage]:
    yield Passage(f"{phrases.mark(line.status)} {line.title} ({standing(line)})")
    asked = [phrases.ask(line.ask_provider)] if line.ask_provider else []
    yield Passage(" ".join([line.why, *asked]), "quote")


def _settling(
    deal: Deal, lines: list[ChecklistEntry]
) -> tuple[tuple[Button, ...], ...]:
    """Offer the question that would settle each line, every question once."""
    by_id = deal.interviewing.library.questionnaire.by_id
    found = dict.fromkeys(
        question for line in lines for question in _unsettled(deal, line)[:1]
    )
    return _in_rows(
        [
            Button(pages.settle(by_id[one].title), Action("change", one, FROM_OPEN))
            for one in found
        ]
    )


def _questions(lines: list[ChecklistEntry]) -> tuple[tuple[Copy, ...], ...]:
    """Offer what to ask the provider about each clause, to be pasted elsewhere."""
    copies = [
        Copy(copying.question_on(line.clause), line.ask_provider)
        for line in lines
        if line.clause and line.ask_provider
    ]
    size = _COPIES_PER_ROW
    return tuple(tuple(copies[at : at + size]) for at in range(0, len(copies), size))


def _unsettled(deal: Deal, line: ChecklistEntry) -> list[str]:
    """Return the questions behind a line that are open, then those assumed."""
    answers = deal.resolution.answers
    for entry in entries_of(deal):
        if entry.id == line.id:
            roots = [one.partition(".")[0] for one in entry.open]
            assumed = [one for one in entry.because if answers[one].status == "assumed"]
            return [one for one in (*roots, *assumed) if one in answers]
    return []


def _turning(severity: str, number: int, last: int) -> Iterator[tuple[Button, ...]]:
    around = [
        (label, to)
        for label, to in (
            (preview.previous(), number - 1),
            (preview.following(), number + 1),
        )
        if 0 <= to <= last
    ]
    if around:
        yield tuple(
            Button(label, Action("checklist", option=f"{severity}.{to + 1}"))
            for label, to in around
        )


def _in_rows(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(
        tuple(buttons[at : at + _PER_ROW]) for at in range(0, len(buttons), _PER_ROW)
    )
