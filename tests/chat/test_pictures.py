"""Charts are shown as pictures, with words for those who cannot see them."""

import struct
import zlib
from dataclasses import replace

import pytest
from person import Person, Town
from telegram_files import PNG

from bot.chat.pipeline import Product
from bot.consultation.conversation import Conversation
from bot.consultation.named_files import NamedFile
from bot.consultation.screens import Document

CHUNK = struct.pack(">IIBBBBB", 40, 30, 8, 2, 0, 0, 0)
PICTURE = (
    PNG
    + struct.pack(">I", 13)
    + b"IHDR"
    + CHUNK
    + struct.pack(">I", zlib.crc32(b"IHDR" + CHUNK))
)


async def drafted(product: Product, content: bytes, alt: str) -> Person:
    """Return somebody whose draft has a chart in place of the PDF."""

    def render(_conversation: Conversation, document: Document) -> NamedFile:
        if document.kind == "pdf":
            return NamedFile("costs.png", content, alt)
        return NamedFile(f"{document.kind}.txt", b"file")

    town = Town(replace(product, render=render))
    await town.open()
    person = town.person()
    await person.say("/draft")
    await town.close()
    return person


async def test_a_chart_is_a_picture_with_what_it_shows_under_it(
    product: Product,
) -> None:
    person = await drafted(product, PICTURE, "Three operators at noon.")

    assert person.chat.photos == [
        ("Agreement v1.png", PICTURE, "Three operators at noon.")
    ]
    assert "Agreement v1.png" not in person.documents


@pytest.mark.parametrize(
    "content", [b"not a picture", PICTURE[:16] + b"\0\0\x80\0" * 2]
)
async def test_a_picture_telegram_refuses_comes_as_a_file(
    product: Product, content: bytes
) -> None:
    person = await drafted(product, content, "Three operators at noon.")

    assert person.chat.photos == []
    assert ("Agreement v1.png", content) in person.chat.documents
    assert person.town.product.store.outbox.chats_with_unsent() == []


async def test_words_under_a_picture_end_where_telegram_ends_them(
    product: Product,
) -> None:
    person = await drafted(product, PICTURE, "🏦 operators " * 200)

    ((_name, _content, caption),) = person.chat.photos
    assert 900 < len(caption.encode("utf-16-le")) // 2 <= 1024
    assert caption.endswith(("operators", "🏦"))
