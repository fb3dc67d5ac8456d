"""What deals of one library can stand on, made ready once for every answer to come."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from bot.consultation.fingerprints import fingerprint
from bot.consultation.footing_text import EDITION, QUESTION, Footing, marked, run
from bot.content.library import Library
from bot.interview.conditions import ALWAYS, Condition, Known
from bot.interview.flow import Facts, Resolution
from bot.interview.model import Question
from bot.rules.derivation import decided_by
from bot.rules.model import Clause


@dataclass(frozen=True)
class _Place:
    """A question or clause: its mark, and those always in it; over other clauses."""

    written: str
    when: Condition
    below: tuple["_Slot", ...]


_Slot = str | tuple[_Place, ...]
"""What every deal has, or what a deal has one of, if any: clauses, or a question."""


@dataclass(frozen=True)
class Ground:
    """The marks of what a library says, put together for one deal after another."""

    library: Library
    facts: Facts

    @cached_property
    def edition(self) -> str:
        """What tells one edition of the content from another."""
        return self.library.digest[:12]

    def footing(self, resolution: Resolution) -> Footing:
        """Return the edition, and a mark of all that a deal has or may yet have."""
        return run(_standing(self._slots, resolution.knowledge))

    @cached_property
    def hanging(self) -> Mapping[str, frozenset[Condition]]:
        """The conditions of questions and clauses, by the answers that decide them."""
        asked = self.library.questionnaire.by_id
        clauses = self.library.templates.clauses
        conditions = {one.when for one in asked.values()}
        conditions |= {one.when for one in clauses.values()}
        behind = {one: self._behind(one) for one in conditions}
        return {
            name: frozenset(one for one in conditions if name in behind[one])
            for name in asked
        }

    def _behind(self, condition: Condition) -> frozenset[str]:
        asked = self.library.questionnaire.by_id
        found: frozenset[str] = frozenset()
        waiting = condition.mentions()
        while waiting:
            new = decided_by(waiting, self.facts) - found
            found |= new
            looks = (asked[name].mentions() for name in new & asked.keys())
            waiting = frozenset().union(*looks)
        return found

    @cached_property
    def _slots(self) -> tuple[_Slot, ...]:
        plan = self.library.templates.plan
        parts = [part.clauses for part in plan.parts]
        annexes = [[annex.id] for annex in plan.annexes]
        clauses = (slot for names in (*parts, *annexes) for slot in self._of(names))
        return _run_together(chain(self._first(), clauses))

    def _first(self) -> Iterator[_Slot]:
        """Yield the edition and the questions."""
        yield marked(EDITION, self.edition)
        for one in self.library.questionnaire.questions():
            yield (_Place(_written_question(one), one.when, ()),)

    def _of(self, names: Iterable[str]) -> Iterator[_Slot]:
        """Yield slots in the order of their first clauses."""
        slots: dict[str, list[_Place]] = {}
        for name in names:
            clause = self.library.templates.clauses[name]
            # A clause alone has a slot that no group is called like.
            slots.setdefault(clause.group or f"={name}", []).append(self._place(clause))
        yield from map(tuple, slots.values())

    def _place(self, clause: Clause) -> _Place:
        names = self.library.templates.plan.subclauses.get(clause.id, [])
        below = _run_together(self._of(names))
        if all(isinstance(slot, str) for slot in below):
            written = run([_written_clause(clause), *map(str, below)])
            return _Place(written, clause.when, ())
        return _Place(_written_clause(clause), clause.when, below)


def _run_together(slots: Iterable[_Slot]) -> tuple[_Slot, ...]:
    """Make one text of neighbours that every deal has."""
    found: list[_Slot] = []
    for slot in chain.from_iterable(map(_unfolded, slots)):
        if found and isinstance(found[-1], str) and isinstance(slot, str):
            found[-1] = run([found[-1], slot])
        else:
            found.append(slot)
    return tuple(found)


def _unfolded(slot: _Slot) -> tuple[_Slot, ...]:
    """Return a clause that every deal has as its text, and what is below it."""
    match slot:
        case (_Place(written, when, below),) if when == ALWAYS:
            return (written, *below)
        case _:
            return (slot,)


def _standing(slots: Iterable[_Slot], known: Known) -> list[str]:
    found: list[str] = []
    for slot in slots:
        if isinstance(slot, str):
            found.append(slot)
            continue
        for place in _chosen(slot, known):
            found.append(place.written)
            if place.below:
                found += _standing(place.below, known)
    return found


def _chosen(slot: tuple[_Place, ...], known: Known) -> list[_Place]:
    """Return the first clause that is in, or all that still may be."""
    possible = []
    for place in slot:
        truth = place.when.holds(known)
        if truth:
            return [place]
        if truth is None:
            possible.append(place)
    return possible


def _written_question(one: Question) -> str:
    read = (one.title, one.ask, one.options, one.default)
    return marked(f"{QUESTION}{one.id}", fingerprint(repr(read)))


def _written_clause(one: Clause) -> str:
    read = (one.title, one.wording, one.variants)
    return marked(one.id, fingerprint(repr(read)))
