"""All aids of one deal together."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.interview.money import Rate
from bot.interview.schedule import Schedule
from bot.interview.service_level import ServiceLevel
from bot.rules.decision_aids import DecisionAids, decision_aids
from bot.rules.pricing import pricing
from bot.rules.staffing import answered_by, full_time_people, peak_team
from bot.rules.usage import month_of
from bot.rules.workload import Workload

TEN_HOURS = Schedule.parse("Mon-Fri 09:00-19:00")


def day(calls: int, level: str = "80/20") -> Workload:
    return Workload(calls, 300, TEN_HOURS, ServiceLevel.parse(level))


def aids(workload: Workload, *offers: str) -> DecisionAids:
    rates = [Rate.parse(offer) for offer in offers]
    return decision_aids(workload, pricing(rates, "EUR", 300, month_of(workload)))


def test_a_level_of_ones_own_stands_among_the_usual_ones() -> None:
    levels = [str(one.level) for one in aids(day(400, "85/30")).levels]

    assert levels == ["90/20", "85/30", "80/20", "70/40", "60/60"]


@pytest.mark.parametrize(("offers", "monthly"), [([], 18480), (["20 EUR/hour"], 26400)])
def test_levels_are_priced_at_the_offered_hour_or_at_the_example(
    offers: list[str], monthly: int
) -> None:
    costs = {str(one.level): one.monthly for one in aids(day(400), *offers).levels}

    assert costs["80/20"] == monthly


def test_the_greatest_volume_has_all_aids() -> None:
    found = aids(day(50_000))

    assert found.turn is not None
    assert found.turn.volume.settled == 840
    assert [one.agents for one in found.levels] == [589, 589, 589, 589]


@settings(max_examples=25)
@given(st.integers(1, 2000), st.integers(0, 200))
def test_no_aid_gets_cheaper_with_more_calls(calls: int, more: int) -> None:
    fewer, busier = aids(day(calls)), aids(day(calls + more))

    for before, after in zip(fewer.levels, busier.levels, strict=True):
        assert after.monthly >= before.monthly
    for before, after in zip(fewer.scenarios, busier.scenarios, strict=True):
        assert all(map(Decimal.__le__, before.prices, after.prices))


def test_one_operator_fewer_answers_fewer_calls_in_time() -> None:
    workload = day(400)
    shares = [answered_by(workload, agents) for agents in range(4, 9)]

    assert shares[0] == 0
    assert all(fewer < more for fewer, more in pairwise(shares))


def test_the_team_needed_answers_as_it_promises() -> None:
    workload = day(400)
    needed = peak_team(workload)

    assert answered_by(workload, needed.agents) == needed.service_level(20)


def test_full_time_people_fill_every_shift_of_the_week() -> None:
    # 60 hours a day, five days, 30% of paid time elsewhere, 40 hours each.
    assert full_time_people(day(400)) == 11
