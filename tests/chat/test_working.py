from collections.abc import Callable, Sequence

from telegram_world import BOT_ID

from bot.chat.background import Background
from bot.chat.working import Workers
from bot.errors import StorageError
from bot.storage.seams import ChatKey, Received, SetAside

ANNA, BORIS = ChatKey(BOT_ID, 1), ChatKey(BOT_ID, 2)


class FullDisk:
    """An inbox that can take nothing more, not even the end of an update."""

    def receive(self, updates: Sequence[Received]) -> list[Received]:
        return list(updates)

    def waiting(self) -> list[Received]:
        return []

    def settle(self, update_id: int, bot: int | None = None) -> None:
        raise StorageError(f"The disk is full: {update_id} of {bot}")

    def set_aside(self, received: Received, reason: str) -> None:
        raise StorageError(f"The disk is full: {received.update_id}, {reason}")

    def aside(self) -> list[SetAside]:
        return []


class Desk:
    """Notes what was handled, in which order, and for whom that was too much."""

    def __init__(self, *, failing: Callable[[Received], bool]) -> None:
        self.handled: list[int] = []
        self.given_up: list[int] = []
        self._failing = failing

    async def handle(self, received: Received) -> None:
        if self._failing(received):
            raise RuntimeError
        self.handled.append(received.update_id)

    async def give_up(self, received: Received) -> None:
        self.given_up.append(received.update_id)


def workers(desk: Desk, background: Background) -> Workers:
    return Workers(
        FullDisk(), desk.handle, desk.give_up, lambda _chat: None, background
    )


async def test_a_full_disk_does_not_keep_the_next_updates() -> None:
    desk, background = Desk(failing=lambda one: one.update_id == 2), Background()
    at_work = workers(desk, background)

    for number in (1, 2, 3):
        at_work.add(Received(number, ANNA, {}))
    await background.idle()

    assert desk.handled == [1, 3]
    assert desk.given_up == [2]


async def test_order_is_kept_within_a_chat_and_nobody_waits_for_another() -> None:
    desk, background = Desk(failing=lambda _one: False), Background()
    at_work = workers(desk, background)

    for number in range(1, 6):
        at_work.add(Received(number, ANNA, {}))
    at_work.add(Received(9, BORIS, {}))
    await background.idle()

    assert [number for number in desk.handled if number != 9] == [1, 2, 3, 4, 5]
    assert desk.handled.index(9) < 5
