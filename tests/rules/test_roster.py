"""Remembered and bounded team sizes are those that each load would get on its own."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from bot.interview.schedule import Schedule
from bot.interview.service_level import ServiceLevel
from bot.rules.erlang import agents_needed, offered_load, smallest_team
from bot.rules.roster import Roster
from bot.rules.workload import Workload

LEVELS = st.builds(ServiceLevel, st.integers(50, 99), st.integers(5, 300))
HANDLING = st.integers(1, 120).map(lambda halves: halves * 30)
PACES = st.sampled_from([Fraction(1, 100), Fraction(3, 25), Fraction(7, 60)])
HOURS = Schedule.parse("Mon-Fri 09:00-18:00")


@given(
    st.lists(st.tuples(st.integers(1, 3000), PACES), min_size=1, max_size=30),
    HANDLING,
    LEVELS,
)
def test_remembering_changes_no_size(
    asked: list[tuple[int, Fraction]], aht: int, target: ServiceLevel
) -> None:
    roster = Roster(Workload(1, aht, HOURS, target))
    remembered = [roster.agents(calls, pace) for calls, pace in asked]
    afresh = [
        smallest_team(offered_load(calls * pace, aht), aht, target).agents
        for calls, pace in asked
    ]

    assert remembered == afresh


@given(st.fractions(0, 1500, max_denominator=3600), HANDLING, LEVELS)
def test_what_is_known_without_a_search_is_what_a_search_finds(
    load: Fraction, aht: int, target: ServiceLevel
) -> None:
    assert agents_needed(load, aht, target) == smallest_team(load, aht, target).agents
