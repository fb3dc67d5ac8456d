"""Answers are private, so the bot takes no part in groups and channels."""

import pytest
from person import Person, Town
from telegram_rules import Refusal
from telegram_world import Chat


@pytest.fixture
def group(town: Town) -> Chat:
    return town.api.world.chat(-100123, "supergroup")


def said_in(chat: Chat) -> list[str]:
    return [one["text"] for one in chat.messages.values() if one["from"]["is_bot"]]


async def test_invited_into_a_group_it_says_why_and_leaves(
    town: Town, group: Chat
) -> None:
    await town.deliver(town.api.world.invite(group))

    (words,) = said_in(group)
    assert "https://t.me/contract_bot" in words
    assert group.left


async def test_addressed_where_it_still_is_it_declines_once(
    town: Town, group: Chat
) -> None:
    world = town.api.world

    await town.deliver(world.say(group, "/start"), world.say(group, "/start"))

    assert len(said_in(group)) == 1
    assert group.left
    assert town.product.store.inbox.waiting() == []


async def test_what_people_say_to_each_other_is_not_even_kept(
    town: Town, group: Chat
) -> None:
    await town.deliver(town.api.world.say(group, "Lunch?"))

    assert said_in(group) == []
    assert not group.left


async def test_a_channel_is_left_without_a_word(town: Town) -> None:
    channel = town.api.world.chat(-100456, "channel")

    await town.deliver(town.api.world.invite(channel, "administrator"))

    assert said_in(channel) == []
    assert channel.left


async def test_it_leaves_where_it_may_not_write(town: Town, group: Chat) -> None:
    town.api.refuse("sendMessage", Refusal(400, "Bad Request: not enough rights"))

    await town.deliver(town.api.world.invite(group))

    assert group.left


async def test_being_removed_is_no_invitation(town: Town, group: Chat) -> None:
    await town.deliver(town.api.world.invite(group, "kicked"))

    assert town.api.called("sendMessage") == 0


async def test_nothing_is_stored_of_a_group(person: Person, group: Chat) -> None:
    town = person.town
    await person.say("/start")

    await town.deliver(town.api.world.say(group, "/start"))

    assert [chat.chat for chat in town.product.store.chats.chats()] == [person.chat.id]
