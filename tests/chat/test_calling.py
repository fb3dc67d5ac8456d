import asyncio
from collections.abc import Awaitable, Callable

import pytest
from telegram.error import (
    BadRequest,
    Forbidden,
    NetworkError,
    TelegramError,
    TimedOut,
)

from bot.chat.calling import ClosingError, Patience


def failing(*errors: TelegramError) -> Callable[[], Awaitable[str]]:
    left = list(errors)

    async def attempt() -> str:
        if left:
            raise left.pop(0)
        return "done"

    return attempt


@pytest.mark.parametrize(
    "error",
    [NetworkError("down"), TimedOut(), TelegramError("Invalid server response")],
)
async def test_what_may_pass_is_waited_out(error: TelegramError) -> None:
    patience = Patience(first_delay=0.001)

    assert await patience.call(failing(error, error)) == "done"


@pytest.mark.parametrize("error", [BadRequest("no"), Forbidden("blocked")])
async def test_a_refusal_is_final(error: TelegramError) -> None:
    with pytest.raises(type(error)):
        await Patience().call(failing(error))


async def test_a_bot_that_is_to_stop_waits_no_longer() -> None:
    patience = Patience(first_delay=60)
    call = asyncio.create_task(patience.call(failing(TimedOut())))
    await asyncio.sleep(0)

    patience.closing.set()

    with pytest.raises(ClosingError):
        await call
