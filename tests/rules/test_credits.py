"""What a missed service level takes off the month's fees."""

from decimal import Decimal

import pytest

from bot.rules.credits import EXAMPLE_MISSES, Miss, service_credit, share_at_risk

TENTH = Decimal("0.10")
FEE = Decimal(18480)


def miss(weight: str, target: str, actual: str) -> Miss:
    return Miss(Decimal(weight), Decimal(target), Decimal(actual))


@pytest.mark.parametrize(
    ("target", "actual", "severity"),
    [("80", "79", "0.5"), ("80", "72", "0.5"), ("80", "71", "1"), ("5", "8", "1")],
)
def test_a_miss_of_more_than_a_tenth_counts_in_full(
    target: str, actual: str, severity: str
) -> None:
    assert miss("0.4", target, actual).severity == Decimal(severity)


def test_the_example_of_the_agreement_can_be_reckoned_by_hand() -> None:
    credit = service_credit(FEE, TENTH, EXAMPLE_MISSES)

    assert credit == Decimal("739.20")


def test_nothing_missed_costs_nothing() -> None:
    assert service_credit(FEE, TENTH, ()) == 0


def test_credits_never_take_more_than_what_is_at_risk() -> None:
    everything = [miss("0.8", "80", "10"), miss("0.8", "5", "50")]

    assert service_credit(FEE, TENTH, everything) == Decimal("1848.00")


def test_a_credit_is_rounded_to_the_cent() -> None:
    half = [miss("0.5", "80", "10")]

    assert service_credit(Decimal("0.30"), TENTH, half) == Decimal("0.02")


@pytest.mark.parametrize(
    ("answer", "share"),
    [
        ("none", "0"),
        ("credit", "0.10"),
        ("credit_bonus", "0.10"),
        ("12%", "0.12"),
        ("0%", "0"),
        ("7.5%", "0.075"),
        (None, "0.10"),
    ],
)
def test_the_share_at_risk_is_the_usual_one_or_the_one_given(
    answer: str | None, share: str
) -> None:
    assert share_at_risk(answer) == Decimal(share)
