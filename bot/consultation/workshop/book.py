"""Everything a lawyer has to read of the content, in one book."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.consultation.interviewing import Interviewing
from bot.consultation.workshop.book_entries import BookEntries
from bot.drafting.book import Book, Chapter, Entry
from bot.interview.model import Content
from bot.phrases import book as phrases


def book_of(interviewing: Interviewing) -> Book:
    """Return the book; the same content gives the same book."""
    asked = interviewing.library.questionnaire
    return Book(
        phrases.title(asked.title, asked.version),
        phrases.introduction(),
        phrases.comments(),
        tuple(_Chapters(interviewing).all()),
    )


@dataclass(frozen=True)
class _Chapters:
    interviewing: Interviewing

    def all(self) -> Iterator[Chapter]:
        """Walk the chapters, a group below the one it belongs to."""
        yield from self._questions()
        yield from self._clauses()
        yield self._chapter("facts", self._facts())
        library = self.interviewing.library
        for name, things in (
            ("flags", library.flags),
            ("triggers", library.triggers),
            ("lines", library.lines),
            ("rules", library.rules),
        ):
            yield self._chapter(name, map(self._entries.of, things))

    @cached_property
    def _entries(self) -> BookEntries:
        return BookEntries(self.interviewing)

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return phrases.chapters()

    def _chapter(self, name: str, entries: Iterable[Entry] = ()) -> Chapter:
        return Chapter(self._titles[name], tuple(entries))

    def _questions(self) -> Iterator[Chapter]:
        yield self._chapter("questions")
        for section in self.interviewing.library.questionnaire.sections:
            yield Chapter(section.title, self._of(section.questions), level=2)

    def _clauses(self) -> Iterator[Chapter]:
        plan = self.interviewing.library.templates.plan
        yield self._chapter("frame", self._named([plan.cover, plan.signing]))
        yield self._chapter("clauses")
        for part in plan.parts:
            together = ([one, *plan.subclauses.get(one, [])] for one in part.clauses)
            names = [name for group in together for name in group]
            yield Chapter(part.title, tuple(self._named(names)), level=2)
        annexes = [annex.id for annex in plan.annexes]
        yield self._chapter("annexes", self._named(annexes))

    def _named(self, names: Iterable[str]) -> Iterator[Entry]:
        clauses = self.interviewing.library.templates.clauses
        return (self._entries.of(clauses[name]) for name in names)

    def _of(self, things: Iterable[Content]) -> tuple[Entry, ...]:
        return tuple(map(self._entries.of, things))

    def _facts(self) -> Iterator[Entry]:
        return map(self._entries.of_fact, sorted(self.interviewing.facts))
