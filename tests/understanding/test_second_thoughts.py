"""An answer that is corrected while it is written counts as corrected."""

import pytest
from asking import CALLS, DRAFT_DAY, HANDLE_TIME, HOURS, RATES, RECORDING, asked, option

from bot.interview.model import Question
from bot.interview.values import Value
from bot.understanding.second_thoughts import thought_again
from bot.understanding.understood import understand

TEAM = asked(
    "choice",
    option("dedicated", "Our own team", "dedicated", "exclusive"),
    option("shared", "Shared operators", "a pool"),
)


@pytest.mark.parametrize(
    ("question", "typed", "meant"),
    [
        (CALLS, "300, no wait, 400", 400),
        (HANDLE_TIME, "ten. no sorry, more like eight", 8),
        (RECORDING, "90. no, lets say 60", 60),
        (RATES, "they said 13 eur/h, no wait 13.50", ["13.50 EUR/hour"]),
        (HOURS, "9 to 5 mon-fri, no sorry, 9 to 6", "Mon-Fri 09:00-18:00"),
        (TEAM, "dedicated... sorry, a pool", "shared"),
        (TEAM, "first I thought exclusive, but no, a pool will do", "shared"),
    ],
)
def test_the_last_word_counts(question: Question, typed: str, meant: Value):
    found = understand(question, typed, today=DRAFT_DAY)

    assert found.value == meant


def test_what_was_corrected_is_never_certain():
    assert (
        understand(CALLS, "300, no wait, 400", today=DRAFT_DAY).certainty == "confirm"
    )


@pytest.mark.parametrize(
    "typed", ["no sales", "sorry", "actually", "300", "we do not, no", "no wait"]
)
def test_without_two_answers_nothing_is_corrected(typed: str):
    assert thought_again(typed) == ()
