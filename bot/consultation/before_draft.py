"""A draft asked for while the lines of a first message wait: what becomes of them."""

from collections.abc import Iterator

from bot.consultation.any_time import Row
from bot.consultation.heard import Waiting
from bot.consultation.screens import Action, Button, Screen, message_of
from bot.phrases import before_draft as phrases


def before_draft(waiting: Waiting) -> Screen:
    """Ask whether the draft is to be made with the ticked lines or without."""
    lines = [phrases.title(), phrases.not_in_it(waiting.wanted, len(waiting.brief))]
    return message_of(lines, tuple(draft_rows(waiting)))


def draft_rows(waiting: Waiting) -> Iterator[Row]:
    """Walk the buttons that settle it; there are none while no lines wait."""
    if not waiting.brief:
        return
    if waiting.wanted:
        take = Action("brief_draft", option=waiting.mark)
        yield (Button(phrases.take_and_draft(waiting.wanted), take, "primary"),)
    without = Action("draft", option=waiting.mark)
    yield (Button(phrases.draft_without(), without),)
    yield (Button(phrases.to_list(), Action("place")),)
