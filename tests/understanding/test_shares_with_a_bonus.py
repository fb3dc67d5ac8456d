"""A share said together with a bonus is never taken for the share alone."""

import pytest
from asking import DRAFT_DAY, refusal

from bot.content.library import Library
from bot.interview.model import Question
from bot.understanding.understood import Reading, understand


@pytest.fixture(scope="module")
def credits_asked(library: Library) -> Question:
    return library.questionnaire.by_id["credits"]


def reading(question: Question, typed: str) -> Reading:
    return understand(question, typed, today=DRAFT_DAY)


@pytest.mark.parametrize(
    "typed",
    [
        "down for bad, up for good, 15%",
        "penalty 15% and a bonus if they beat target",
        "15% off, and a reward when they do better",
        "it goes both ways, 15%",
        "15% less if bad, more if good",
        "15% both for a miss and as an incentive",
    ],
)
def test_a_share_and_a_bonus_are_both_offered(credits_asked: Question, typed: str):
    found = reading(credits_asked, typed)

    assert found.certainty == "ask"
    assert found.candidates == ("credit_bonus", "15%")
    assert "comes without a bonus" in found.how


@pytest.mark.parametrize("typed", ["15%, no bonus", "15% without any reward"])
def test_a_bonus_that_is_not_wanted_leaves_the_share(
    credits_asked: Question, typed: str
):
    assert reading(credits_asked, typed).value == "15%"


@pytest.mark.parametrize("typed", ["price goes down 15%", "up to 15%", "15% down"])
def test_a_share_without_a_bonus_is_the_share(credits_asked: Question, typed: str):
    assert reading(credits_asked, typed).value == "15%"


def test_an_answers_file_is_told_to_send_the_share_or_the_bonus(
    credits_asked: Question,
):
    said = refusal(credits_asked, "15% and a bonus")

    assert "Please send only the share, for example “12%”" in said
    assert "Did you mean “Down for bad, up for good”" in said
