"""What a month costs by each tariff."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.interview.money import Rate
from bot.interview.schedule import Schedule
from bot.interview.service_level import ServiceLevel
from bot.rules.tariffs import (
    Hybrid,
    Metered,
    Tariff,
    Tier,
    Tiered,
    cents,
    example_hybrid,
    example_tariffs,
    offered_tariffs,
)
from bot.rules.usage import Usage, month_of
from bot.rules.workload import Workload

TEN_HOURS = Schedule.parse("Mon-Fri 09:00-19:00")
HOURLY, PER_CALL, PER_MINUTE = example_tariffs("EUR")
HYBRID = example_hybrid("EUR")
TIERED = Tiered(
    tuple(
        Tier(above, Rate.parse(f"{amount} EUR/call"))
        for above, amount in ((0, "1.75"), (2200, "1.55"), (8800, "1.30"))
    )
)
TARIFFS = st.sampled_from([HOURLY, PER_CALL, PER_MINUTE, HYBRID, TIERED])


def day(calls: int, aht: int = 300) -> Workload:
    return Workload(calls, aht, TEN_HOURS, ServiceLevel(80, 20))


def price(tariff: Tariff, usage: Usage) -> Decimal:
    return cents(tariff.cost(usage))


@pytest.mark.parametrize(
    ("calls", "expected"), [(50, 3000), (100, 4120), (200, 7640), (400, 14680)]
)
def test_a_hybrid_charges_the_fee_and_the_calls_beyond_it(calls: int, expected: int):
    assert price(HYBRID, month_of(day(calls))) == expected


@pytest.mark.parametrize(("calls", "expected"), [(800, 25520), (3200, 94160)])
def test_volume_tiers_undercut_hourly_pay(calls: int, expected: int):
    month = month_of(day(calls))

    assert price(TIERED, month) == expected
    assert TIERED.cost(month) < HOURLY.cost(month)


def test_every_tariff_names_its_rates():
    assert [str(rate) for rate in TIERED.rates] == [
        "1.75 EUR/call",
        "1.55 EUR/call",
        "1.30 EUR/call",
    ]


@pytest.mark.parametrize(
    ("aht", "hourly"), [(300, 30800), (330, 33264), (360, 35420), (450, 43120)]
)
def test_longer_calls_cost_more_by_the_hour_but_not_by_the_call(aht: int, hourly: int):
    month = month_of(day(800, aht))

    assert price(HOURLY, month) == hourly
    assert price(PER_CALL, month) == 30800


def test_fewer_calls_than_planned_still_cost_the_booked_hours():
    planned = month_of(day(400))
    quiet = replace(planned, calls=planned.calls * 60 // 100)

    assert price(HOURLY, quiet) == 18480
    assert cents(HOURLY.cost(quiet) / quiet.calls) == Decimal("3.50")
    assert price(PER_CALL, quiet) == 9240


@given(st.integers(1, 3000), st.integers(1, 200), TARIFFS)
def test_more_calls_never_cost_less(calls: int, more: int, tariff: Tariff):
    assert tariff.cost(month_of(day(calls + more))) >= tariff.cost(month_of(day(calls)))


@pytest.mark.parametrize(
    ("offers", "expected"),
    [
        (["9000 EUR/month"], ["9000 EUR/month"]),
        (["9000 EUR/month", "1 EUR/call"], ["9000 EUR/month + 1 EUR/call"]),
        (["1 EUR/call", "9000 GBP/month"], ["1 EUR/call", "9000 GBP/month"]),
        (
            ["14 EUR/hour", "9000 EUR/month", "1 EUR/call"],
            ["14 EUR/hour", "9000 EUR/month + 1 EUR/call"],
        ),
    ],
)
def test_a_monthly_rate_makes_a_hybrid_with_another(
    offers: list[str], expected: list[str]
):
    tariffs = offered_tariffs([Rate.parse(offer) for offer in offers])

    assert [" + ".join(map(str, t.rates)) for t in tariffs] == expected
    assert "hybrid" in {t.model for t in tariffs}


def test_a_monthly_rate_alone_is_a_flat_fee():
    flat = Metered(Rate.parse("9000 EUR/month"))

    assert price(flat, month_of(day(800))) == 9000


def test_an_hourly_overage_charges_the_hours_of_the_calls_beyond_the_fee():
    hybrid = Hybrid(Rate.parse("100 EUR/month"), Rate.parse("14 EUR/hour"), 4400)

    assert price(hybrid, month_of(day(400))) == 100 + 18480 // 2


def test_a_hybrid_is_in_one_currency():
    with pytest.raises(ValueError, match="in its currency"):
        Hybrid(Rate.parse("100 EUR/month"), Rate.parse("1 GBP/call"))


@pytest.mark.parametrize(
    ("tiers", "reason"),
    [
        ([], "start at 0"),
        ([(10, "1 EUR/call")], "start at 0"),
        ([(0, "2 EUR/call"), (0, "1 EUR/call")], "rise"),
        ([(0, "2 EUR/call"), (9, "1 GBP/call")], "one currency"),
        ([(0, "2 EUR/hour")], "prices per call"),
    ],
)
def test_tiers_are_rising_prices_per_call(tiers: list[tuple[int, str]], reason: str):
    with pytest.raises(ValueError, match=reason):
        Tiered(tuple(Tier(above, Rate.parse(rate)) for above, rate in tiers))


def test_half_a_cent_is_rounded_up():
    usage = Usage(calls=1, aht_seconds=30, agent_hours=month_of(day(1)).agent_hours)

    assert price(Metered(Rate.parse("0.01 EUR/minute")), usage) == Decimal("0.01")
