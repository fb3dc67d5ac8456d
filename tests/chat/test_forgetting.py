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


async def test_saying_yes_leaves_nothing_on_the_disk(
    interviewed: Person, tmp_path: Path
) -> None:
    await interviewed.press("Skip")
    assert list(files_of_chats(tmp_path))
    await interviewed.say("/forget")

    await interviewed.press("Yes, delete everything")

    assert "deleted" in interviewed.screen
    assert interviewed.town.product.store.chats.chats() == []
    assert list(files_of_chats(tmp_path)) == []


async def test_the_goodbye_survives_a_crash(interviewed: Person) -> None:
    town = interviewed.town
    await interviewed.say("/forget")
    town.bot.patience.closing.set()
    await interviewed.press("Yes, delete everything")
    assert "deleted" not in interviewed.screen

    await town.open()

    assert "deleted" in interviewed.screen
    assert town.product.store.chats.chats() == []


async def test_a_second_tap_changes_nothing_more(interviewed: Person) -> None:
    await interviewed.say("/forget")
    question = interviewed.chat.shown
    taps = [interviewed.pressing(question, "Yes, delete everything") for _ in range(2)]

    await interviewed.town.deliver(*taps)

    assert "deleted" in interviewed.screen
    assert interviewed.town.product.store.chats.chats() == []


async def test_who_starts_again_at_once_is_not_forgotten_a_second_time(
    interviewed: Person,
) -> None:
    await interviewed.say("/forget")
    yes = interviewed.pressing(interviewed.chat.shown, "Yes, delete everything")
    again = interviewed.town.api.world.say(interviewed.chat, "/start")

    await interviewed.town.deliver(yes, again)
    await interviewed.press("Start")
    await interviewed.press("Skip")

    assert list(interviewed.given) == ["services"]
