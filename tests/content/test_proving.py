"""A proof goes over all answers; what it cannot decide it does not call fine."""

from collections.abc import Callable, Mapping, Sequence

import pytest
from small_library import BASE, FACTS

from bot.content.library import Folders
from bot.content.proving import Prover
from bot.content.proving_verdicts import (
    HOLDS,
    MAY_HOLD,
    Impossible,
    Shown,
    Undecided,
    Verdict,
)
from bot.content.reading import read_library
from bot.interview.flow import Fact, Facts
from bot.interview.grammar import parse_condition
from bot.interview.model import Option, Questionnaire, Section
from bot.interview.values import UNKNOWN, Given, Missing, Value

SMALL = read_library(Folders(BASE / "questions", BASE / "clauses"))
Known = Mapping[str, Value | Missing]


def _facts(derive: Callable[[Known], Value | Missing]) -> Facts:
    counted = Fact(
        "counted", ("payment_days",), derive, truth=True, missing=frozenset()
    )
    return {**FACTS, "counted": counted}


def _prover(facts: Facts = FACTS) -> Prover:
    return Prover(SMALL.questionnaire, facts)


def _verdict(text: str, wanted: frozenset[bool | None] = HOLDS) -> Verdict:
    return _prover().verdict((parse_condition(text), wanted))


@pytest.mark.parametrize(
    "text",
    [
        "crm = equal and crm = priority",
        "payment_days > 90",
        "payment_days > 45 and payment_days < 46",
        "orderly and crm = none",
        "channels has none and channels has chat",
        "dispute = arbitration and not (dispute is answered)",
        "not (channels has phone) and not (channels has chat) and channels != none",
    ],
)
def test_what_no_answers_bring_about_is_impossible(text: str) -> None:
    assert _verdict(text) == Impossible()


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("crm = none", {}),
        ("dispute = arbitration", {"dispute": Given("answered", "arbitration")}),
        ("not (crm is answered)", {"crm": UNKNOWN}),
        ("payment_days > 60", {"payment_days": Given("answered", 61)}),
        ("channels = none", {"channels": Given("answered", "none")}),
        (
            "orderly and payment_days = 7",
            {
                "crm": Given("answered", "priority"),
                "payment_days": Given("answered", 7),
            },
        ),
    ],
)
def test_a_witness_is_the_fewest_answers(text: str, answers: object) -> None:
    assert _verdict(text) == Shown(answers, smallest=True)  # type: ignore[arg-type] # as the table says


def test_a_default_that_follows_saves_an_answer() -> None:
    verdict = _verdict("crm = priority and dispute = arbitration")

    assert isinstance(verdict, Shown)
    assert list(verdict.answers) == ["crm"]


def test_an_open_answer_leaves_a_condition_open() -> None:
    verdict = _verdict("payment_days > 30", frozenset({None}))

    assert verdict == Shown({"payment_days": UNKNOWN}, smallest=True)


def test_a_stand_in_is_never_open() -> None:
    assert _verdict("stance = firm", frozenset({None})) == Impossible()


def test_demands_are_brought_together_not_one_by_one() -> None:
    prover = _prover()
    one, other = parse_condition("crm = equal"), parse_condition("orderly")

    assert prover.is_possible((one, MAY_HOLD))
    assert prover.is_possible((other, HOLDS))
    assert not prover.is_possible((one, HOLDS), (other, HOLDS))


def test_a_fact_that_numbers_decide_may_be_all_it_declares() -> None:
    prover = _prover(_facts(lambda known: known["payment_days"] == 61))
    condition = parse_condition("counted and payment_days > 60")

    verdict = prover.verdict((condition, HOLDS))

    assert verdict == Shown({"payment_days": Given("answered", 61)}, smallest=True)


def test_a_fact_never_seen_as_declared_is_undecided() -> None:
    prover = _prover(_facts(lambda _known: False))
    condition = parse_condition("counted")

    assert prover.verdict((condition, HOLDS)) == Undecided()
    assert prover.is_possible((condition, HOLDS)) is None


def test_a_fact_is_ruled_out_by_the_rest_of_a_condition() -> None:
    prover = _prover(_facts(lambda _known: True))
    condition = parse_condition("counted and crm = none and orderly")

    assert prover.verdict((condition, HOLDS)) == Impossible()


def test_what_a_fact_cannot_lack_by_declaration_it_never_lacks() -> None:
    prover = _prover(_facts(lambda _known: True))
    condition = parse_condition("counted or not counted")

    assert prover.verdict((condition, frozenset({None, False}))) == Impossible()


def test_too_many_answers_to_go_through_are_undecided() -> None:
    names = [f"c{number}" for number in range(13)]
    prover = Prover(_with_channels(names), FACTS)
    condition = parse_condition(" and ".join(f"channels has {one}" for one in names))

    assert prover.verdict((condition, HOLDS)) == Undecided()
    assert prover.is_possible((condition, HOLDS)) is None


def _with_channels(names: Sequence[str]) -> Questionnaire:
    """Give the question about channels other options."""
    channels = SMALL.questionnaire.by_id["channels"]
    options = [Option(id=name, label=name) for name in names]
    wide = channels.model_copy(update={"options": options, "default": []})
    section = Section(id="work", title="Work", path="quick", questions=[wide])
    return Questionnaire(id="wide", title="Wide", version="1.0.0", sections=[section])
