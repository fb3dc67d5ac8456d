import asyncio

import pytest
from telegram_rules import Trouble
from telegram_world import BOT_ID, Chat
from workplace import Workplace

from bot.chat.calling import Patience
from bot.chat.connection import Connection
from bot.chat.intake import Intake
from bot.chat.limits import Admission, Limits
from bot.chat.polling import Polling
from bot.errors import StorageError
from bot.storage.postgres import PostgresStore
from bot.storage.seams import ChatKey


def texts(chat: Chat) -> list[str]:
    return [one["text"] for one in chat.messages.values() if "text" in one]


def handled(workplace: Workplace, chat: Chat) -> tuple[int, ...]:
    return workplace.store.chats.load(ChatKey(BOT_ID, chat.id)).handled


async def test_what_was_received_is_handled_and_shown(workplace: Workplace) -> None:
    anna = workplace.api.world.chat(1)
    async with workplace.working():
        update = workplace.say(anna, "/start")
        await workplace.until(lambda: anna.changes > 0)
        await workplace.settled()

    assert handled(workplace, anna) == (update["update_id"],)


async def test_what_waited_while_nobody_worked_is_handled(
    workplace: Workplace,
) -> None:
    anna = workplace.api.world.chat(1)
    workplace.say(anna, "/start")

    async with workplace.working():
        await workplace.settled()

    assert anna.changes == 1


async def test_two_workers_handle_each_update_once_and_in_order(
    workplace: Workplace,
) -> None:
    chats = [workplace.api.world.chat(number) for number in range(1, 7)]
    said: dict[int, list[int]] = {chat.id: [] for chat in chats}
    async with workplace.working(2):
        for text in ("/start", "/help", "/privacy", "/contact"):
            for chat in chats:
                said[chat.id].append(workplace.say(chat, text)["update_id"])
            await asyncio.sleep(0)
        await workplace.settled()

    for chat in chats:
        assert list(handled(workplace, chat)) == said[chat.id]


async def test_an_update_brought_twice_has_its_effect_once(
    workplace: Workplace,
) -> None:
    anna = workplace.api.world.chat(1)
    async with workplace.working(2):
        update = workplace.say(anna, "/start")
        workplace.receive(update)
        await workplace.settled()
        workplace.receive(update)
        await workplace.settled()

    assert anna.changes == 1


async def test_a_worker_that_loses_its_session_begins_anew(
    workplace: Workplace,
) -> None:
    anna = workplace.api.world.chat(1)
    async with workplace.working():
        workplace.say(anna, "/start")
        await workplace.settled()
        end_sessions_of_workers(workplace)
        workplace.say(anna, "/help")
        await workplace.settled()

    assert len(handled(workplace, anna)) == 2
    assert len(workplace.stores) == 2


async def test_a_worker_waits_for_a_database_that_went_away(
    workplace: Workplace,
) -> None:
    anna = workplace.api.world.chat(1)
    async with workplace.working():
        workplace.say(anna, "/start")
        await workplace.settled()
        workplace.refusals = 3
        end_sessions_of_workers(workplace)
        workplace.say(anna, "/help")
        await workplace.settled()

    assert workplace.refusals == 0
    assert len(handled(workplace, anna)) == 2


async def test_a_worker_ends_where_there_is_no_database(workplace: Workplace) -> None:
    workplace.refusals = 1

    with pytest.raises(StorageError, match="away"):
        await workplace.worker().work(asyncio.Event())


async def test_what_arrives_while_a_chat_is_in_hand_is_handled_before_it_is_let_go(
    workplace: Workplace,
) -> None:
    anna = workplace.api.world.chat(1)
    async with workplace.working():
        first = workplace.say(anna, "/start")
        await workplace.called("sendMessage")
        second = workplace.say(anna, "/help")
        await workplace.settled()

    assert handled(workplace, anna) == (first["update_id"], second["update_id"])


async def test_another_worker_sends_what_a_hung_one_had_in_hand(
    workplace: Workplace,
) -> None:
    anna = workplace.api.world.chat(1)
    workplace.api.refuse("sendMessage", Trouble.HALF_OPEN)
    async with workplace.working():
        workplace.say(anna, "/start")
        await workplace.called("sendMessage")
        async with workplace.working():
            end_sessions_of_workers(workplace)
            await workplace.settled()

    assert anna.changes == 1


async def test_a_worker_takes_so_many_chats_and_then_the_others(
    workplace: Workplace,
) -> None:
    chats = [workplace.api.world.chat(number) for number in range(1, 11)]
    workplace.receive(*(workplace.api.world.say(chat, "/start") for chat in chats))

    async with workplace.working():
        await workplace.until(lambda: all(chat.changes for chat in chats))

    assert [chat.changes for chat in chats] == [1] * 10


async def test_what_a_worker_may_not_send_is_left_to_the_owner(
    workplace: Workplace,
) -> None:
    anna = workplace.api.world.chat(1)
    workplace.say(anna, "/start")
    workplace.store.owning.take(BOT_ID, ())

    async with workplace.working():
        boris = workplace.api.world.chat(2)
        workplace.say(boris, "/start")
        await workplace.until(lambda: boris.changes > 0)

    assert anna.changes == 0


async def test_one_process_can_poll_and_work(workplace: Workplace) -> None:
    anna = workplace.api.world.chat(1)

    def feed(
        store: PostgresStore, line: Connection, patience: Patience
    ) -> "asyncio.Task[None]":
        intake = Intake(BOT_ID, Admission(Limits()), workplace.dropped.append)
        accept = intake.into(store.inbox)
        return asyncio.create_task(Polling(line, accept, patience).run())

    async with workplace.working(feed=feed):
        workplace.api.world.say(anna, "/start")
        await workplace.until(lambda: anna.changes > 0)
        await workplace.until(lambda: not workplace.api.world.updates)

    assert anna.changes == 1


def end_sessions_of_workers(workplace: Workplace) -> None:
    for ended in workplace.stores:
        if not ended.database.lost:
            number = ended.database.connection.info.backend_pid
            workplace.postgres.run("SELECT pg_terminate_backend(%s)", number)
