"""Whatever is typed wherever: there is an answer, and Telegram takes it."""

from itertools import cycle

import pytest
from person import Person
from typed_text import HUGE, typed

from bot.chat.buttons import callback_data
from bot.consultation.screens import Action
from bot.content.library import Library

SLOW = "/export", "/draft", "/forget"
"""What makes files, or leads elsewhere, whatever words come after it."""


async def assert_answered(
    person: Person, text: str, log: pytest.LogCaptureFixture
) -> None:
    """See something new, which Telegram did not refuse."""
    seen = person.chat.changes
    await person.say(text)
    assert person.chat.changes > seen, text
    assert "Telegram refuses" not in log.text, text


async def test_every_text_at_some_question(
    interviewed: Person, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    questions = cycle(library.questionnaire.by_id)
    for text in typed():
        data = callback_data(Action("change", next(questions)))
        town, chat = interviewed.town, interviewed.chat
        await town.deliver(town.api.world.press(chat, chat.shown, data))
        await assert_answered(interviewed, text, caplog)
    await assert_answered(interviewed, "/review", caplog)

    assert interviewed.town.product.store.inbox.aside() == []


async def test_some_text_after_every_command(
    interviewed: Person, caplog: pytest.LogCaptureFixture
) -> None:
    texts = cycle(typed())
    commands = [f"/{name}" for name in interviewed.town.product.dialogue.commands]
    assert {"/start", "/rename", "/why", "/settings"} <= set(commands)
    for command in commands:
        if command not in SLOW:
            await assert_answered(interviewed, f"{command} {next(texts)}", caplog)

    assert interviewed.town.product.store.inbox.aside() == []


@pytest.mark.parametrize("before", ["", "/start ", "/rename ", "/why ", "/settings "])
async def test_a_megabyte_is_answered_like_any(
    interviewed: Person, caplog: pytest.LogCaptureFixture, before: str
) -> None:
    await assert_answered(interviewed, before + HUGE, caplog)

    assert interviewed.town.product.store.inbox.aside() == []
