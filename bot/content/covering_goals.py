"""What stories have to show: every clause in and out, every condition both ways."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.content.library import Library
from bot.content.placing import presence
from bot.content.proving_sentences import sentences
from bot.content.proving_verdicts import FAILS, HOLDS, Demand
from bot.interview.conditions import ALWAYS, Condition

_DRAFTED = frozenset({"has_open_points"})


@dataclass(frozen=True)
class Goal:
    """Something a story shows, with what has to hold in it."""

    what: str
    demands: tuple[Demand, ...]


def goals(library: Library) -> Sequence[Goal]:
    """List every clause in and out, and every condition decided both ways in place.

    What a draft decides once it is made, and no answer, is left out.
    """
    found: dict[tuple[Demand, ...], Goal] = {}
    for goal in (*_clause_goals(library), *_condition_goals(library)):
        found.setdefault(goal.demands, goal)
    return list(found.values())


def _clause_goals(library: Library) -> Iterator[Goal]:
    for name in library.templates.clauses:
        there = presence(library, name)
        if there != ALWAYS:
            yield Goal(f"`{name}` is in", ((there, HOLDS),))
            yield Goal(f"`{name}` is out", ((there, FAILS),))


def _condition_goals(library: Library) -> Iterator[Goal]:
    for where, around, own in _placed(library):
        if own == ALWAYS or own.mentions() & _DRAFTED:
            continue
        here: tuple[Demand, ...] = () if around == ALWAYS else ((around, HOLDS),)
        yield Goal(f"{where}: `{own}` holds", (*here, (own, HOLDS)))
        yield Goal(f"{where}: `{own}` does not hold", (*here, (own, FAILS)))


def _placed(library: Library) -> Iterator[tuple[str, Condition, Condition]]:
    """Walk every condition, with where it stands and what has to hold around it."""
    yield from _of_questions(library)
    for clause in library.templates.clauses.values():
        if clause.lawyer is not None:
            where = library.places[f"lawyer:{clause.id}"]
            yield where, presence(library, clause.id), clause.lawyer
    yield from sentences(library)
    for flag in library.flags:
        yield library.places[f"flags:{flag.id}"], ALWAYS, flag.when
    for trigger in library.triggers:
        yield library.places[f"triggers:{trigger.id}"], ALWAYS, trigger.when
    for line in library.lines:
        yield library.places[f"checklist:{line.id}"], ALWAYS, line.when


def _of_questions(library: Library) -> Iterator[tuple[str, Condition, Condition]]:
    for question in library.questionnaire.questions():
        where = library.places[f"question:{question.id}"]
        yield where, ALWAYS, question.when
        for default in question.default:
            yield where, question.when, default.when
