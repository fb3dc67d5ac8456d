"""Conditions that never hold, or always: whatever stands under them is misled."""

from collections.abc import Iterator

from bot.content.placing import presence
from bot.content.proving_faults import Claims
from bot.content.proving_sentences import conjunction, sentences
from bot.content.proving_verdicts import FAILS, HOLDS, MAY_FAIL, MAY_HOLD, Demand
from bot.errors import ContentError
from bot.interview.conditions import ALWAYS, Condition
from bot.interview.model import Question
from bot.phrases import proof as phrases
from bot.phrases import proof_advice as advice


def condition_faults(claims: Claims) -> Iterator[ContentError]:
    """Yield what can never be asked, printed or shown, and what always is."""
    for question in claims.library.questionnaire.questions():
        yield from _question_faults(claims, question)
    yield from _clause_faults(claims)
    yield from _sentence_faults(claims)
    yield from _warning_faults(claims)


def _question_faults(claims: Claims, question: Question) -> Iterator[ContentError]:
    where = claims.library.places[f"question:{question.id}"]
    problem = phrases.never_asked(question.id, str(question.when))
    asked: Demand = (question.when, HOLDS)
    unreachable = list(
        claims.unless_possible(where, problem, advice.unreachable(), asked)
    )
    yield from unreachable or _idle(claims, where, question.when)
    passed: list[Demand] = [] if question.when == ALWAYS else [asked]
    for default in question.default:
        problem = phrases.never_assumed(question.id, str(default.when))
        here = [*passed, (default.when, HOLDS)]
        if not unreachable:
            told = advice.unreachable()
            faults = list(claims.unless_possible(where, problem, told, *here))
            yield from faults or _idle(claims, where, default.when)
        passed.append((default.when, MAY_FAIL))


def _clause_faults(claims: Claims) -> Iterator[ContentError]:
    library = claims.library
    for clause in library.templates.clauses.values():
        around = presence(library, clause.id)
        if clause.when != ALWAYS:
            where = library.places[f"when:{clause.id}"]
            never = phrases.never_in(clause.id, str(around))
            yield from _never_or_idle(claims, where, never, around, clause.when)
        if clause.lawyer is not None:
            where = library.places[f"lawyer:{clause.id}"]
            never = phrases.never_raised(clause.id, str(clause.lawyer))
            whole = conjunction(around, clause.lawyer)
            yield from _never_or_idle(claims, where, never, whole, clause.lawyer)


def _never_or_idle(
    claims: Claims, where: str, never: str, whole: Condition, own: Condition
) -> Iterator[ContentError]:
    told = advice.unreachable()
    demand: Demand = (whole, HOLDS)
    faults = list(claims.unless_possible(where, never, told, demand))
    yield from faults or _idle(claims, where, own)


def _sentence_faults(claims: Claims) -> Iterator[ContentError]:
    for where, around, own in sentences(claims.library):
        printed: Demand = (around, MAY_HOLD)
        never, told = phrases.never_printed(str(own)), advice.unreachable()
        demands = ((around, HOLDS), (own, HOLDS))
        faults = list(claims.unless_possible(where, never, told, *demands))
        yield from faults or claims.unless_possible(
            where,
            phrases.always_printed(str(own)),
            advice.idle_condition(),
            printed,
            (own, FAILS),
        )


def _warning_faults(claims: Claims) -> Iterator[ContentError]:
    library = claims.library
    warnings = [
        *((f"flags:{one.id}", one.id, one.when) for one in library.flags),
        *((f"triggers:{one.id}", one.id, one.when) for one in library.triggers),
        *((f"checklist:{one.id}", one.id, one.when) for one in library.lines),
        *((f"rules:{one.id}", one.id, one.when) for one in library.rules),
    ]
    for place, name, when in warnings:
        where = library.places[place]
        problem = phrases.never_raised(name, str(when))
        demand: Demand = (when, HOLDS)
        faults = list(
            claims.unless_possible(where, problem, advice.unreachable(), demand)
        )
        yield from faults or _idle(claims, where, when)


def _idle(claims: Claims, where: str, when: Condition) -> Iterator[ContentError]:
    """Yield that a condition decides nothing, unless none was written."""
    if when != ALWAYS:
        problem = phrases.always_holds(str(when))
        told = advice.idle_condition()
        yield from claims.unless_possible(where, problem, told, (when, FAILS))
