"""Months that do not come as planned."""

from decimal import Decimal

from bot.interview.money import Rate
from bot.interview.schedule import Schedule
from bot.interview.service_level import ServiceLevel
from bot.rules.pricing import pricing
from bot.rules.sensitivity import sensitivity
from bot.rules.usage import month_of
from bot.rules.workload import Workload

TEN_HOURS = Schedule.parse("Mon-Fri 09:00-19:00")
OFFERS = [Rate.parse(rate) for rate in ("14 EUR/hour", "1.75 EUR/call")]


def prices(calls: int) -> dict[str, tuple[Decimal, ...]]:
    workload = Workload(calls, 300, TEN_HOURS, ServiceLevel(80, 20))
    options = pricing(OFFERS, "EUR", 300, month_of(workload)).options
    return {one.case: one.prices[:2] for one in sensitivity(workload, options)}


def test_the_plan_comes_first_and_costs_what_was_planned() -> None:
    assert next(iter(prices(400).items())) == ("as_planned", (18480, 15400))


def test_longer_calls_cost_more_by_the_hour_and_nothing_more_by_the_call() -> None:
    assert prices(800)["longer_calls"] == (35420, 30800)


def test_shorter_calls_take_fewer_hours() -> None:
    hourly, per_call = prices(800)["shorter_calls"]

    assert hourly < 30800
    assert per_call == 30800


def test_fewer_calls_leave_booked_hours_to_be_paid() -> None:
    assert prices(400)["fewer_calls"] == (18480, 9240)


def test_more_calls_take_more_hours_but_fewer_for_each_call() -> None:
    hourly, per_call = prices(400)["more_calls"]

    assert per_call == Decimal("1.4") * 15400
    assert 18480 < hourly < Decimal("1.4") * 18480
