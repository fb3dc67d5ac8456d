"""Wordings as a parser sees them: only the subset, headings only in annexes."""

from collections.abc import Iterator

from bot.content.library import Library
from bot.errors import ContentError
from bot.interview.conditions import Condition
from bot.markup.parsing import Heading, blocks_of
from bot.markup.particulars import Particular
from bot.markup.tree import Filled
from bot.markup.wording import Wording


class _EveryPart(dict[str, Particular]):
    """Has whatever part it is asked for: values are not what is checked here."""

    def __contains__(self, _name: object) -> bool:
        return True

    def __missing__(self, _name: str) -> Particular:
        return _ANYTHING


_items: list[Particular] = []
_ANYTHING = Particular(Filled("…"), _EveryPart(), _items)
_items.append(_ANYTHING)


def markup_faults(library: Library) -> Iterator[ContentError]:
    """Yield the first fault in the markup of each clause."""
    annexes = {annex.id for annex in library.templates.plan.annexes}
    for clause_id, wording in library.templates.wordings.items():
        fault = _fault(wording, in_annex=clause_id in annexes)
        if fault is not None:
            yield fault


def _fault(wording: Wording, *, in_annex: bool) -> ContentError | None:
    anything = dict.fromkeys(wording.placeholders, _ANYTHING)
    try:
        blocks = blocks_of(wording, wording.fill(anything), _decided)
    except ContentError as fault:
        return fault
    headings = [block for block in blocks if isinstance(block, Heading)]
    if headings and not in_annex:
        return ContentError(
            wording.place_of(wording.text.find("## ")),
            f"the heading “{headings[0].title}” stands outside an annex.",
            "Make it a clause of its own, or leave it out.",
        )
    return None


def _decided(_condition: Condition) -> tuple[bool, tuple[str, ...]]:
    return True, ()
