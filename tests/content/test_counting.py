"""A comparison counts where the condition would come out the other way without it."""

import pytest
from small_library import BASE, FACTS

from bot.content.counting import Count, comparisons_in, counts, is_denied
from bot.content.library import Folders
from bot.content.proving import Prover
from bot.content.reading import read_library
from bot.interview.conditions import Condition
from bot.interview.grammar import parse_condition

SMALL = read_library(Folders(BASE / "questions", BASE / "clauses"))


def _count(condition: str, comparison: str, *, holds: bool) -> Count:
    whole = parse_condition(condition)
    (one,) = comparisons_in(parse_condition(comparison))
    return Count(whole, one, holds)


def _decided_by(text: str) -> set[str]:
    """Return the comparisons that count somewhere, each with its truth there."""
    prover = Prover(SMALL.questionnaire, FACTS)
    return {
        f"{'' if one.holds else 'not '}{one.comparison}"
        for one in counts(parse_condition(text))
        if prover.is_possible(*one.demands)
    }


@pytest.mark.parametrize(
    ("condition", "decisive"),
    [
        (
            "crm = none and payment_days > 60",
            {"crm = none", "not crm = none", "payment_days > 60"}
            | {"not payment_days > 60"},
        ),
        (
            "crm = none or not (channels has chat)",
            {"crm = none", "not crm = none", "channels has chat"}
            | {"not channels has chat"},
        ),
        (
            "payment_days > 60 and payment_days > 30",
            {"payment_days > 60", "not payment_days > 60", "payment_days > 30"},
        ),
        (
            "crm = none and crm != equal",
            {"crm = none", "crm != equal", "not crm = none"},
        ),
    ],
)
def test_a_comparison_that_the_others_settle_never_counts(
    condition: str, decisive: set[str]
) -> None:
    assert _decided_by(condition) == decisive


def test_a_comparison_alone_is_its_condition() -> None:
    assert list(counts(parse_condition("crm = none"))) == []


def test_a_comparison_written_twice_is_turned_in_both_places() -> None:
    count = _count("a and b or a and c", "a", holds=True)
    (_, (turned, _)) = count.demands

    assert _holds(turned, a=True, b=True, c=True) is False


@pytest.mark.parametrize(
    ("condition", "denied"),
    [("a and b", False), ("not a", True), ("not (b or not a)", False)],
)
def test_what_is_denied_counts_the_other_way_round(
    condition: str, *, denied: bool
) -> None:
    (one,) = comparisons_in(parse_condition("a"))

    assert is_denied(parse_condition(condition), one) is denied


def _holds(condition: Condition, **known: bool) -> bool | None:
    return condition.holds(known)
