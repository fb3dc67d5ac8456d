"""One clause explained: what brought it in, what takes it out, where it is from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.consultation.cards import answer_in_words
from bot.consultation.clause_entry import ClauseEntry
from bot.consultation.clause_finding import entries_of
from bot.consultation.deal import Deal
from bot.consultation.exits import answers_making, deciding
from bot.consultation.lists import cut, headed
from bot.consultation.screens import Action, Button, Copy, Passage, Screen
from bot.interview.model import Question
from bot.phrases import agreement, checklist, copying, offers, preview
from bot.phrases import whys as phrases
from bot.phrases.dates import in_words
from bot.rules.model import Clause

_MOST_BUTTONS = 6


def reasons(deal: Deal, clause_id: str) -> Screen:
    """Explain a clause, whether it is in the draft or not; KeyError for no clause."""
    found = _Reasons(deal, deal.interviewing.library.templates.clauses[clause_id])
    return Screen(tuple(found.passages()), found.buttons(), copies=found.copies())


@dataclass(frozen=True)
class _Reasons:
    deal: Deal
    clause: Clause

    def passages(self) -> Iterator[Passage]:
        """Walk the reasons from the plainest to the source."""
        entry = self._entry
        if entry is None:
            yield Passage(phrases.not_in(self.clause.title), "title")
        else:
            heading = preview.numbered(entry.number, entry.title)
            yield Passage(heading, "title")
            yield from self._reason()
        yield from self._answers()
        yield from self._ways(hold=entry is None)
        yield from headed(phrases.source(), self.clause.source)
        if self.clause.as_of is not None:
            yield Passage(phrases.as_of(self.clause.as_of), "hint")
        if self.clause.ask_provider:
            yield Passage(checklist.ask(self.clause.ask_provider))

    def buttons(self) -> tuple[tuple[Button, ...], ...]:
        """Return buttons to the answers behind the clause and to its words."""
        questions = dict.fromkeys([*self._deciding_ids, *self._behind])
        by_id = self.deal.interviewing.library.questionnaire.by_id
        rows = [
            (Button(phrases.change(by_id[one].title), Action("change", one)),)
            for one in list(questions)[:_MOST_BUTTONS]
        ]
        if self._entry is not None:
            show = Action("preview", option=self.clause.id)
            rows.append((Button(phrases.show_clause(), show),))
        return tuple(rows)

    def copies(self) -> tuple[tuple[Copy, ...], ...]:
        """Return what may be written to somebody about the clause."""
        copies = []
        if self.clause.ask_provider:
            copies.append(Copy(copying.question(), self.clause.ask_provider))
        if self._entry is not None:
            day = in_words(self.deal.date)
            reference = copying.clause_reference(
                self.deal.agreement.title, day, self._entry.number, self._entry.title
            )
            copies.append(Copy(copying.reference(), reference))
        return tuple((one,) for one in copies)

    @cached_property
    def _entry(self) -> ClauseEntry | None:
        """The clause in the draft, also where it is only one of several choices."""
        for entry in entries_of(self.deal):
            if self.clause.id in (entry.id, *entry.alternatives):
                return entry
        return None

    @cached_property
    def _deciding(self) -> list[Question]:
        return deciding(self.deal, self.clause.when)

    @property
    def _deciding_ids(self) -> list[str]:
        return [question.id for question in self._deciding]

    @property
    def _behind(self) -> tuple[str, ...]:
        return () if self._entry is None else self._entry.because

    def _answers(self) -> Iterator[Passage]:
        if self._entry is None:
            return
        if not self._deciding:
            yield Passage(phrases.in_every_draft())
        yield from headed(phrases.answers_behind(), self._in_words(self._deciding_ids))
        within = [one for one in self._behind if one not in self._deciding_ids]
        yield from headed(phrases.answers_within(), cut(self._in_words(within)))
        if self.clause.when.holds(self.deal.resolution.knowledge) is None:
            yield Passage(phrases.undecided(), "hint")

    def _reason(self) -> Iterator[Passage]:
        """Give the author's reason, which takes the clause for granted."""
        if self.clause.when.holds(self.deal.resolution.knowledge):
            yield Passage(self.clause.reason)

    def _in_words(self, questions: Iterable[str]) -> list[str]:
        by_id = self.deal.interviewing.library.questionnaire.by_id
        answers = self.deal.resolution.answers
        return [
            offers.titled(by_id[one].title, answer_in_words(by_id[one], answers[one]))
            for one in questions
        ]

    def _ways(self, *, hold: bool) -> Iterator[Passage]:
        """Name the answers that would take the clause out, or bring it in."""
        head = phrases.entrances() if hold else phrases.exits()
        ways = answers_making(self.deal, self.clause.when, hold=hold)
        if ways:
            yield from headed(head, ways)
        elif self._deciding and not hold:
            titles = ", ".join(f"“{one.title}”" for one in self._deciding)
            yield from headed(head, [agreement.drops_out(titles)])
