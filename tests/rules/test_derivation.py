"""How facts are declared, and what decides them."""

import pytest

from bot.interview.flow import Knowledge
from bot.interview.grammar import parse_condition
from bot.interview.values import Missing, Value
from bot.rules.derivation import decided_by, fact, meaning


def total(price: int, count: int) -> Value:
    return price * count


def dear(total: int) -> bool:
    return total > 100


FACTS = {
    "total": fact(total),
    "dear": fact(dear),
    "wanted": meaning("wanted", "dear and colour = red"),
}


def test_a_fact_needs_what_its_parameters_name() -> None:
    assert FACTS["total"].needs == ("price", "count")


def test_a_fact_is_worked_out_from_what_it_needs() -> None:
    known = Knowledge({"price": 60, "count": 2}, FACTS)

    assert known["total"] == 120
    assert known["dear"] is True


@pytest.mark.parametrize(
    ("price", "count", "expected"),
    [
        (Missing.UNKNOWN, 2, Missing.UNKNOWN),
        (Missing.ABSENT, 2, Missing.ABSENT),
        (Missing.ABSENT, Missing.UNKNOWN, Missing.UNKNOWN),
    ],
)
def test_a_fact_misses_what_it_needs(
    price: Value | Missing, count: Value | Missing, expected: Missing
) -> None:
    known = Knowledge({"price": price, "count": count}, FACTS)

    assert known["total"] is expected
    assert known["dear"] is expected


def test_a_fact_that_is_true_or_false_says_so() -> None:
    assert not FACTS["total"].truth
    assert FACTS["dear"].truth
    assert FACTS["wanted"].truth


@pytest.mark.parametrize(
    ("price", "colour", "expected"),
    [
        (200, "red", True),
        (200, "blue", False),
        (200, Missing.UNKNOWN, Missing.UNKNOWN),
        (1, Missing.UNKNOWN, False),
    ],
)
def test_a_meaning_is_as_true_as_its_condition(
    price: Value, colour: Value | Missing, expected: object
) -> None:
    known = Knowledge({"price": price, "count": 1, "colour": colour}, FACTS)

    assert known["wanted"] is expected


def test_a_meaning_keeps_its_condition_for_those_who_reason_about_it() -> None:
    assert FACTS["wanted"].meaning == parse_condition("dear and colour = red")
    assert FACTS["wanted"].needs == ("colour", "dear")


@pytest.mark.parametrize(
    ("names", "deciding"),
    [
        ({"colour"}, {"colour"}),
        ({"dear"}, {"price", "count"}),
        ({"wanted", "dear"}, {"price", "count", "colour"}),
        (set(), set()),
    ],
)
def test_facts_are_followed_down_to_the_questions(
    names: set[str], deciding: set[str]
) -> None:
    assert decided_by(frozenset(names), FACTS) == deciding
