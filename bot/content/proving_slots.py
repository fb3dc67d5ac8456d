"""Groups, of which each answer sheet has exactly one clause, and authors' rules."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from bot.content.placing import presence
from bot.content.proving_faults import Claims
from bot.content.proving_verdicts import FAILS, HOLDS, MAY_HOLD, Demand
from bot.content.rule import Rule
from bot.errors import ContentError
from bot.interview.conditions import ALWAYS, Condition
from bot.phrases import proof as phrases
from bot.phrases import proof_advice as advice
from bot.rules.model import Clause


def group_faults(claims: Claims) -> Iterator[ContentError]:
    """Yield slots that two clauses claim, or none."""
    for group, clauses in groups(claims).items():
        where = claims.library.places[f"when:{clauses[0].id}"]
        parent = clauses[0].under
        around = presence(claims.library, parent) if parent else ALWAYS
        here: Demand = (around, MAY_HOLD)
        for one, other in combinations(clauses, 2):
            problem = phrases.two_of_a_group(group, one.id, other.id)
            demands = (here, (one.when, HOLDS), (other.when, HOLDS))
            told = advice.crowded_group()
            yield from claims.unless_impossible(where, problem, told, *demands)
        problem = phrases.none_of_a_group(group)
        empty = [(one.when, FAILS) for one in clauses]
        told = advice.empty_group()
        yield from claims.unless_impossible(where, problem, told, here, *empty)


def groups(claims: Claims) -> Mapping[str, list[Clause]]:
    """Return the clauses of each group, in the order in which they are printed."""
    found: dict[str, list[Clause]] = {}
    for name in claims.library.templates.printed():
        clause = claims.library.templates.clauses[name]
        if clause.group is not None:
            found.setdefault(clause.group, []).append(clause)
    return found


def rule_faults(claims: Claims) -> Iterator[ContentError]:
    """Yield the rules that some answers break."""
    for rule in claims.library.rules:
        match rule.kind:
            case "must":
                yield from _missing(claims, rule)
            case "never":
                yield from _intruding(claims, rule)
            case "exactly_one":
                yield from _not_one(claims, rule)


def _missing(claims: Claims, rule: Rule) -> Iterator[ContentError]:
    for name, there in _named(claims, rule):
        problem = phrases.must_broken(rule.id, name)
        demands = ((rule.when, MAY_HOLD), (there, FAILS))
        yield from _broken(claims, rule, problem, *demands)


def _intruding(claims: Claims, rule: Rule) -> Iterator[ContentError]:
    for name, there in _named(claims, rule):
        problem = phrases.never_broken(rule.id, name)
        yield from _broken(claims, rule, problem, (rule.when, HOLDS), (there, HOLDS))


def _not_one(claims: Claims, rule: Rule) -> Iterator[ContentError]:
    named = _named(claims, rule)
    here: Demand = (rule.when, HOLDS)
    for (one, first), (other, second) in combinations(named, 2):
        problem = phrases.two_at_once(rule.id, one, other)
        yield from _broken(claims, rule, problem, here, (first, HOLDS), (second, HOLDS))
    absent = [(there, FAILS) for _, there in named]
    yield from _broken(claims, rule, phrases.none_at_all(rule.id), here, *absent)


def _broken(
    claims: Claims, rule: Rule, problem: str, *demands: Demand
) -> Iterator[ContentError]:
    where = claims.library.places[f"rules:{rule.id}"]
    told = advice.broken_rule(rule.reason)
    return claims.unless_impossible(where, problem, told, *demands)


def _named(claims: Claims, rule: Rule) -> list[tuple[str, Condition]]:
    """Return what a rule names, each with when it is there."""
    library = claims.library
    there = {
        **{one.id: one.when for one in library.questionnaire.questions()},
        **{flag.id: flag.when for flag in library.flags},
        **{trigger.id: trigger.when for trigger in library.triggers},
        **{name: presence(library, name) for name in library.templates.clauses},
    }
    return [(name, there[name]) for name in rule.names]
