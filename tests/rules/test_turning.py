"""From which volume another way to pay wins, with the offers there are."""

import pytest

from bot.interview.money import Rate
from bot.interview.schedule import Schedule
from bot.interview.service_level import ServiceLevel
from bot.rules.break_even import BreakEvenVolume
from bot.rules.pricing import pricing
from bot.rules.turning import Turn, turn_of
from bot.rules.usage import Months
from bot.rules.workload import Workload

TEN_HOURS = Schedule.parse("Mon-Fri 09:00-19:00")


def turn(*offers: str, calls: int = 400) -> Turn | None:
    workload = Workload(calls, 300, TEN_HOURS, ServiceLevel(80, 20))
    months = Months(workload)
    rates = [Rate.parse(offer) for offer in offers]
    compared = pricing(rates, "EUR", 300, months.at(calls))
    return turn_of(compared, months, calls)


@pytest.mark.parametrize(
    ("offers", "challenger", "rival"),
    [
        ([], "14 EUR/hour", "1.75 EUR/call"),
        (["9 EUR/hour"], "9 EUR/hour", "1.75 EUR/call"),
        (["1.20 EUR/call"], "14 EUR/hour", "1.20 EUR/call"),
        (["0.30 EUR/minute"], "14 EUR/hour", "0.30 EUR/minute"),
        (["9000 EUR/month"], "9000 EUR/month", "1.75 EUR/call"),
        (["9 EUR/hour", "1.20 EUR/call"], "9 EUR/hour", "1.20 EUR/call"),
        (
            ["9 EUR/hour", "2 EUR/call", "0.30 EUR/minute"],
            "9 EUR/hour",
            "0.30 EUR/minute",
        ),
        (
            ["9 EUR/hour", "2 EUR/call", "900 EUR/month"],
            "9 EUR/hour",
            "900 EUR/month + 2 EUR/call",
        ),
    ],
)
def test_what_is_fixed_is_held_against_the_cheapest_pay_by_use(
    offers: list[str], challenger: str, rival: str
) -> None:
    found = turn(*offers)

    assert found is not None
    assert (found.challenger.rate, found.rival.rate) == (challenger, rival)


def test_an_example_in_the_pair_is_owned_up_to() -> None:
    offered, alone = turn("9 EUR/hour", "1.20 EUR/call"), turn("9 EUR/hour")

    assert offered is not None
    assert alone is not None
    assert (offered.by_example, alone.by_example) == (False, True)


def test_the_turn_is_a_range_because_operators_come_whole() -> None:
    found = turn("14 EUR/hour", "1.75 EUR/call")

    assert found is not None
    assert found.volume == BreakEvenVolume(first=680, settled=840)


@pytest.mark.parametrize(
    "offers", [["1 EUR/call", "0.30 EUR/minute"], ["14 EUR/hour", "1.75 GBP/call"]]
)
def test_where_volume_does_not_decide_nothing_turns(offers: list[str]) -> None:
    assert turn(*offers) is None


@pytest.mark.parametrize(
    ("calls", "most"), [(20, 5_000), (900, 9_000), (50_000, 50_000)]
)
def test_volumes_nobody_will_reach_are_not_searched(calls: int, most: int) -> None:
    found = turn(calls=calls)

    assert found is not None
    assert found.searched_to == most
