"""The lines of a journal: arrivals, ends of waits, records, and what was sent."""

import base64
import re
from binascii import b2a_base64
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidTag

from bot.errors import StorageError
from bot.storage.data_keys import DataKeys
from bot.storage.json_text import packed, unpacked
from bot.storage.kept import ChatKey, Received
from bot.storage.places import Place, Places

_ARRIVAL = "arrived"
_END = "settled"
_KEPT = "kept"
_SENT = "sent"
_IDS_A_LINE = 500
_KEPT_HERE = re.compile(rb"^kept ([0-9a-f]+) ", re.MULTILINE)


class UpdateId(NamedTuple):
    """An update's number, and a tag for the bot that numbers it."""

    bot_tag: str
    number: int


class Arrival(NamedTuple):
    """An update that arrived, sealed with its chat's key."""

    id: UpdateId
    place: str
    sealed: bytes


class End(NamedTuple):
    """Updates that no longer wait."""

    ids: tuple[UpdateId, ...]


class Kept(NamedTuple):
    """What is kept of a chat from here on, sealed with its key."""

    place: str


class Sent(NamedTuple):
    """That something kept of a chat was sent to it, sealed with its key."""

    place: str


_OF_A_CHAT: Mapping[str, type[Kept | Sent]] = {_KEPT: Kept, _SENT: Sent}
_SEALED_AS: Mapping[str, str] = {_KEPT: "record ", _SENT: "sent "}


def parsed(text: bytes) -> Arrival | End | Kept | Sent:
    """Return what a line says; the line must be sound."""
    kind, tag, *fields = text.decode("ascii").split(" ")
    if kind == _END:
        return End(tuple(UpdateId(tag, int(number)) for number in fields))
    if kind in _OF_A_CHAT:
        return _OF_A_CHAT[kind](tag)
    number, place, sealed = fields
    return Arrival(UpdateId(tag, int(number)), place, base64.b64decode(sealed))


def places_kept(journal: bytes) -> set[str]:
    """Return the places of which a journal has records, forgotten ones too."""
    return {found.decode() for found in _KEPT_HERE.findall(journal)}


def end_lines(ids: Iterable[UpdateId]) -> list[bytes]:
    """Return the lines that end these updates' wait."""
    lines = []
    for tag, group in groupby(ids, key=attrgetter("bot_tag")):
        numbers = [str(update.number) for update in group]
        for start in range(0, len(numbers), _IDS_A_LINE):
            some = numbers[start : start + _IDS_A_LINE]
            lines.append(" ".join([_END, tag, *some]).encode("ascii"))
    return lines


class Opened(NamedTuple):
    """An update that could be read again, and what was sealed beside it."""

    received: Received
    more: Mapping[str, Any]


class Envelopes:
    """Seals what is of a chat with the chat's key, and opens it again."""

    def __init__(self, places: Places, keys: DataKeys) -> None:
        self._places = places
        self._keys = keys

    def tag_of(self, bot: int) -> str:
        """Return what a bot is known by in a journal."""
        return self._places.bot_tag(bot)

    def id_of(self, bot: int, update_id: int) -> UpdateId:
        """Return what an update is known by in a journal."""
        return UpdateId(self.tag_of(bot), update_id)

    def place_of(self, chat: ChatKey) -> str:
        """Return what a chat is known by in a journal."""
        return self._places.of(chat).name

    def sealed(self, received: Received, **more: str) -> bytes:
        """Return an update's line; raises StorageError when the disk refuses."""
        place = self._places.of(received.chat)
        update = self.id_of(received.chat.bot, received.update_id)
        fields = {"chat": list(received.chat), "payload": received.payload, **more}
        key = self._keys.obtain(place)
        sealed = key.seal(packed(fields), _seal_place(update, place.name))
        head = f"{_ARRIVAL} {update.bot_tag} {update.number} {place.name} "
        return head.encode("ascii") + b2a_base64(sealed, newline=False)

    def opened(self, arrival: Arrival) -> Opened | None:
        """Return the update, None if its chat's key no longer opens it."""
        seal_place = _seal_place(arrival.id, arrival.place)
        text = self._opened(arrival.place, arrival.sealed, seal_place)
        if text is None:
            return None
        fields = unpacked(text)
        chat, payload = ChatKey(*fields.pop("chat")), fields.pop("payload")
        return Opened(Received(arrival.id.number, chat, payload), fields)

    def sealed_record(self, place: Place, text: bytes, *, follows: bool) -> bytes:
        """Return a record's line; raises StorageError when the disk refuses.

        What follows an arrival is sealed with the key that was found for that.
        """
        keys = self._keys
        key = keys.last_obtained(place) if follows else keys.obtain(place)
        return _line(_KEPT, place, key.seal(text, _SEALED_AS[_KEPT] + place.name))

    def sealed_sent(self, place: Place, text: bytes) -> bytes:
        """Return the line of what was sent; StorageError when the disk refuses."""
        key = self._keys.last_obtained(place)
        return _line(_SENT, place, key.seal(text, _SEALED_AS[_SENT] + place.name))

    def opened_text(self, line: bytes) -> bytes | None:
        """Return what a chat's line says, None if its key no longer opens it.

        The line must be of a record, or of what was sent, and sound.
        """
        kind, name, sealed = line.decode("ascii").split(" ")
        return self._opened(name, base64.b64decode(sealed), _SEALED_AS[kind] + name)

    def forgotten(self, arrival: Arrival) -> bool:
        """Say whether the key that could open an update is gone for good."""
        return not self._places.named(arrival.place).key.exists()

    def _opened(self, name: str, sealed: bytes, seal_place: str) -> bytes | None:
        try:
            key = self._keys.find(self._places.named(name))
            return None if key is None else key.opened(sealed, seal_place)
        except (StorageError, InvalidTag):
            return None


def _line(kind: str, place: Place, sealed: bytes) -> bytes:
    head = f"{kind} {place.name} ".encode("ascii")
    return head + b2a_base64(sealed, newline=False)


def _seal_place(update: UpdateId, place: str) -> str:
    return f"update {update.bot_tag} {update.number} {place}"
