"""Updates read for the handlers: as the library reads them, with less work."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update
from telegram_world import BOT_ID, TOKEN, World

from bot.chat.arrivals import arrival
from bot.chat.connection import connection
from bot.chat.updates import update_of

LINE = connection(TOKEN, "https://api.telegram.org")


def kept(update: dict[str, Any]) -> dict[str, Any]:
    """What is stored of an update."""
    received = arrival(update, BOT_ID)
    assert received is not None
    return dict(received.payload)


def known_of(update: Update) -> object:
    """What handlers ask of an update."""
    query, chat, person = (
        update.callback_query,
        update.effective_chat,
        update.effective_user,
    )
    assert query is not None
    assert query.message is not None
    assert chat is not None
    assert person is not None
    number, bot = query.message.message_id, update.get_bot()
    return update.update_id, query.id, query.data, number, chat, chat.type, person, bot


@given(st.text(max_size=64), st.integers(1, 2**40))
def test_a_press_is_what_the_library_takes_it_for(data: str, person: int) -> None:
    world = World()
    chat = world.chat(person)
    card = world.message(chat, world.bot, text="Which hours?")

    payload = kept(world.press(chat, card, data))

    assert known_of(update_of(payload, LINE)) == known_of(
        Update.de_json(dict(payload), LINE)
    )


def test_a_press_that_carries_something_else_too_is_left_to_the_library() -> None:
    world = World()
    chat = world.chat(1)
    message = world.message(chat, world.bot, text="Which hours?")
    payload = kept(world.press(chat, message, "why"))

    update = update_of({**payload, "edited_message": message}, LINE)

    assert update.edited_message is not None
    assert update.callback_query is not None


@pytest.mark.parametrize("missing", ["id", "from"])
def test_a_press_that_is_none_is_refused_as_the_library_does(missing: str) -> None:
    world = World()
    chat = world.chat(1)
    payload = kept(world.press(chat, world.message(chat, world.bot), "why"))
    query = dict(payload["callback_query"])
    del query[missing]
    broken = {**payload, "callback_query": query}
    try:
        expected: object = Update.de_json(dict(broken), LINE)
    except (KeyError, TypeError) as refusal:
        with pytest.raises(type(refusal)):
            update_of(broken, LINE)
    else:
        assert update_of(broken, LINE) == expected
