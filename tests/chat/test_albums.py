"""The files of a draft come together, and one that fails keeps no other back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from person import Person, Town
from telegram_rules import Refusal

from bot.chat.albums import album, together
from bot.chat.outgoing import as_outgoing
from bot.chat.pipeline import Product
from bot.consultation.conversation import Conversation
from bot.consultation.named_files import NamedFile
from bot.consultation.screens import Document, DocumentKind, message_of
from bot.storage.seams import Outgoing

PICTURE = next(Path(__file__).parents[2].glob("docs/**/*.png")).read_bytes()
CHARTS = {"staffing_chart", "cost_chart"}
REFUSED = Refusal(400, "Bad Request: not today")

Render = Callable[[Conversation, Document], NamedFile]


def made(_conversation: Conversation, document: Document) -> NamedFile:
    """Stand in for the renderers: charts are pictures."""
    if document.kind in CHARTS:
        return NamedFile(f"{document.kind}.png", PICTURE, "A chart.")
    return NamedFile(f"{document.kind}.txt", b"file", "A file.")


def all_but(kind: DocumentKind) -> Render:
    def render(conversation: Conversation, document: Document) -> NamedFile:
        if document.kind == kind:
            raise RuntimeError("no fonts")
        return made(conversation, document)

    return render


async def drafted(
    product: Product, render: Render = made, *refusals: tuple[str, int]
) -> Person:
    """Somebody whose draft has come, while Telegram refused some calls."""
    town = Town(replace(product, render=render))
    await town.open()
    for method, times in refusals:
        town.api.refuse(method, *[REFUSED] * times)
    person = town.person()
    await person.say("/draft")
    await town.close()
    return person


async def test_a_draft_is_one_message_of_files_and_one_of_pictures(
    product: Product,
) -> None:
    person = await drafted(product)

    api = person.town.api
    assert [api.called(one) for one in ("sendMediaGroup", "sendDocument")] == [2, 0]
    assert person.documents == [
        "Agreement v1 - your copy with notes.txt",
        "Agreement v1 - to send.txt",
        "Agreement v1.txt",
        "Checklist v1.txt",
    ]
    assert [name for name, _, _ in person.chat.photos] == [
        "Operators v1.png",
        "Costs v1.png",
    ]


async def test_each_file_of_an_album_has_its_own_words(product: Product) -> None:
    person = await drafted(product)

    under = [
        one["caption"] for one in person.chat.messages.values() if "caption" in one
    ]
    assert under == ["A file."] * 4 + ["A chart."] * 2


async def test_what_cannot_be_made_is_apologized_for_once(product: Product) -> None:
    person = await drafted(product, all_but("clean"))

    assert len(person.documents) == 3
    assert sum("went wrong" in text for text in person.messages) == 1


async def test_an_album_that_is_refused_comes_file_by_file(product: Product) -> None:
    person = await drafted(product, made, ("sendMediaGroup", 2))

    assert len(person.documents) == 4
    assert len(person.chat.photos) == 2


async def test_a_file_that_is_refused_keeps_no_other_back(product: Product) -> None:
    person = await drafted(product, made, ("sendMediaGroup", 1), ("sendDocument", 1))

    assert person.documents == [
        "Agreement v1 - to send.txt",
        "Agreement v1.txt",
        "Checklist v1.txt",
    ]
    assert person.town.product.store.outbox.chats_with_unsent() == []


async def test_who_blocked_the_bot_gets_no_album_either(product: Product) -> None:
    town = Town(replace(product, render=made))
    await town.open()
    town.api.refuse("sendMediaGroup", Refusal(403, "Forbidden: bot was blocked"))
    person = town.person()
    await person.say("/draft")
    await town.close()

    assert person.documents == []
    assert person.chat.photos == []
    assert town.product.store.outbox.chats_with_unsent() == []


def entries(*kinds: DocumentKind) -> list[Outgoing]:
    return [
        as_outgoing(f"1.{number}", Document(1, kind))
        for number, kind in enumerate(kinds)
    ]


def test_ten_at_most_go_together() -> None:
    kinds: list[DocumentKind] = ["clean"] * 12
    waiting = entries(*kinds)

    assert together(waiting) == waiting[:10]


def test_files_go_with_files_and_not_beyond_a_message_or_a_picture() -> None:
    said = as_outgoing("2.0", message_of(["Well?"]))

    assert len(together([*entries("notes", "clean"), said, *entries("pdf")])) == 2
    assert len(together(entries("notes", "staffing_chart", "clean"))) == 1
    assert together([said, *entries("pdf")]) == [said]


@pytest.mark.parametrize("names", [["a.png", "b.txt"], ["a.txt"]])
def test_what_telegram_would_not_take_as_one_is_no_album(names: list[str]) -> None:
    assert album([NamedFile(name, b"") for name in names]) == []
