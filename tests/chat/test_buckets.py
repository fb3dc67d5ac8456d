from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.buckets import Buckets, Rate
from bot.chat.calling import ClosingError, Patience
from bot.chat.limits import Limits, Pace


@dataclass
class Watch:
    """A clock that goes on when it is told to."""

    seconds: float = 0

    def __call__(self) -> float:
        return self.seconds


def test_a_bucket_gives_a_burst_and_then_what_flows_in() -> None:
    watch = Watch()
    buckets: Buckets[str] = Buckets(Rate(3, 2), watch)

    assert [buckets.take("a") for _ in range(5)] == [True, True, True, False, False]

    watch.seconds = 0.5

    assert [buckets.take("a") for _ in range(2)] == [True, False]


def test_one_bucket_does_not_empty_another() -> None:
    buckets: Buckets[str] = Buckets(Rate(1, 1), Watch())
    buckets.take("a")

    assert buckets.take("b")


def test_on_credit_each_waits_longer_than_the_one_before() -> None:
    buckets: Buckets[str] = Buckets(Rate(2, 4), Watch())

    assert [buckets.delay("a") for _ in range(4)] == [0, 0, 0.25, 0.5]


def test_full_buckets_are_forgotten() -> None:
    watch = Watch()
    buckets: Buckets[int] = Buckets(Rate(5, 1), watch)
    for number in range(10_000):
        watch.seconds = float(number)
        buckets.take(number)

    assert len(buckets) <= 2_000


@given(
    steps=st.lists(st.integers(0, 40).map(lambda tenths: tenths / 10), max_size=60),
    burst=st.integers(1, 5),
    rate=st.integers(1, 4),
)
def test_no_stretch_of_time_gets_more_than_its_share(
    steps: list[float], burst: int, rate: int
) -> None:
    watch = Watch()
    buckets: Buckets[str] = Buckets(Rate(burst, rate), watch)
    taken = []
    for step in steps:
        watch.seconds += step
        if buckets.take("a"):
            taken.append(watch.seconds)

    assert all(
        last - first <= burst + rate * (taken[last] - taken[first])
        for first in range(len(taken))
        for last in range(first, len(taken))
    )


async def test_one_chat_waits_for_its_turn_and_another_does_not() -> None:
    patience = Patience()
    slow = Limits(to_chat=Rate(1, 0.001), clock=Watch())
    pace = Pace(slow, patience)
    await pace.turn(1)
    await pace.turn(2)
    patience.closing.set()

    with pytest.raises(ClosingError):
        await pace.turn(1)
