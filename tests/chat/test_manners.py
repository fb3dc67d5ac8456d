"""What is no answer gets a short answer that fits, and changes nothing."""

import pytest
from person import Person

FILE = {"file_id": "f", "file_unique_id": "f"}
SHAPE = {**FILE, "width": 9, "height": 9}
PLACE = {"latitude": 1.0, "longitude": 2.0}
STICKER = {**SHAPE, "type": "regular", "is_animated": False, "is_video": False}
ORIGIN = {"type": "hidden_user", "sender_user_name": "Someone", "date": 1}
KINDS: dict[str, tuple[dict[str, object], str]] = {
    "photo": ({"photo": [SHAPE]}, "pictures"),
    "photo with words": ({"photo": [SHAPE], "caption": "health"}, "pictures"),
    "video": ({"video": {**SHAPE, "duration": 3}}, "pictures"),
    "voice": ({"voice": {**FILE, "duration": 3}}, "listen"),
    "video note": ({"video_note": {**FILE, "length": 9, "duration": 3}}, "listen"),
    "sticker": ({"sticker": STICKER}, "Nice one"),
    "dice": ({"dice": {"emoji": "🎲", "value": 3}}, "Nice one"),
    "file": ({"document": FILE}, "open files"),
    "contact": ({"contact": {"phone_number": "1", "first_name": "A"}}, "contacts"),
    "place": ({"location": PLACE}, "places"),
    "forwarded": ({"text": "health", "forward_origin": ORIGIN}, "forwarded"),
    "story": ({"story": {"id": 1, "chat": {"id": 1, "type": "private"}}}, "only read"),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_each_kind_has_an_answer_of_its_own(
    interviewed: Person, kind: str
) -> None:
    await interviewed.press("Skip")
    given = interviewed.given
    content, words = KINDS[kind]

    await interviewed.send(**content)

    assert words in interviewed.screen
    assert interviewed.given == given


async def test_an_edited_message_changes_no_answer(interviewed: Person) -> None:
    world = interviewed.town.api.world
    said = world.say(interviewed.chat, "technical help")
    await interviewed.town.deliver(said)
    given = interviewed.given

    edited = world.edit(said["message"], text="back-office work")
    await interviewed.town.deliver(edited)

    assert "/review" in interviewed.screen
    assert interviewed.given == given


async def test_a_place_that_moves_is_answered_once(interviewed: Person) -> None:
    world = interviewed.town.api.world
    shared = world.send(interviewed.chat, location=PLACE)
    await interviewed.town.deliver(shared)
    seen = interviewed.chat.changes

    moved = world.edit(shared["message"], location={**PLACE, "latitude": 1.1})
    await interviewed.town.deliver(moved)

    assert interviewed.chat.changes == seen


async def test_an_album_is_answered_once(interviewed: Person) -> None:
    world = interviewed.town.api.world
    pictures = [
        world.send(interviewed.chat, photo=[SHAPE], media_group_id="a")
        for _ in range(10)
    ]
    seen = interviewed.chat.changes

    await interviewed.town.deliver(*pictures)

    assert interviewed.chat.changes == seen + 1


async def test_what_telegram_itself_notes_in_a_chat_is_not_answered(
    interviewed: Person,
) -> None:
    seen = interviewed.chat.changes

    await interviewed.send(write_access_allowed={"from_request": True})

    assert interviewed.chat.changes == seen


async def test_a_text_longer_than_telegram_takes_is_no_answer(
    interviewed: Person,
) -> None:
    await interviewed.press("Skip")

    await interviewed.say("x" * 1_000_000)

    assert "⚠️" in interviewed.screen
    assert "sector" not in interviewed.given
