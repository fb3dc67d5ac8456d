"""Rates and minimum commitments: canonical text and limits."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.interview.money import (
    Commitment,
    ForecastShare,
    Rate,
    Unit,
    parse_commitment,
)

UNITS: list[Unit] = ["hour", "call", "minute", "month"]
RATES = st.builds(
    Rate,
    st.integers(1, 10**8).map(lambda cents: Decimal(cents).scaleb(-2)),
    st.from_regex(r"[A-Z]{3}", fullmatch=True),
    st.sampled_from(UNITS),
)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("14 EUR/hour", "14 EUR/hour"),
        ("1.75 GBP/call", "1.75 GBP/call"),
        ("0.38 USD/minute", "0.38 USD/minute"),
        ("9000 EUR/month", "9000 EUR/month"),
        ("14.00 EUR/hour", "14 EUR/hour"),
        ("1.5 EUR/call", "1.50 EUR/call"),
        ("1000000 UAH/month", "1000000 UAH/month"),
        (" 0.01 EUR/minute ", "0.01 EUR/minute"),
    ],
)
def test_a_rate_has_one_text(text: str, canonical: str):
    assert str(Rate.parse(text)) == canonical


@given(RATES)
def test_a_rate_is_read_back_as_written(rate: Rate):
    assert Rate.parse(str(rate)) == rate


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("0 EUR/hour", "not above 0"),
        ("1000000.01 EUR/month", "at most 1000000"),
        ("1.755 EUR/call", "not a rate"),
        ("-1 EUR/call", "not a rate"),
        ("1e3 EUR/call", "not a rate"),
        ("14 eur/hour", "not a rate"),
        ("14 EUR/day", "not a rate"),
        ("14 EUR", "not a rate"),
        ("1,75 EUR/call", "not a rate"),
        ("١٤ EUR/hour", "not a rate"),
    ],
)
def test_text_that_is_no_rate_is_refused_with_the_reason(text: str, reason: str):
    with pytest.raises(ValueError, match=reason):
        Rate.parse(text)


@pytest.mark.parametrize(
    ("amount", "currency", "unit", "reason"),
    [
        ("NaN", "EUR", "hour", "not above 0"),
        ("Infinity", "EUR", "hour", "not above 0"),
        ("0.001", "EUR", "hour", "two decimals"),
        ("1", "euro", "hour", "three capital letters"),
        ("1", "EUR", "day", "not hour, call, minute or month"),
    ],
)
def test_an_impossible_rate_cannot_be_made(
    amount: str, currency: str, unit: Unit, reason: str
):
    with pytest.raises(ValueError, match=reason):
        Rate(Decimal(amount), currency, unit)


@pytest.mark.parametrize(
    ("text", "commitment"),
    [
        ("70%", ForecastShare(70)),
        ("50 %", ForecastShare(50)),
        ("90%", ForecastShare(90)),
        ("9000 EUR/month", Rate(Decimal(9000), "EUR", "month")),
    ],
)
def test_a_minimum_is_a_share_of_the_forecast_or_a_monthly_sum(
    text: str, commitment: Commitment
):
    assert parse_commitment(text) == commitment


@given(st.integers(50, 90).map(ForecastShare) | RATES)
def test_a_minimum_is_read_back_as_written(commitment: Commitment):
    if isinstance(commitment, Rate):
        commitment = Rate(commitment.amount, commitment.currency, "month")

    assert parse_commitment(str(commitment)) == commitment


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("49%", "between 50 and 90"),
        ("91%", "between 50 and 90"),
        ("70", "not a rate"),
        ("14 EUR/hour", "not a monthly sum"),
    ],
)
def test_text_that_is_no_minimum_is_refused_with_the_reason(text: str, reason: str):
    with pytest.raises(ValueError, match=reason):
        parse_commitment(text)
