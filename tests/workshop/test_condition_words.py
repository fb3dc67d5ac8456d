"""Conditions read as people say them."""

import pytest

from bot.consultation.condition_words import ConditionWords
from bot.content.library import Library
from bot.interview.grammar import parse_condition
from bot.rules.facts import FACTS


@pytest.fixture(scope="module")
def words(library: Library) -> ConditionWords:
    return ConditionWords(library.questionnaire, FACTS)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("crm = priority", "“Customer system” is Yes, some go first"),
        ("home_country in (GB, DE)", "“Your country” is United Kingdom or Germany"),
        ("calls_per_day >= 200", "“Calls a day” is at least 200"),
        ("services has outbound_sales", "“Services” includes Call people to sell"),
        ("sells", "“sells” holds"),
        ("not sells", "it is not so that “sells” holds"),
        ("fee_model != per_hour", "“fee model” is not per hour"),
        (
            "staff_transfer != nobody",
            "“Who does this work today” is asked and is not Nobody yet",
        ),
        ("hot_lead is answered", "“Hot leads” has an answer"),
    ],
)
def test_a_condition_reads_like_a_sentence(
    words: ConditionWords, written: str, said: str
) -> None:
    assert words.of(parse_condition(written)) == said


def test_alternatives_stay_together(words: ConditionWords) -> None:
    condition = parse_condition("(sells or takes_cards) and personal_data")

    assert words.of(condition) == (
        "(“sells” holds or “takes cards” holds) and “personal data” holds"
    )


def test_a_fact_that_names_a_condition_says_which(words: ConditionWords) -> None:
    assert words.of_fact("eu_party") == (
        "“client in eu” holds or “operators in eu” holds"
    )


def test_a_fact_that_is_reckoned_says_from_what(words: ConditionWords) -> None:
    assert words.of_fact("always_open") == "worked out from “Hours”"


def test_every_condition_of_the_content_has_words(
    words: ConditionWords, library: Library
) -> None:
    said = [words.of(condition) for _, condition in library.conditions()]

    assert all(said)
