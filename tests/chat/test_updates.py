"""What people do, read at a glance: as the library reads it, with less work."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update
from telegram_world import BOT_ID, TOKEN, World

from bot.chat.arrivals import arrival
from bot.chat.connection import connection
from bot.chat.incoming import Incoming, at_a_glance
from bot.chat.updates import incoming_of, update_of
from bot.storage.seams import Received

LINE = connection(TOKEN, "https://api.telegram.org")
PEOPLE = st.integers(1, 2**40)
TEXTS = st.text(st.characters(exclude_categories=()), min_size=1, max_size=64)
MARKS = st.builds(
    lambda kind, at, size: {"type": kind, "offset": at, "length": size},
    st.sampled_from(["bot_command", "bold", "mention"]),
    st.integers(0, 2),
    st.integers(1, 9),
)
MENTION = {"type": "mention", "offset": 0, "length": 13}
MORE: list[dict[str, Any]] = [
    {"media_group_id": "7"},
    {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "P"}},
    {"photo": [{"file_id": "f", "file_unique_id": "f", "width": 1, "height": 1}]},
    {"via_bot": {"id": 5, "is_bot": True, "first_name": "B"}},
]


def kept(update: dict[str, Any]) -> Received:
    """What is stored of an update."""
    received = arrival(update, BOT_ID)
    assert received is not None
    return received


def by_the_library(received: Received) -> Incoming:
    return incoming_of(Update.de_json(dict(received.payload), LINE))


def pressed(person: int = 1, data: str = "why") -> Received:
    world = World()
    chat = world.chat(person)
    return kept(world.press(chat, world.message(chat, world.bot, text="Well?"), data))


def said(person: int = 1, **content: Any) -> Received:
    world = World()
    return kept(world.send(world.chat(person), **content))


@given(PEOPLE, st.text(max_size=64))
def test_a_press_is_what_the_library_takes_it_for(person: int, data: str) -> None:
    received = pressed(person, data)

    assert at_a_glance(received) == by_the_library(received)


@given(PEOPLE, TEXTS, st.lists(MARKS, max_size=2))
def test_words_and_commands_are_what_the_library_takes_them_for(
    person: int, text: str, marks: list[dict[str, Any]]
) -> None:
    received = said(person, text=text, entities=marks)

    assert at_a_glance(received) == by_the_library(received)


@pytest.mark.parametrize("more", MORE, ids=[next(iter(one)) for one in MORE])
def test_what_is_more_than_words_is_left_to_the_library(more: dict[str, Any]) -> None:
    received = said(text="Well?", **more)

    update = update_of(received, LINE)

    assert isinstance(update, Update)
    assert incoming_of(update).text == "Well?"


def test_the_pictures_of_an_album_are_known_by_it() -> None:
    picture = MORE[2]

    assert by_the_library(said(**picture, media_group_id="7")).album == "7"


def test_a_press_that_carries_something_else_too_is_left_to_the_library() -> None:
    press = pressed()
    message = {**press.payload["callback_query"]["message"], "text": "Well?"}
    payload = {**press.payload, "edited_message": message}

    update = update_of(Received(press.update_id, press.chat, payload), LINE)

    assert isinstance(update, Update)


@pytest.mark.parametrize("missing", ["id", "data", "message"])
def test_half_a_press_is_left_to_the_library(missing: str) -> None:
    press = pressed()
    query = dict(press.payload["callback_query"])
    del query[missing]
    payload = {**press.payload, "callback_query": query}
    half = Received(press.update_id, press.chat, payload)

    assert at_a_glance(half) is None


def test_words_that_others_read_too_are_left_to_the_library() -> None:
    world = World()
    group = world.send(
        world.chat(-5, "group"), text="@contract_bot", entities=[MENTION]
    )

    assert at_a_glance(kept(group)) is None
