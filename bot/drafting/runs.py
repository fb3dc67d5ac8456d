"""From the leaves of the tree to runs of words: gaps bracketed, references aimed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from bot.drafting.lines import Run, Runs
from bot.markup.tree import (
    Agreement,
    Emphasis,
    Filled,
    Gap,
    Inline,
    Inlines,
    Reference,
    Strong,
    Text,
)
from bot.phrases import documents


@dataclass(frozen=True)
class Places:
    """Where clauses and annexes stand, and which open point a question has become."""

    numbers: Mapping[str, str]
    points: Mapping[str, str]

    @cached_property
    def anchors(self) -> Mapping[str, str]:
        """What stands at each number."""
        pairs = reversed(tuple(self.numbers.items()))
        return {number: anchor for anchor, number in pairs}

    def runs(self, inlines: Inlines, *, undecided: bool = False) -> Runs:
        """Return the words; undecided ones are bracketed as a whole."""
        found = tuple(run for inline in inlines for run in self._runs(inline))
        return bracketed(found) if undecided and found else found

    def points_of(self, questions: tuple[str, ...]) -> tuple[str, ...]:
        """Return the numbers of the open points these questions have become."""
        known = (self.points[one] for one in questions if one in self.points)
        return tuple(dict.fromkeys(known))

    def _runs(self, inline: Inline) -> Iterator[Run]:
        match inline:
            case Text(text) | Filled(text):
                yield Run(text)
            case Gap(text):
                yield Run(documents.to_be_agreed(text), undecided=True)
            case Reference(target, text):
                yield from self._reference(target, text)
            case Strong(inlines):
                yield from (replace(run, bold=True) for run in self.runs(inlines))
            case Emphasis(inlines):
                yield from (replace(run, italic=True) for run in self.runs(inlines))

    def _reference(self, target: str, text: str) -> Iterator[Run]:
        """Aim only the number: the word "clause" before it is not the number's."""
        number = self.numbers.get(target, "")
        if not number or not text.endswith(number):
            yield Run(text)
            return
        if text != number:
            yield Run(text.removesuffix(number))
        yield Run(number, target=target)


def bracketed(runs: Runs) -> Runs:
    """Enclose words in brackets and mark them undecided."""
    opening, closing = documents.bracketed()
    whole = (Run(opening), *runs, Run(closing))
    return tuple(replace(run, undecided=True) for run in whole)


def places_in(agreement: Agreement) -> Places:
    """Number everything a reference may point to, and the open points."""
    numbers = {clause.id: clause.number for clause in agreement.clauses()}
    for clause in agreement.clauses():
        for alternative in clause.alternatives:
            numbers.setdefault(alternative.id, clause.number)
    numbers.update(
        (annex.id, documents.annex_number(annex.letter)) for annex in agreement.annexes
    )
    points: dict[str, str] = {}
    for count, point in enumerate(agreement.open_points, 1):
        points.setdefault(point.question, str(count))
    return Places(numbers, points)
