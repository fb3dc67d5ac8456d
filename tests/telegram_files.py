"""The Bot API's methods that take files."""

import json
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

    def send_media_group(
        self, chat_id: str, media: str, **files: File
    ) -> list[dict[str, Any]]:
        wanted = json.loads(media)
        kinds = {one["type"] for one in wanted}
        if not 2 <= len(wanted) <= 10:
            raise bad("wrong number of media in the album")
        if "document" in kinds and len(kinds) > 1:
            raise bad("documents can't be mixed with other media types")
        attached = [one["media"].removeprefix("attach://") for one in wanted]
        if set(attached) != set(files) or not kinds <= {"document", "photo"}:
            raise bad("wrong file identifier/HTTP URL specified")
        # All of them or none.
        for name, one in zip(attached, wanted, strict=True):
            most = MOST_PHOTO if one["type"] == "photo" else MOST_FILE
            _check(files[name][1], most, one.get("caption", ""))
            if one["type"] == "photo":
                _check_sides(files[name][1])
        sending = {"document": self.send_document, "photo": self.send_photo}
        return [
            sending[one["type"]](chat_id, files[name], one.get("caption", ""))
            for name, one in zip(attached, wanted, strict=True)
        ]

    def send_photo(
        self, chat_id: str, photo: File, caption: str = ""
    ) -> dict[str, Any]:
        chat = self.world.reachable(chat_id)
        name, content = photo
        _check(content, MOST_PHOTO, caption)
        width, height = _check_sides(content)
        described = {**_ids(name), "width": width, "height": height}
        chat.photos.append((name, content, caption))
        return self.world.sent(chat, {"photo": [described], "caption": caption})


def size_of(content: bytes) -> tuple[int, int]:
    """Return the sides of a PNG picture; raises a Refusal for anything else."""
    if not content.startswith(PNG) or content[12:16] != b"IHDR":
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", content[16:24])
    return int(width), int(height)


def _check_sides(content: bytes) -> tuple[int, int]:
    width, height = size_of(content)
    if width + height > MOST_SIDES or max(width, height) > LONGEST_SHAPE * min(
        width, height
    ):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height


def _check(content: bytes, most: int, caption: str) -> None:
    if len(content) > most:
        raise Refusal(413, "Request Entity Too Large")
    if length(caption) > MOST_CAPTION:
        raise bad("message caption is too long")


def _ids(name: str) -> dict[str, str]:
    return {"file_id": name, "file_unique_id": name}
