"""Reading conditions: what is refused, and where the finger points."""

import pytest

from bot.interview.conditions import ALWAYS, All, Compares, IsAnswered, IsTrue, Not
from bot.interview.grammar import (
    MAX_DEPTH,
    MAX_LENGTH,
    ConditionSyntaxError,
    parse_condition,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("always", ALWAYS),
        ("  always ", ALWAYS),
        ("customers_in_eu", IsTrue("customers_in_eu")),
        ("hot_lead is answered", IsAnswered("hot_lead")),
        ("schedule=24/7", Compares("schedule", "=", ("24/7",))),
        ("calls_per_day >= 200", Compares("calls_per_day", ">=", ("200",))),
        ("home_country in (GB,DE)", Compares("home_country", "in", ("GB", "DE"))),
        ("not not a", Not(Not(IsTrue("a")))),
        ("((a))", IsTrue("a")),
        ("a and b and c", All((IsTrue("a"), IsTrue("b"), IsTrue("c")))),
        ("order = not", Compares("order", "=", ("not",))),
    ],
)
def test_every_form_is_read(text: str, expected: object) -> None:
    assert parse_condition(text) == expected


@pytest.mark.parametrize(
    ("text", "column", "problem"),
    [
        ("", 1, "a question or a fact should stand here"),
        ("   ", 4, "a question or a fact should stand here"),
        ("and a", 1, "a question or a fact should stand here"),
        ("a and", 6, "a question or a fact should stand here"),
        ("a or or b", 6, "a question or a fact should stand here"),
        ("5 = a", 1, "a question or a fact should stand here"),
        ("Services has x", 1, "a question or a fact should stand here"),
        ("a =", 4, "a value should stand here"),
        ("a = )", 5, "a value should stand here"),
        ("a has", 6, "a value should stand here"),
        ("a in GB", 6, "`(` should stand here"),
        ("a in (GB", 9, "`)` should stand here"),
        ("a in (GB,)", 10, "a value should stand here"),
        ("a is given", 6, "`answered` should stand here"),
        ("(a or b", 8, "`)` should stand here"),
        ("a b", 3, "`b` was not expected here; use `and` or `or`"),
        ("a = 1 2", 7, "`2` was not expected here; use `and` or `or`"),
        ("a)", 2, "`)` was not expected here; use `and` or `or`"),
        ("a == 1", 4, "a value should stand here"),
        ("a = 'x'", 5, "`'` has no meaning here"),
        ("a && b", 3, "`&` has no meaning here"),
        ("a = ё", 5, "`ё` has no meaning here"),
        ("a.b", 1, "a question or a fact should stand here"),
        ("f(x)", 2, "`(` was not expected here; use `and` or `or`"),
        ("a + 1", 3, "`+` was not expected here; use `and` or `or`"),
    ],
)
def test_a_faulty_condition_is_refused_at_its_column(
    text: str, column: int, problem: str
) -> None:
    with pytest.raises(ConditionSyntaxError) as refusal:
        parse_condition(text)

    assert (refusal.value.column, refusal.value.problem) == (column, problem)


def test_a_condition_of_the_greatest_length_is_read() -> None:
    text = "a" * MAX_LENGTH

    assert parse_condition(text) == IsTrue(text)


def test_a_longer_condition_is_refused() -> None:
    with pytest.raises(ConditionSyntaxError, match="at most 500 characters") as refusal:
        parse_condition("a" * (MAX_LENGTH + 1))

    assert refusal.value.column == MAX_LENGTH + 1


@pytest.mark.parametrize(("before", "after"), [("(", ")"), ("not ", "")])
def test_a_condition_may_nest_sixteen_deep(before: str, after: str) -> None:
    levels = MAX_DEPTH - 1

    condition = parse_condition(f"{before * levels}a{after * levels}")

    assert condition.mentions() == {"a"}


@pytest.mark.parametrize(
    ("before", "after"), [("(", ")"), ("not ", ""), ("not (", ")")]
)
def test_deeper_nesting_is_refused_before_it_costs_anything(
    before: str, after: str
) -> None:
    levels = MAX_LENGTH // len(before + after) - 1

    with pytest.raises(ConditionSyntaxError, match="at most 16 deep"):
        parse_condition(f"{before * levels}a{after * levels}")
