"""What deals of one library can stand on, made ready once for every answer to come."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.consultation.fingerprints import fingerprint
from bot.consultation.footing_text import EDITION, QUESTION, Footing, marked, run
from bot.content.library import Library
from bot.interview.conditions import ALWAYS, Condition, Known
from bot.interview.flow import Facts, GivenAnswers, Resolution
from bot.interview.model import Question
from bot.rules.derivation import decided_by
from bot.rules.model import Clause


@dataclass(frozen=True)
class _Place:
    """A clause with its mark, and those always in it; over the other sub-clauses."""

    written: str
    when: Condition
    below: tuple["_Slot", ...]


_Slot = str | tuple[_Place, ...]
"""What every deal has, or the clauses of which a deal has one."""


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
        asked = [self._questions[one.id] for one in resolution.asked]
        clauses = _standing(self._slots, resolution.knowledge)
        return run([marked(EDITION, self.edition), *asked, *clauses])

    def is_moved_by(self, before: GivenAnswers, after: GivenAnswers) -> bool:
        """Whether a deal may stand on something else after these answers."""
        changed = {name for name, one in after.items() if before.get(name) is not one}
        return not self.deciding.isdisjoint(changed | (before.keys() - after.keys()))

    @cached_property
    def deciding(self) -> frozenset[str]:
        """The questions that decide which questions are asked and which clauses in."""
        asked = self.library.questionnaire.by_id
        conditions = [one.when for one in asked.values()]
        conditions += [one.when for one in self.library.templates.clauses.values()]
        found: frozenset[str] = frozenset()
        waiting = frozenset(name for one in conditions for name in one.mentions())
        while waiting:
            behind = decided_by(waiting, self.facts) - found
            found |= behind
            looks = (asked[name].mentions() for name in behind & asked.keys())
            waiting = frozenset().union(*looks)
        return found

    @cached_property
    def _questions(self) -> dict[str, str]:
        questions = self.library.questionnaire.questions()
        return {one.id: _written_question(one) for one in questions}

    @cached_property
    def _slots(self) -> tuple[_Slot, ...]:
        plan = self.library.templates.plan
        parts = [part.clauses for part in plan.parts]
        annexes = [[annex.id] for annex in plan.annexes]
        return _run_together(
            slot for names in (*parts, *annexes) for slot in self._of(names)
        )

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
    for slot in map(_as_text, slots):
        if found and isinstance(found[-1], str) and isinstance(slot, str):
            found[-1] = run([found[-1], slot])
        else:
            found.append(slot)
    return tuple(found)


def _as_text(slot: _Slot) -> _Slot:
    """Return the text of a clause that every deal has just as it is."""
    match slot:
        case (_Place(written, when, ()),) if when == ALWAYS:
            return written
        case _:
            return slot


def _standing(slots: Iterable[_Slot], known: Known) -> Iterator[str]:
    for slot in slots:
        if isinstance(slot, str):
            yield slot
            continue
        for place in _chosen(slot, known):
            yield place.written
            if place.below:
                yield from _standing(place.below, known)


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
