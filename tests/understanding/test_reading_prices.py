"""Rates and minimum commitments, as people type them."""

import pytest
from asking import MINIMUM, RATES, refusal, taken


@pytest.mark.parametrize(
    ("typed", "rates"),
    [
        ("14 EUR/hour", ["14 EUR/hour"]),
        ("€14 an hour", ["14 EUR/hour"]),
        ("14 euros per hour", ["14 EUR/hour"]),
        ("fourteen euros per hour", ["14 EUR/hour"]),
        ("EUR 14.5 hourly", ["14.50 EUR/hour"]),
        ("14,50 EUR/hour", ["14.50 EUR/hour"]),
        ("14 EUR per agent hour", ["14 EUR/hour"]),
        ("$0.38/min", ["0.38 USD/minute"]),
        ("A$14 per call", ["14 AUD/call"]),
        ("1.75 GBP per call", ["1.75 GBP/call"]),
        ("9,000 EUR a month", ["9000 EUR/month"]),
        ("1.2k EUR monthly", ["1200 EUR/month"]),
        ("UAH 250/hour", ["250 UAH/hour"]),
        ("60 zł/h", ["60 PLN/hour"]),
        ("14 EUR/hour, 1.75 EUR/call", ["14 EUR/hour", "1.75 EUR/call"]),
        ("14 EUR/hour AND 1.75 EUR/call", ["14 EUR/hour", "1.75 EUR/call"]),
        (["14 EUR/hour", "14 EUR/hour"], ["14 EUR/hour"]),
    ],
)
def test_a_price_is_read_however_it_is_written(typed: object, rates: list[str]):
    assert taken(RATES, typed) == rates


@pytest.mark.parametrize("typed", ["none", "no offer", ["none"]])
def test_there_may_be_no_offer(typed: object):
    assert taken(RATES, typed) == "none"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("14 €/h or 12", "one exact price"),
        ("14-16 EUR/hour", "one exact price"),
        ("not 14 EUR/hour", "one exact price"),
        ("14/hour", "exactly one currency"),
        ("14 EUR or USD/hour", "as a price"),
        ("14 EUR USD/hour", "exactly one currency"),
        ("14 EUR", "hour, call, minute or month"),
        ("14 EUR/hour/call", "hour, call, minute or month"),
        ("14 EUR per day", "as a price"),
        ("9000 EUR per agent per month", "as a price"),
        ("0 EUR/hour", "as a price"),
        ("0.385 USD/minute", "two decimals"),
        ("9" * 500 + " EUR/hour", "as a price"),
        ("EUR/hour", "as a price"),
        ("14 XYZ/hour", "as a price"),
        ("9.000 EUR/month", "Did you mean “9,000” or “9.00”"),
        ("14 EUR/hour; 12 EUR/hour", "two prices for the same unit"),
        (14, "exactly one currency"),
    ],
)
def test_what_is_no_exact_price_is_refused(typed: object, said: str):
    assert said in refusal(RATES, typed)


def test_four_prices_are_too_many():
    four = ["14 EUR/hour", "1.75 EUR/call", "0.38 EUR/minute", "9000 EUR/month"]

    assert "between 1 and 3" in refusal(RATES, four)


@pytest.mark.parametrize(
    ("typed", "minimum"),
    [
        ("none", "none"),
        ("no", "none"),
        ("70%", "70%"),
        ("70 percent of the forecast volume", "70%"),
        ("at least 70%", "70%"),
        ("9000 EUR/month", "9000 EUR/month"),
        ("€9k a month", "9000 EUR/month"),
    ],
)
def test_a_minimum_is_a_share_or_a_monthly_sum(typed: str, minimum: str):
    assert taken(MINIMUM, typed) == minimum


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("70", "Did you mean “70%”"),
        (70, "Did you mean “70%”"),
        ("95%", "between 50% and 90%"),
        ("60-70%", "Did you mean “65%”"),
        ("70% or 9000 EUR/month", "several numbers"),
        ("66.5%", "as a minimum"),
        ("not 70%", "as a minimum"),
        ("14 EUR/hour", "as a minimum"),
        ("half", "as a minimum"),
        ("9000 a month", "exactly one currency"),
    ],
)
def test_what_is_no_minimum_is_refused(typed: object, said: str):
    assert said in refusal(MINIMUM, typed)
