"""/forget: asked twice, then nothing is left."""

from collections.abc import Iterator
from pathlib import Path

from person import Person


def files_of_chats(folder: Path) -> Iterator[str]:
    for path in sorted((folder / "data").rglob("*")):
        if path.is_file() and path.parent != folder / "data":
            yield path.name


async def test_forgetting_is_asked_for_twice(interviewed: Person) -> None:
    await interviewed.press("Skip")
    await interviewed.say("/forget")

    assert list(interviewed.given) == ["services"]
    assert interviewed.buttons == ["Yes, delete everything", "No, keep it"]


async def test_saying_no_keeps_everything(interviewed: Person) -> None:
    await interviewed.press("Skip")
    await interviewed.say("/forget")
    await interviewed.press("No, keep it")

    assert list(interviewed.given) == ["services"]
    assert "Question 2 of 12" in interviewed.screen


async def test_saying_yes_twice_leaves_nothing_on_the_disk(
    interviewed: Person, tmp_path: Path
) -> None:
    await interviewed.press("Skip")
    assert list(files_of_chats(tmp_path))
    await asked_for_the_last_time(interviewed)

    await interviewed.press("Delete it all now")

    assert "deleted: 1 deal, 1 answer" in interviewed.screen
    assert interviewed.town.product.store.chats.chats() == []
    assert list(files_of_chats(tmp_path)) == []


async def test_the_goodbye_survives_a_crash(interviewed: Person) -> None:
    town = interviewed.town
    await asked_for_the_last_time(interviewed)
    town.bot.patience.closing.set()
    await interviewed.press("Delete it all now")
    assert "is deleted" not in interviewed.screen

    await town.open()

    assert "is deleted" in interviewed.screen
    assert town.product.store.chats.chats() == []


async def test_a_second_tap_changes_nothing_more(interviewed: Person) -> None:
    await asked_for_the_last_time(interviewed)
    question = interviewed.chat.shown
    taps = [interviewed.pressing(question, "Delete it all now") for _ in range(2)]

    await interviewed.town.deliver(*taps)

    assert "is deleted" in interviewed.screen
    assert interviewed.town.product.store.chats.chats() == []


async def test_who_starts_again_at_once_is_not_forgotten_a_second_time(
    interviewed: Person,
) -> None:
    await asked_for_the_last_time(interviewed)
    yes = interviewed.pressing(interviewed.chat.shown, "Delete it all now")
    again = interviewed.town.api.world.say(interviewed.chat, "/start")

    await interviewed.town.deliver(yes, again)
    await interviewed.press("Start")
    await interviewed.press("Skip")

    assert list(interviewed.given) == ["services"]


async def asked_for_the_last_time(person: Person) -> None:
    await person.say("/forget")
    await person.press("Yes, delete everything")
