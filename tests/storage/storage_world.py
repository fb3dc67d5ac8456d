"""Chats, updates and turns that the storage tests share, and homes for stores."""

import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Protocol

from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey, Outgoing, Received, Store, Turn

ANNA = ChatKey(bot=7, chat=987654321)
BORIS = ChatKey(bot=7, chat=-100123123123)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
_crashes = count(1)


class Home(Protocol):
    """Where a store lives; opened again, it has what it had."""

    def open(self) -> Store: ...


@dataclass(frozen=True)
class EmbeddedHome:
    """A folder and a key that a store can be opened with, again and again."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def key(self) -> Path:
        return self.folder / "secrets" / "key"

    def open(self) -> EmbeddedStore:
        return EmbeddedStore(self.data, self.key)

    def files(self, ending: str = "") -> list[Path]:
        found = self.data.rglob(f"*{ending}")
        return sorted(path for path in found if path.is_file())

    def the(self, ending: str) -> Path:
        (file,) = self.files(ending)
        return file


def update(number: int, chat: ChatKey = ANNA, text: str = "hello") -> Received:
    return Received(number, chat, {"update_id": number, "message": {"text": text}})


def shown(name: str) -> Outgoing:
    return Outgoing(name, "card", {"text": f"card {name}"})


def turn(number: int | None, answer: str, *outgoing: str) -> Turn:
    return Turn(number, {"answer": answer}, tuple(map(shown, outgoing)))


def at(moment: datetime, number: int | None = None) -> Turn:
    return turn(number, "forty")._replace(at=moment)


def numbers(updates: list[Received]) -> list[int]:
    return [received.update_id for received in updates]


def bytes_of(paths: list[Path]) -> Iterator[bytes]:
    for path in paths:
        yield path.read_bytes()
        yield str(path).encode()


def crashed(home: EmbeddedHome) -> EmbeddedHome:
    """The folder as a kill would leave it at this moment."""
    after = EmbeddedHome(home.folder.with_name(f"crash-{next(_crashes)}"))
    shutil.copytree(home.folder, after.folder)
    return after


def written(journal: Path) -> bytes:
    """What was written to a journal, without the room that it has for more."""
    return journal.read_bytes().rstrip(b"\0")


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
