"""What a month costs by each way to pay, and which way is recommended."""

from decimal import Decimal

import pytest

from bot.interview.money import Rate
from bot.interview.schedule import Schedule
from bot.interview.service_level import ServiceLevel
from bot.rules.pricing import Pricing, pricing
from bot.rules.staffing import staffing
from bot.rules.usage import month_of
from bot.rules.workload import Workload

TEN_HOURS = Schedule.parse("Mon-Fri 09:00-19:00")


def day(calls: int, aht: int = 300) -> Workload:
    return Workload(calls, aht, TEN_HOURS, ServiceLevel(80, 20))


def compared(*offers: str, calls: int = 400) -> Pricing:
    rates = [Rate.parse(offer) for offer in offers]
    return pricing(rates, "EUR", 300, month_of(day(calls)))


@pytest.mark.parametrize(
    ("calls", "team", "prices", "per_call_if_hourly"),
    [
        (50, (20, 2, 0.208), ("6160", "1925", "2090"), "5.60"),
        (100, (25, 3, 0.333), ("7700", "3850", "4180"), "3.50"),
        (200, (38, 4, 0.439), ("11704", "7700", "8360"), "2.66"),
        (400, (60, 7, 0.556), ("18480", "15400", "16720"), "2.10"),
        (800, (100, 12, 0.667), ("30800", "30800", "33440"), "1.75"),
        (1600, (175, 20, 0.762), ("53900", "61600", "66880"), "1.53"),
        (3200, (320, 38, 0.833), ("98560", "123200", "133760"), "1.40"),
    ],
)
def test_a_month_is_priced_to_the_cent(
    calls: int,
    team: tuple[int, int, float],
    prices: tuple[str, str, str],
    per_call_if_hourly: str,
):
    needed = staffing(day(calls)).rounded()
    options = compared(calls=calls).options

    assert (needed.agent_hours_day, needed.agents_peak, needed.mean_occupancy) == team
    assert tuple(option.monthly for option in options) == tuple(map(Decimal, prices))
    assert options[0].per_call == Decimal(per_call_if_hourly)


def test_the_break_even_occupancy_is_rounded_to_a_thousandth():
    assert compared().break_even_occupancy == 0.667


@pytest.mark.parametrize(
    ("calls", "model"),
    [(50, "per_call"), (400, "per_call"), (800, "per_call"), (1600, "per_hour")],
)
def test_without_offers_the_examples_decide(calls: int, model: str):
    result = compared(calls=calls)

    assert (result.recommended, result.undecided) == (model, None)
    assert all(option.rate_is_example for option in result.options)
    assert [option.rate for option in result.options] == [
        "14 EUR/hour",
        "1.75 EUR/call",
        "0.38 EUR/minute",
    ]


def test_an_example_of_a_hybrid_is_compared_on_request():
    result = pricing((), "GBP", 300, month_of(day(400)), hybrid_example=True)
    hybrid = result.options[-1]

    assert result.currency == "GBP"
    assert result.recommended == "hybrid"
    assert hybrid.rate == "3000 GBP/month + 1.60 GBP/call"
    assert hybrid.currency == "GBP"


def test_with_several_offers_the_cheapest_of_them_is_recommended():
    result = compared("20 USD/hour", "2.50 USD/call")
    examples = [o.rate for o in result.options if o.rate_is_example]

    assert result.recommended == "per_call"
    assert result.currency == "USD"
    assert examples == ["0.38 USD/minute"]


def test_one_offer_is_not_compared_with_examples():
    result = compared("9 EUR/hour")

    assert (result.recommended, result.undecided) == (None, "one_model_offered")


def test_offers_in_several_currencies_are_not_compared():
    result = compared("14 EUR/hour", "1.75 GBP/call")

    assert (result.recommended, result.undecided) == (None, "currencies_differ")
    assert result.break_even_occupancy is None
    assert [option.currency for option in result.options] == ["EUR", "GBP", "EUR"]


def test_an_open_volume_leaves_the_prices_out():
    result = pricing([Rate.parse("14 EUR/hour")], "EUR", 300, None)
    prices = [(option.monthly, option.per_call) for option in result.options]

    assert (result.recommended, result.undecided) == (None, "volume_open")
    assert result.break_even_occupancy == 0.667
    assert prices == [(None, None)] * 3


def test_an_offer_per_minute_is_held_against_hourly_pay_when_none_is_per_call():
    result = compared("14 EUR/hour", "0.35 EUR/minute")

    assert result.threshold is not None
    assert result.threshold.against == "per_minute"
    assert result.break_even_occupancy == 0.667
