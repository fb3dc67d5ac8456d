"""What a condition comes to, as truth tables."""

from typing import Any

import pytest

from bot.interview.conditions import (
    ALWAYS,
    All,
    Compares,
    Condition,
    IsTrue,
    Not,
    Truth,
    comparisons,
    facts_named,
)
from bot.interview.conditions import Any as AnyOf
from bot.interview.grammar import parse_condition
from bot.interview.values import Missing

YES, NO, OPEN = True, False, None
OPEN_ANSWER, NOT_ASKED = Missing.UNKNOWN, Missing.ABSENT
TRUTHS = {"yes": True, "no": False, "open": Missing.UNKNOWN}


def truth(text: str, **known: Any) -> Truth:
    return parse_condition(text).holds({**TRUTHS, **known})


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("yes and yes", YES),
        ("yes and no", NO),
        ("yes and open", OPEN),
        ("no and yes", NO),
        ("no and no", NO),
        ("no and open", NO),
        ("open and yes", OPEN),
        ("open and no", NO),
        ("open and open", OPEN),
    ],
)
def test_one_false_part_decides_and(condition: str, expected: Truth) -> None:
    assert truth(condition) is expected


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("yes or yes", YES),
        ("yes or no", YES),
        ("yes or open", YES),
        ("no or yes", YES),
        ("no or no", NO),
        ("no or open", OPEN),
        ("open or yes", YES),
        ("open or no", OPEN),
        ("open or open", OPEN),
    ],
)
def test_one_true_part_decides_or(condition: str, expected: Truth) -> None:
    assert truth(condition) is expected


@pytest.mark.parametrize(
    ("condition", "expected"), [("not yes", NO), ("not no", YES), ("not open", OPEN)]
)
def test_not_leaves_the_unknown_unknown(condition: str, expected: Truth) -> None:
    assert truth(condition) is expected


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("yes or yes and no", YES),
        ("(yes or yes) and no", NO),
        ("not no and yes", YES),
        ("not (no and yes)", YES),
        ("not yes or yes", YES),
        ("not (yes or yes)", NO),
        ("always", YES),
    ],
)
def test_not_binds_tighter_than_and_and_and_tighter_than_or(
    condition: str, expected: Truth
) -> None:
    assert truth(condition) is expected


@pytest.mark.parametrize(
    ("condition", "value", "expected"),
    [
        ("x = 5", 5, YES),
        ("x = 5", 5.0, YES),
        ("x = 5", "5", YES),
        ("x = 5", 6, NO),
        ("x = GB", "GB", YES),
        ("x = GB", "gb", NO),
        ("x = 24/7", "24/7", YES),
        ("x = 12%", "12%", YES),
        ("x != none", "none", NO),
        ("x != none", "priority", YES),
        ("x != none", ["contact"], YES),
        ("x in (GB, DE)", "DE", YES),
        ("x in (GB, DE)", "FR", NO),
        ("x in (3, 5)", 5, YES),
        ("x has GB", ["DE", "GB"], YES),
        ("x has GB", ("DE", "GB"), YES),
        ("x has GB", ["DE"], NO),
        ("x has none", "none", YES),
        ("x < 200", 199, YES),
        ("x < 200", 200, NO),
        ("x <= 200", 200, YES),
        ("x > 200", 200, NO),
        ("x >= 200", 200, YES),
        ("x >= 0.5", 0.5, YES),
        ("x >= 5", "none", NO),
        ("x >= 5", True, NO),
        ("x >= many", 5, NO),
        ("x >= 5", ["6"], NO),
        ("x = 1", True, NO),
        ("x", True, YES),
        ("x", False, NO),
        ("x is answered", "none", YES),
    ],
)
def test_a_value_is_held_against_words(
    condition: str, value: object, expected: Truth
) -> None:
    assert truth(condition, x=value) is expected


COMPARISONS = ["x", "x = 5", "x != 5", "x < 5", "x has 5", "x in (5, 6)"]


@pytest.mark.parametrize("condition", COMPARISONS)
def test_an_open_answer_leaves_a_comparison_open(condition: str) -> None:
    assert truth(condition, x=OPEN_ANSWER) is OPEN


@pytest.mark.parametrize("condition", COMPARISONS)
def test_what_was_not_asked_makes_a_comparison_false(condition: str) -> None:
    assert truth(condition, x=NOT_ASKED) is NO


@pytest.mark.parametrize("missing", [OPEN_ANSWER, NOT_ASKED])
def test_whether_something_was_answered_is_always_known(missing: Missing) -> None:
    assert truth("x is answered", x=missing) is NO


@pytest.mark.parametrize(
    ("condition", "names"),
    [
        ("always", set()),
        ("a", {"a"}),
        ("a is answered", {"a"}),
        ("not (a = 1)", {"a"}),
        ("a = 1 and b has c or not d", {"a", "b", "d"}),
    ],
)
def test_a_condition_says_what_it_looks_at(condition: str, names: set[str]) -> None:
    assert parse_condition(condition).mentions() == names


def test_comparisons_are_found_anywhere_in_the_tree() -> None:
    condition = parse_condition("a and (b = 1 or not (c has d)) and e is answered")

    found = [str(one) for one in comparisons(condition)]

    assert found == ["b = 1", "c has d"]


def test_facts_are_found_anywhere_in_the_tree() -> None:
    condition = parse_condition("a and (b = 1 or not c) and e is answered")

    assert facts_named(condition) == {"a", "c"}


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (ALWAYS, "always"),
        (IsTrue("a"), "a"),
        (Compares("a", "in", ("b", "c")), "a in (b, c)"),
        (Compares("a", ">=", ("5",)), "a >= 5"),
        (Not(All((IsTrue("a"), IsTrue("b")))), "not (a and b)"),
        (All((IsTrue("a"), AnyOf((IsTrue("b"), IsTrue("c"))))), "a and (b or c)"),
        (AnyOf((IsTrue("a"), All((IsTrue("b"), IsTrue("c"))))), "a or b and c"),
    ],
)
def test_a_condition_reads_as_it_would_be_written(
    condition: Condition, text: str
) -> None:
    assert str(condition) == text
