"""What somebody who was forgotten is told of it, from what the store removed."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.consultation.outcome import Outcome
from bot.consultation.screens import Passage, Screen
from bot.phrases import forgetting as phrases
from bot.storage.seams import Receipt


def with_receipt(outcome: Outcome, receipt: Receipt) -> Outcome:
    """Add to the last words what went beside answers and drafts, if anything did."""
    parts = "; ".join(_parts(receipt))
    match outcome.shown:
        case (Screen() as goodbye, *rest) if parts:
            first, *others = goodbye.passages
            also = Passage(phrases.also_deleted(parts))
            told = replace(goodbye, passages=(first, also, *others))
            return outcome._replace(shown=(told, *rest))
        case _:
            return outcome


def _parts(receipt: Receipt) -> Iterator[str]:
    counted: tuple[tuple[int, Callable[[int], str]], ...] = (
        (receipt.unsent, phrases.unsent),
        (receipt.reminders, phrases.reminders),
        (receipt.messages, phrases.messages),
        (receipt.set_aside, phrases.set_aside),
        (receipt.opened_links, phrases.opened_links),
    )
    yield from (say(count) for count, say in counted if count)
    if receipt.prospect:
        yield phrases.place_with_a_rep()
