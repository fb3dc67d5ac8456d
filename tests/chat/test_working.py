from collections.abc import Callable, Sequence

from telegram_world import BOT_ID

from bot.chat.background import Background
from bot.chat.calling import Patience
from bot.chat.counting import Counters
from bot.chat.working import Workers
from bot.errors import StorageError
from bot.storage.seams import ChatKey, Received, SetAside

PEOPLE = ANNA, BORIS = ChatKey(BOT_ID, 1), ChatKey(BOT_ID, 2)


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

    def __init__(self, failing: Callable[[Received], Exception | None]) -> None:
        self.handled: list[int] = []
        self.held_up: list[int] = []
        self.given_up: list[int] = []
        self.shown: list[tuple[str, ChatKey]] = []
        self._failing = failing

    async def handle(self, received: Received) -> None:
        failure = self._failing(received)
        if failure is not None:
            raise failure
        self.handled.append(received.update_id)

    async def hold_up(self, received: Received) -> None:
        self.held_up.append(received.update_id)

    async def give_up(self, received: Received, _reason: str) -> None:
        self.given_up.append(received.update_id)

    def wake(self, chat: ChatKey) -> None:
        self.shown.append(("beside the next", chat))

    async def show(self, chat: ChatKey) -> None:
        self.shown.append(("at last", chat))


def sound(_received: Received) -> None:
    return None


def workers(desk: Desk) -> Workers:
    patience = Patience(first_delay=0.001)
    return Workers(FullDisk(), desk, Background(), patience, Counters())


async def test_a_full_disk_does_not_keep_the_next_updates() -> None:
    desk = Desk(lambda one: RuntimeError() if one.update_id == 2 else None)
    at_work = workers(desk)

    for number in (1, 2, 3):
        at_work.add(Received(number, ANNA, {}))
    await at_work.background.idle()

    assert desk.handled == [1, 3]
    assert desk.given_up == [2]


async def test_order_is_kept_within_a_chat_and_nobody_waits_for_another() -> None:
    desk = Desk(sound)
    at_work = workers(desk)

    for number in range(1, 6):
        at_work.add(Received(number, ANNA, {}))
    at_work.add(Received(9, BORIS, {}))
    await at_work.background.idle()

    assert [number for number in desk.handled if number != 9] == [1, 2, 3, 4, 5]
    assert desk.handled.index(9) < 5


async def test_each_update_is_shown_and_only_the_last_is_waited_for() -> None:
    desk = Desk(lambda one: RuntimeError() if one.update_id == 4 else None)
    at_work = workers(desk)

    for number in (1, 2):
        at_work.add(Received(number, ANNA, {}))
    for number in (3, 4):
        at_work.add(Received(number, BORIS, {}))
    await at_work.background.idle()

    shown = {chat: [how for how, one in desk.shown if one == chat] for chat in PEOPLE}
    assert shown == {ANNA: ["beside the next", "at last"], BORIS: ["beside the next"]}


async def test_while_nothing_can_be_stored_updates_wait_and_it_is_said_once() -> None:
    trouble = [StorageError("The disk is full.")] * 5
    desk = Desk(lambda one: trouble.pop() if trouble and one.chat == ANNA else None)
    at_work = workers(desk)

    for number in (1, 2):
        at_work.add(Received(number, ANNA, {}))
    at_work.add(Received(9, BORIS, {}))
    await at_work.background.idle()

    assert desk.handled == [9, 1, 2]
    assert desk.held_up == [1]
    assert desk.given_up == []


async def test_what_waits_for_the_store_is_left_for_the_next_start() -> None:
    desk = Desk(lambda _one: StorageError("The disk is full."))
    at_work = workers(desk)
    at_work.add(Received(1, ANNA, {}))
    at_work.patience.closing.set()

    await at_work.background.idle()

    assert (desk.handled, desk.given_up) == ([], [])
    assert at_work.waiting(ANNA) == 0


async def test_what_was_done_is_counted() -> None:
    desk = Desk(lambda one: RuntimeError() if one.update_id == 2 else None)
    at_work = workers(desk)

    for number in (1, 2, 3):
        at_work.add(Received(number, ANNA, {}))
    assert at_work.queued == 3
    await at_work.background.idle()

    figures = at_work.counters.figures(at_work.queued)
    assert (figures["updates"], figures["errors"], figures["queued"]) == (2, 3, 0)
    assert 0 < figures["p50_ms"] <= figures["p99_ms"]
