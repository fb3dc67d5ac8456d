"""The checklist as messages: what to settle first, then must, then should."""

from collections.abc import Iterable, Iterator

from bot.consultation.checklist import ChecklistEntry, standing
from bot.consultation.deal import Deal
from bot.consultation.figures_screens import figures_screens
from bot.consultation.screens import Passage, Screen
from bot.consultation.warnings import flags_by_weight
from bot.phrases import checklist as phrases

_IN_CHAT = ("must", "should")


def checklist_screens(deal: Deal) -> Iterator[Screen]:
    """Yield one message a group; the file has every line, the chat what matters."""
    yield Screen(
        (
            Passage(phrases.title(), "title"),
            Passage(_counts(deal.checklist)),
            *_flags(deal),
        )
    )
    yield from figures_screens(deal.figures)
    for priority in _IN_CHAT:
        lines = [line for line in deal.checklist if line.priority == priority]
        if lines:
            heading = Passage(phrases.group(priority), "title")
            yield Screen((heading, *(one for line in lines for one in _line(line))))


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


def _line(line: ChecklistEntry) -> Iterator[Passage]:
    yield Passage(f"{phrases.mark(line.status)} {line.title} ({standing(line)})")
    asked = [phrases.ask(line.ask_provider)] if line.ask_provider else []
    yield Passage(" ".join([line.why, *asked]), "quote")
