"""The Bot API's methods that take files."""

import struct
from dataclasses import dataclass
from typing import Any

from telegram_rules import MOST_CAPTION, Refusal, bad, length
from telegram_world import World

MOST_FILE = 50 * 1024 * 1024
MOST_PHOTO = 10 * 1024 * 1024
MOST_SIDES = 10_000
LONGEST_SHAPE = 20
PNG = b"\x89PNG\r\n\x1a\n"

File = tuple[str, bytes]


@dataclass(frozen=True)
class FileMethods:
    """Files and pictures sent to chats."""

    world: World

    def send_document(
        self, chat_id: str, document: File, caption: str = ""
    ) -> dict[str, Any]:
        chat = self.world.reachable(chat_id)
        name, content = document
        _check(content, MOST_FILE, caption)
        described = {**_ids(name), "file_name": name, "file_size": len(content)}
        chat.documents.append((name, content))
        return self.world.sent(chat, {"document": described, "caption": caption})

    def send_photo(
        self, chat_id: str, photo: File, caption: str = ""
    ) -> dict[str, Any]:
        chat = self.world.reachable(chat_id)
        name, content = photo
        _check(content, MOST_PHOTO, caption)
        width, height = size_of(content)
        if width + height > MOST_SIDES or max(width, height) > LONGEST_SHAPE * min(
            width, height
        ):
            raise bad("PHOTO_INVALID_DIMENSIONS")
        described = {**_ids(name), "width": width, "height": height}
        chat.photos.append((name, content, caption))
        return self.world.sent(chat, {"photo": [described], "caption": caption})


def size_of(content: bytes) -> tuple[int, int]:
    """Return the sides of a PNG picture; raises a Refusal for anything else."""
    if not content.startswith(PNG) or content[12:16] != b"IHDR":
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", content[16:24])
    return int(width), int(height)


def _check(content: bytes, most: int, caption: str) -> None:
    if len(content) > most:
        raise Refusal(413, "Request Entity Too Large")
    if length(caption) > MOST_CAPTION:
        raise bad("message caption is too long")


def _ids(name: str) -> dict[str, str]:
    return {"file_id": name, "file_unique_id": name}
