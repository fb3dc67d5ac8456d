"""Whether what is referred to is there whenever the reference is."""

import pytest
from small_library import FACTS

from bot.content.implication import implies
from bot.interview.grammar import parse_condition


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("always", "always"),
        ("a", "always"),
        ("a", "a"),
        ("a and b", "a"),
        ("a", "a or b"),
        ("a and b", "b and a"),
        ("a", "not not a"),
        ("not (a or b)", "not a and not b"),
        ("a = 1 and b", "a = 1"),
        ("a and not a", "b"),
        ("orderly", "crm = priority"),
        ("crm = priority", "orderly"),
        ("orderly and a", "crm = priority or b"),
        ("not orderly", "not (crm = priority)"),
        ("a is answered", "a is answered or b"),
        ("crm = priority", "not (crm = none)"),
        ("crm = priority", "crm in (equal, priority)"),
        ("crm in (equal, priority) and crm != equal", "crm = priority"),
        ("crm = 60 and crm != 60.0", "b"),
    ],
)
def test_a_condition_brings_along_the_same_and_weaker_ones(
    source: str, target: str
) -> None:
    assert implies(parse_condition(source), parse_condition(target), FACTS)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("always", "a"),
        ("a", "b"),
        ("a", "a and b"),
        ("a or b", "a"),
        ("not a", "a"),
        ("a = 1", "a = 2"),
        ("crm != none", "orderly"),
        ("not (crm = none)", "crm != none"),
        ("crm != none", "crm in (equal, priority)"),
        ("services has none", "not (services has one)"),
        ("model", "orderly"),
    ],
)
def test_it_does_not_bring_along_others(source: str, target: str) -> None:
    assert not implies(parse_condition(source), parse_condition(target), FACTS)


def test_comparisons_by_size_are_cautiously_taken_as_independent() -> None:
    source, target = map(parse_condition, ("days > 20", "days > 10"))

    assert not implies(source, target, FACTS)


def test_too_many_names_to_go_through_are_no_proof() -> None:
    many = " and ".join(f"fact_{number}" for number in range(15))

    assert not implies(parse_condition(many), parse_condition("fact_1"), FACTS)
