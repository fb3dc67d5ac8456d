"""Whatever people type is only text: never markup, never a fault."""

import pytest
from person import Person


@pytest.mark.parametrize(
    "typed",
    ["<b>bold</b>", "Tom & Jerry", '"><a href="x">y</a>', "{{ config }}", "[x](y)"],
)
async def test_typed_markup_is_only_text(interviewed: Person, typed: str) -> None:
    await interviewed.press("Skip")
    await interviewed.say(typed)
    await interviewed.press("Right")
    await interviewed.say("/review")

    assert interviewed.given["sector"].value == typed
    assert typed in interviewed.screen


async def test_what_cannot_be_read_is_asked_again_with_a_reason(
    interviewed: Person,
) -> None:
    for _ in range(5):
        await interviewed.press("Skip")

    await interviewed.say("lots")

    assert "⚠️" in interviewed.screen
    assert "Question 6 of 12" in interviewed.screen
    assert "calls_per_day" not in interviewed.given


async def test_a_very_long_message_is_refused_and_changes_nothing(
    interviewed: Person,
) -> None:
    await interviewed.press("Skip")
    await interviewed.say("puppets " * 500)

    assert "⚠️" in interviewed.screen
    assert "sector" not in interviewed.given


STRANGE = [
    "\ud83d",
    "Anna \ud83d\ude00 \udc00",
    "\u202egnp.exe",
    "a\u0000b",
]


@pytest.mark.parametrize("text", STRANGE)
async def test_strange_characters_are_answered_like_any(
    interviewed: Person, text: str
) -> None:
    await interviewed.press("Skip")
    seen = interviewed.chat.changes

    await interviewed.say(text)

    assert interviewed.chat.changes > seen
    assert interviewed.town.product.store.inbox.aside() == []
