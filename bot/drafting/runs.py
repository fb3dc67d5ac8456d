"""From the leaves of the tree to runs of words: gaps bracketed, references aimed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

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

_NO_BREAK = "\u00a0"
# A figure and its percent sign are one word, however they are spaced.
_BEFORE_NUMBER = re.compile(r" $")
_BEFORE_PERCENT = re.compile(r"(?<=\d) (?=%(?![\w}]))")


@dataclass(frozen=True)
class Places:
    """Where clauses and annexes stand, and which open point a question has become.

    `listed` are the open points by name, in small letters.
    """

    numbers: Mapping[str, str]
    points: Mapping[str, str]
    listed: tuple[str, ...] = ()

    @cached_property
    def anchors(self) -> Mapping[str, str]:
        """What stands at each number."""
        pairs = reversed(tuple(self.numbers.items()))
        return {number: anchor for anchor, number in pairs}

    def runs(self, inlines: Inlines, *, undecided: bool = False) -> Runs:
        """Return the words; undecided ones are bracketed as a whole."""
        found = _unbroken(
            tuple(run for inline in inlines for run in self._runs(inline))
        )
        return bracketed(found) if undecided and found else found

    def cell(self, inlines: Inlines, *, undecided: bool = False) -> Runs:
        """Return the words of a table's cell, whose row and column say what it is.

        A gap that only repeats the name of its open point is cut short.
        """
        match inlines:
            case (Gap(text),) if text.lower() in self.listed:
                return (Run(documents.still_to_be_agreed(), undecided=True),)
            case _:
                return self.runs(inlines, undecided=undecided)

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
            yield Run(_BEFORE_NUMBER.sub(_NO_BREAK, text.removesuffix(number)))
        yield Run(number, target=target)


def bracketed(runs: Runs) -> Runs:
    """Enclose words in brackets and mark them undecided."""
    opening, closing = documents.bracketed()
    whole = (Run(opening), *runs, Run(closing))
    return tuple(replace(run, undecided=True) for run in whole)


def _unbroken(runs: Runs) -> Runs:
    """Keep a figure and its percent sign on one line, also where it was typed in."""
    if not any("%" in run.text for run in runs):
        return runs
    return tuple(
        _joined(run, after_figure=before.text[-1:].isdigit())
        for before, run in pairwise((Run(""), *runs))
    )


def _joined(run: Run, *, after_figure: bool) -> Run:
    if "%" not in run.text:
        return run
    text = _BEFORE_PERCENT.sub(_NO_BREAK, run.text)
    if after_figure and text.startswith(" %"):
        text = _NO_BREAK + text[1:]
    return replace(run, text=text)


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
    listed = tuple(point.text.lower() for point in agreement.open_points)
    return Places(numbers, points, listed)
