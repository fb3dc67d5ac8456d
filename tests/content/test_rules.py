"""Rules hold for every agreement; the real content keeps to its own."""

import pytest
from small_library import BASE, HERE

from bot.consultation.particulars.gathered import NEEDS
from bot.content.library import Folders, Library
from bot.content.proving_content import proof_faults
from bot.content.reading import read_library
from bot.content.rule import Rule
from bot.rules.facts import FACTS

PAGE = (HERE.parents[1] / "docs" / "authoring.md").read_text(encoding="utf-8")
RULES = PAGE.partition("\n## Rules\n")[2].partition("\n## ")[0]


def test_content_need_not_have_rules() -> None:
    small = read_library(Folders(BASE / "questions", BASE / "clauses"))

    assert list(small.rules) == []


def test_the_real_content_has_rules_of_every_kind(library: Library) -> None:
    assert {rule.kind for rule in library.rules} == {"must", "never", "exactly_one"}


def test_each_rule_has_a_reason_and_a_source(library: Library) -> None:
    for rule in library.rules:
        assert rule.reason.endswith(".")
        assert rule.source


@pytest.mark.parametrize("key", sorted(Rule.model_fields))
def test_every_key_of_a_rule_is_in_the_handbook(key: str) -> None:
    assert f"{key}:" in RULES


@pytest.mark.campaign
def test_the_real_content_is_proved(library: Library) -> None:
    faults = proof_faults(library, FACTS, NEEDS)

    assert [str(fault) for fault in faults] == []
