"""Comparisons that make no difference to the condition in which they stand."""

from collections.abc import Iterator

from bot.content.counting import Count, counts
from bot.content.proving_faults import Claims
from bot.content.proving_verdicts import FAILS, HOLDS, MAY_HOLD, Demand
from bot.content.standing import Standing, standing
from bot.errors import ContentError
from bot.interview.conditions import ALWAYS, Condition
from bot.phrases import proof as phrases
from bot.phrases import proof_advice as advice


def idle_comparison_faults(claims: Claims) -> Iterator[ContentError]:
    """Yield the first comparison of each condition that could as well be left out.

    Conditions that never hold, or always do, are reported as a whole elsewhere.
    """
    for place in (*standing(claims.library), *_of_rules(claims)):
        _, around, own = place
        here = _around(around, HOLDS)
        if any(True for _ in counts(own)) and all(
            claims.prover.is_possible(*here, (own, truths)) for truths in (HOLDS, FAILS)
        ):
            yield from list(_idle(claims, place))[:1]


def _of_rules(claims: Claims) -> Iterator[Standing]:
    for rule in claims.library.rules:
        yield claims.library.places[f"rules:{rule.id}"], ALWAYS, rule.when


def _idle(claims: Claims, place: Standing) -> Iterator[ContentError]:
    where, around, own = place
    for count in counts(own):
        problem = phrases.makes_no_difference(str(count.comparison), str(own))
        told = advice.idle_comparison(str(count.comparison))
        demands = (*_around(around, HOLDS), *count.demands)
        faults = list(claims.unless_possible(where, problem, told, *demands))
        if faults and not _counts_when_open(claims, around, count):
            yield from faults


def _counts_when_open(claims: Claims, around: Condition, count: Count) -> bool:
    here = _around(around, MAY_HOLD)
    return any(
        claims.prover.is_possible(*here, *demands)
        for demands in count.by_an_open_answer()
    )


def _around(around: Condition, truths: frozenset[bool | None]) -> tuple[Demand, ...]:
    return () if around == ALWAYS else ((around, truths),)
