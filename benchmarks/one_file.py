"""One write where everything is in a single file: TinyDB's, and PTB's pickle."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from telegram.ext import PicklePersistence
from tinydb import TinyDB

WRITES = {10: 20, 1_000: 5, 10_000: 2}
"""How many writes are tried, for each number of stored chats; they grow slow."""


def one_file_writes(data: Mapping[str, Any]) -> Iterator[tuple[str, int, float]]:
    """Yield each baseline's name, the stored chats, and milliseconds of a write."""
    with TemporaryDirectory() as folder:
        for chats in WRITES:
            tinydb = _tinydb(chats, data, Path(folder))
            yield "one write to a single-file TinyDB", chats, tinydb
            pickle = asyncio.run(_pickle(chats, data, Path(folder)))
            yield "one changed chat in PicklePersistence", chats, pickle


def _tinydb(chats: int, data: Mapping[str, Any], folder: Path) -> float:
    with TinyDB(folder / f"{chats}.json") as database:
        database.insert_multiple(data for _ in range(chats))
        middle = [chats // 2 + 1]
        return _median(lambda: database.update(dict(data), doc_ids=middle), chats)


async def _pickle(chats: int, data: Mapping[str, Any], folder: Path) -> float:
    pickled = PicklePersistence(folder / f"{chats}.pickle", on_flush=True)
    for chat in range(chats):
        await pickled.update_user_data(chat, {"answers": dict(data)})
    # What it does for every chat that changed, once a minute.
    pickled.on_flush = False
    samples = []
    for number in range(WRITES[chats]):
        start = perf_counter()
        await pickled.update_user_data(0, {"answers": dict(data), "write": number})
        samples.append(perf_counter() - start)
    return median(samples) * 1000


def _median(write: Callable[[], object], chats: int) -> float:
    samples = []
    for _ in range(WRITES[chats]):
        start = perf_counter()
        write()
        samples.append(perf_counter() - start)
    return median(samples) * 1000
