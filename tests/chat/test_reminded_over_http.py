"""A reminder that falls due while nobody is there comes at the next start."""

import datetime as dt
from dataclasses import replace

from telegram_server import TelegramServer
from transports import Caller, polling

from bot.chat.pipeline import Product

MORNING = dt.datetime(2026, 11, 21, 10, tzinfo=dt.UTC)


async def test_an_unfinished_deal_is_called_to_mind_after_a_restart(
    product: Product,
) -> None:
    server = TelegramServer()
    today = replace(product, now=lambda: MORNING)
    async with polling(today, server):
        caller = Caller(today, server, server.api.world.chat(1))
        await caller.says("/start", "not legal advice")
        await caller.presses("Start", "Question 1 of 12")
        await caller.presses("Skip", "Question 2 of 12")
    seen = caller.chat.changes
    later = replace(product, now=lambda: MORNING + dt.timedelta(days=1, hours=2))
    async with polling(later, server):
        await caller.sees("answers are kept")
        await caller.presses("No more reminders", "No more reminders")

    assert caller.chat.changes == seen + 2
