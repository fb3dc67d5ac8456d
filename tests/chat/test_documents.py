"""Files are made when they are sent: one at a time, off the event loop."""

import threading
from dataclasses import replace

from person import Person, Town

from bot.chat.pipeline import Product
from bot.consultation.conversation import Conversation
from bot.consultation.named_files import NamedFile
from bot.consultation.screens import Document


async def test_a_file_is_of_the_answers_its_version_was_made_from(
    interviewed: Person,
) -> None:
    await interviewed.press("Skip")
    await interviewed.say("/draft")

    assert {content for _, content in interviewed.chat.documents} == {b"1 answers"}


async def test_the_chat_shows_that_files_are_coming(interviewed: Person) -> None:
    await interviewed.say("/draft")

    assert set(interviewed.chat.actions) == {"upload_document"}


async def test_files_are_made_one_at_a_time_and_never_on_the_event_loop(
    product: Product,
) -> None:
    loop = threading.get_ident()
    at_work: list[int] = []
    together: list[int] = []

    def render(_conversation: Conversation, document: Document) -> NamedFile:
        at_work.append(threading.get_ident())
        together.append(len(at_work))
        at_work.remove(threading.get_ident())
        assert threading.get_ident() != loop
        return NamedFile(f"{document.kind}.txt", b"file")

    town = Town(replace(product, render=render))
    await town.open()
    people = [town.person(number) for number in range(1, 4)]
    await town.deliver(*[town.api.world.say(one.chat, "/draft") for one in people])
    await town.close()

    assert [len(one.documents) for one in people] == [6, 6, 6]
    assert set(together) == {1}


async def test_a_file_that_cannot_be_made_does_not_keep_the_others(
    product: Product,
) -> None:
    def render(_conversation: Conversation, document: Document) -> NamedFile:
        if document.kind == "pdf":
            raise RuntimeError("no fonts")
        return NamedFile(f"{document.kind}.txt", b"file")

    town = Town(replace(product, render=render))
    await town.open()
    person = town.person()
    await person.say("/draft")
    await town.close()

    assert person.documents[:3] == [
        "Agreement v1 - your copy with notes.txt",
        "Agreement v1 - to send.txt",
        "Checklist v1.txt",
    ]
    assert any("went wrong" in text for text in person.messages)


async def test_a_draft_under_way_when_the_bot_stopped_is_finished_later(
    interviewed: Person,
) -> None:
    town = interviewed.town
    town.bot.patience.closing.set()
    await interviewed.say("/draft")
    assert interviewed.documents == []

    await town.open()

    assert len(interviewed.documents) == 6


async def test_stopping_does_not_wait_for_a_slow_file(product: Product) -> None:
    release = threading.Event()

    def render(_conversation: Conversation, document: Document) -> NamedFile:
        release.wait(5)
        return NamedFile(f"{document.kind}.txt", b"file")

    town = Town(replace(product, render=render))
    await town.open()
    person = town.person()
    world = town.api.world
    town.bot.accept([world.say(person.chat, "/draft")])
    assert await world.until(lambda: bool(person.chat.actions), 5)
    await town.bot.stop(0.01)
    assert person.documents == []

    release.set()
    await town.open()
    await town.close()

    assert len(person.documents) == 6


async def test_what_has_to_be_known_of_a_file_stands_under_it(product: Product) -> None:
    def render(_conversation: Conversation, document: Document) -> NamedFile:
        known = "No font has a letter." if document.kind == "pdf" else ""
        return NamedFile(f"{document.kind}.txt", b"file", known)

    town = Town(replace(product, render=render))
    await town.open()
    person = town.person()
    await person.say("/draft")
    await town.close()

    captions = {
        one["document"]["file_name"]: one.get("caption", "")
        for one in person.chat.messages.values()
        if "document" in one
    }
    pdf = "Agreement v1.txt"
    assert captions[pdf] == "No font has a letter."
    assert {captions[name] for name in captions if name != pdf} == {""}


async def test_nobody_waits_for_all_the_files_of_somebody_else(
    product: Product,
) -> None:
    made: list[int] = []

    def render(conversation: Conversation, document: Document) -> NamedFile:
        made.append(len(conversation.versions[0].given))
        return NamedFile(f"{document.kind}.txt", b"file")

    town = Town(replace(product, render=render))
    await town.open()
    busy, other = town.person(1), town.person(2)
    await other.say("/start")
    await other.press("Start")
    await other.press("Skip")
    drafts = [town.api.world.say(busy.chat, "/draft") for _ in range(3)]
    await town.deliver(*drafts, town.api.world.say(other.chat, "/draft"))
    await town.close()

    last_of_other = max(at for at, answers in enumerate(made) if answers == 1)
    assert made[:last_of_other].count(0) <= len(other.documents) + 1


async def test_two_files_are_never_made_twice_at_once(product: Product) -> None:
    failing = True

    def render(_conversation: Conversation, document: Document) -> NamedFile:
        nonlocal failing
        if failing:
            failing = False
            raise MemoryError
        return NamedFile(f"{document.kind}.txt", b"file")

    town = Town(replace(product, render=render))
    await town.open()
    person = town.person()
    await person.say("/draft")
    await person.say("/help")
    await town.close()

    assert any("went wrong" in text for text in person.messages)
    assert "/forget" in person.screen
