"""What keeping everything on disk costs an update, against a bot that keeps nothing.

Run: python -m benchmarks.durability (some twenty seconds; writes to a temporary
folder). The same updates go through the same bot twice, taking turns: once with the
embedded store, once with one in memory. Telegram answers at once, in this process.
Whatever else writes to the same disk is waited for, so look at the load.
"""

import asyncio
import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any, Self, cast

from telegram.request import BaseRequest, RequestData

from bot import app
from bot.chat.buckets import Rate
from bot.chat.calling import Patience
from bot.chat.connection import connection
from bot.chat.limits import Limits
from bot.chat.pipeline import Pipeline, Product, pipeline
from bot.consultation.conversation import Conversation
from bot.consultation.dialogue import Dialogue
from bot.consultation.documents import NamedFile
from bot.consultation.screens import Document
from bot.settings import Settings
from bot.storage import records
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import (
    ChatKey,
    ChatRecord,
    Outgoing,
    Received,
    SetAside,
    Store,
    Turn,
)

BOT = 1
TOKEN = "1:benchmark"  # noqa: S105 - opens nothing
ROUNDS = 300
CHATS = 20
MOST_ADDED_MS = 3.0
ANYTHING = Rate(10**6, 10**6)


class Telegram(BaseRequest):
    """Takes every call, and numbers the messages."""

    def __init__(self) -> None:
        self._number = 0

    @property
    def read_timeout(self) -> float | None:
        """Nothing is waited for."""
        return None

    async def initialize(self) -> None:
        """There is nothing to open."""

    async def shutdown(self) -> None:
        """There is nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 - the library's own signature
        request_data: RequestData | None = None,
        *_timeouts: object,
        **_more: object,
    ) -> tuple[int, bytes]:
        """Answer as if all was well."""
        given = request_data.json_parameters if request_data else {}
        return 200, json.dumps(
            {"ok": True, "result": self._result(url, given)}
        ).encode()

    def _result(self, url: str, given: Mapping[str, str]) -> object:
        if url.endswith("getMe"):
            return {"id": BOT, "is_bot": True, "first_name": "B", "username": "b_bot"}
        if "chat_id" not in given:
            return True
        self._number += 1
        chat = {"id": int(given["chat_id"]), "type": "private"}
        return {"message_id": self._number, "date": 1, "chat": chat}


@dataclass
class InMemory:
    """A store that forgets everything in a crash: inbox, chats and outbox in one."""

    kept: dict[ChatKey, ChatRecord] = field(default_factory=dict)

    @property
    def inbox(self) -> Self:
        """Itself."""
        return self

    @property
    def chats(self) -> Any:
        """Itself."""
        return self

    @property
    def outbox(self) -> Self:
        """Itself."""
        return self

    def receive(self, updates: Sequence[Received]) -> list[Received]:
        """Take all as new."""
        return list(updates)

    def waiting(self) -> list[Received]:
        """Return nothing."""
        return []

    def settle(self, update_id: int, bot: int | None = None) -> None:
        """Do nothing."""

    def set_aside(self, received: Received, reason: str) -> None:
        """Refuse: nothing should fail here."""
        raise RuntimeError(f"update {received.update_id} failed: {reason}")

    def aside(self) -> list[SetAside]:
        """Return nothing."""
        return []

    def load(self, chat: ChatKey) -> ChatRecord:
        """Return a record."""
        return self.kept.get(chat, records.EMPTY)

    def commit(self, chat: ChatKey, turn: Turn) -> ChatRecord:
        """Keep a turn."""
        self.kept[chat] = records.after(self.load(chat), turn)
        return self.kept[chat]

    def forget(self, chat: ChatKey) -> None:
        """Drop a record."""
        self.kept.pop(chat, None)

    def unsent(self, chat: ChatKey) -> tuple[Outgoing, ...]:
        """Return what is to be shown."""
        return self.load(chat).outbox

    def chats_with_unsent(self) -> list[ChatKey]:
        """Return nothing."""
        return []

    def sent(
        self, chat: ChatKey, outgoing_id: str, messages: Mapping[str, int]
    ) -> None:
        """Drop an entry."""
        self.kept[chat] = records.delivered(self.load(chat), outgoing_id, messages)

    def close(self) -> None:
        """Do nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        """Do nothing."""


def update(number: int) -> dict[str, Any]:
    """Return one press or sentence of an interview; chats take turns."""
    chat = {"id": 100 + number % CHATS, "type": "private"}
    person = {"id": chat["id"], "is_bot": False, "first_name": "P"}
    steps = ("/start", "technical help", "health", "Ireland", "skip", "why", "back")
    text = steps[number // CHATS % len(steps)]
    entity = {"type": "bot_command", "offset": 0, "length": len(text)}
    message = {
        "message_id": number,
        "date": 1,
        "chat": chat,
        "from": person,
        "text": text,
        "entities": [entity] if text.startswith("/") else [],
    }
    return {"update_id": number, "message": message}


def no_file(_conversation: Conversation, document: Document) -> NamedFile:
    """Stand in for the renderers, which are not measured."""
    return NamedFile(f"{document.kind}.txt", b"")


async def bot(dialogue: Dialogue, store: Store) -> Pipeline:
    """Return a bot on a store, ready for updates."""
    made = pipeline(
        Product(dialogue, store, no_file, app.today, now=app.now),
        connection(TOKEN, "memory:", Telegram()),
        Patience(),
        Limits(ANYTHING, ANYTHING, ANYTHING, double_tap=0),
    )
    await made.application.initialize()
    return made


@dataclass
class Samples:
    """Seconds by the clock and of the processor, for each update."""

    clock: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    @property
    def medians(self) -> tuple[float, float]:
        """Milliseconds."""
        return median(self.clock) * 1000, median(self.processor) * 1000


async def measured(bots: Mapping[str, Pipeline]) -> dict[str, Samples]:
    """Return what an update takes each bot until its answer is shown."""
    samples = {name: Samples() for name in bots}
    for number in range(1, ROUNDS + 1):
        for name, one in bots.items():
            start, used = perf_counter(), process_time()
            one.accept([update(number)])
            await one.idle()
            samples[name].clock.append(perf_counter() - start)
            samples[name].processor.append(process_time() - used)
    return samples


async def main() -> None:
    """Print medians, what the guarantees add, and whether that is too much."""
    dialogue = app.dialogue(app.library(), Settings(_env_file=None))
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        with EmbeddedStore(home / "data", home / "key") as store:
            bots = {
                "in memory, nothing kept": await bot(
                    dialogue, cast("Store", InMemory())
                ),
                "embedded store, all kept": await bot(dialogue, store),
            }
            samples = await measured(bots)
    for name, one in samples.items():
        clock, processor = one.medians
        print(f"{name:<26} {clock:8.3f} ms an update, {processor:6.3f} of processor")
    nothing, everything = (one.medians[0] for one in samples.values())
    added = everything - nothing
    verdict = "within" if added <= MOST_ADDED_MS else "OVER"
    print(f"the guarantees add {added:.3f} ms, {verdict} {MOST_ADDED_MS} ms")
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    asyncio.run(main())
