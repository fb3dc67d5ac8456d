"""Commands, and updates that are nothing to us."""

import pytest
from person import Person


async def test_an_unknown_command_points_to_help(interviewed: Person) -> None:
    await interviewed.say("/pricing")

    assert "/help" in interviewed.screen
    assert interviewed.given == {}


async def test_a_command_may_name_the_bot(person: Person) -> None:
    await person.say("/start@contract_bot")

    assert person.buttons == ["Start"]


async def test_an_invitation_link_starts_the_bot(person: Person) -> None:
    await person.say("/start rep_42-AbC")

    assert person.buttons == ["Start"]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("/help", "/forget"),
        ("/privacy", "encrypted"),
        ("/contact", "hi@bright.example"),
    ],
)
async def test_commands_that_tell_something(
    person: Person, command: str, words: str
) -> None:
    await person.say(command)

    assert words in person.screen


async def test_cancel_keeps_the_answers_and_says_what_was_left(
    interviewed: Person,
) -> None:
    await interviewed.press("Skip")
    await interviewed.say("/cancel")

    assert "Paused" in interviewed.screen
    assert list(interviewed.given) == ["services"]


async def test_words_after_cancel_are_no_answer(interviewed: Person) -> None:
    await interviewed.say("/cancel")
    await interviewed.say("technical help")

    assert interviewed.given == {}


async def test_start_over_asks_first_and_keeps_the_old_answers_aside(
    interviewed: Person,
) -> None:
    await interviewed.press("Skip")
    await interviewed.say("/start")
    await interviewed.press("Start over")
    await interviewed.press("Start over")

    assert "Question 1 of 12" in interviewed.screen
    assert interviewed.given == {}


@pytest.mark.parametrize(
    "kind", ["channel_post", "my_chat_member", "poll", "new_thing"]
)
async def test_updates_of_other_kinds_are_let_go(person: Person, kind: str) -> None:
    await person.say("/start")
    seen = person.chat.changes
    message = person.town.api.world.message(person.chat, {"id": 1}, text="technical")

    await person.town.deliver({"update_id": 1, kind: message})

    assert person.chat.changes == seen
    assert person.town.product.store.inbox.waiting() == []
