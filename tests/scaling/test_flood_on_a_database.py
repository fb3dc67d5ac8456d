"""A flood from one chat on its way through receiver, database and worker."""

import time

import pytest
from telegram_world import BOT_ID
from workplace import Workplace

from bot.chat.intake import Intake
from bot.chat.limits import Admission, Limits


async def flooded(workplace: Workplace, size: int) -> float:
    """Return how long somebody waits for an answer while another floods."""
    world = workplace.api.world
    anna, boris = world.chat(1), world.chat(2)
    intake = Intake(BOT_ID, Admission(Limits()), workplace.dropped.append)
    accept = intake.into(workplace.store.inbox)
    longest, asked = 0.0, 0
    async with workplace.working():
        for start in range(0, size, 100):
            accept([world.say(anna, f"flood {n}") for n in range(start, start + 100)])
            if start % 1_000 == 0:
                begun, asked = time.perf_counter(), asked + 1
                accept([world.say(boris, "/help")])
                seen = asked
                await workplace.until(lambda: boris.changes >= seen)  # noqa: B023
                longest = max(longest, time.perf_counter() - begun)
    return longest


async def test_a_flood_is_bounded_and_said_once_and_another_is_answered(
    workplace: Workplace,
) -> None:
    await flooded(workplace, 500)

    waiting = [one.chat.chat for one in workplace.store.inbox.waiting()]
    assert set(waiting) <= {1}
    assert len(waiting) < 100
    assert len(workplace.dropped) == 1


@pytest.mark.campaign
async def test_ten_thousand_messages_of_one_keep_another_less_than_a_second(
    workplace: Workplace,
) -> None:
    longest = await flooded(workplace, 10_000)
    print(f"longest wait in a flood of 10,000: {longest * 1000:.0f} ms")  # noqa: T201 - a campaign prints its figures

    assert longest < 1
