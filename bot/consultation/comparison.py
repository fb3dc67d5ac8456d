"""What changed between two versions of a draft, in a few lines for the chat."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias, get_args

from bot.consultation.causes import Cause, Causes
from bot.consultation.deal import Deal
from bot.consultation.differences import (
    fates,
    figures_moved,
    headings,
    points_only_in,
)
from bot.consultation.screens import Passage, Screen
from bot.drafting.comparing import Change
from bot.phrases import comparison as phrases
from bot.understanding.names import listed

# What changed, and the titles of the answers that caused it.
_Caused: TypeAlias = tuple[str, str]
# More lines below one heading are told by what caused them.
_MANY = 10


def what_changed(old: Deal, new: Deal) -> Screen:
    """Say which answers, clauses, figures and open points differ, and why."""
    title = Passage(phrases.title(), "title")
    passages = tuple(changes_between(Causes(old, new)))
    return Screen((title, *(passages or (Passage(phrases.nothing()),))))


def changes_between(causes: Causes) -> Iterator[Passage]:
    """Walk what differs between two deals; nothing where nothing does."""
    return _Comparison(causes).passages()


@dataclass(frozen=True)
class _Comparison:
    causes: Causes

    def passages(self) -> Iterator[Passage]:
        """Walk what differs under its headings; nothing where nothing does."""
        answers = [one.summary for one in self.causes.changes.values()]
        if answers:
            yield Passage(phrases.answers(), "title")
        yield from (Passage(line, "item") for line in answers)
        for change in get_args(Change):
            if change != "kept":
                yield from _under(phrases.clauses(change), self._clauses(change))
        yield from _under(phrases.figures(), self._figures())
        yield from _under(phrases.settled_points(), self._points(before=True))
        yield from _under(phrases.opened_points(), self._points(before=False))

    def _clauses(self, change: str) -> Iterator[_Caused]:
        """Name the clauses and annexes that share a fate, by their newest numbers."""
        for place, fate in self._fates.items():
            if fate == change and place in self._names:
                yield self._names[place], _titles(self.causes.of_place(place))

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return headings(self.causes.old, self.causes.new)

    @cached_property
    def _fates(self) -> Mapping[str, Change]:
        return fates(self.causes.old, self.causes.new)

    def _figures(self) -> Iterator[_Caused]:
        for one in figures_moved(self.causes.old, self.causes.new):
            causes = self.causes.of_questions(one.questions)
            line = phrases.moved(one.title, one.before, one.after)
            yield line, _titles(causes)

    def _points(self, *, before: bool) -> Iterator[_Caused]:
        """Name the points that only one draft leaves open, many of one as one."""
        pair = (self.causes.old, self.causes.new)
        for question, text in points_only_in(*(pair if before else pair[::-1])):
            yield text, _titles(self.causes.of_questions([question]))


def _under(heading: str, found: Iterable[_Caused]) -> Iterator[Passage]:
    """Walk lines below their heading; many of them share a line for each cause."""
    lines = list(found)
    if lines:
        yield Passage(heading, "title")
    if len(lines) <= _MANY:
        yield from (Passage(_because(*line), "item") for line in lines)
        return
    together: dict[str, list[str]] = {}
    for what, titles in lines:
        together.setdefault(titles, []).append(what)
    for titles, whats in together.items():
        what = "; ".join(whats)
        yield Passage(phrases.caused(titles, what) if titles else what, "item")


def _because(what: str, titles: str) -> str:
    return phrases.because(what, titles) if titles else what


def _titles(causes: Iterable[Cause]) -> str:
    """Name what somebody did; what only followed would be said twice."""
    found = list(causes)
    roots = [cause for cause in found if not cause.follows] or found
    return listed([phrases.quoted(cause.title) for cause in roots])
