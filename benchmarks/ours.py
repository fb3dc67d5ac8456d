"""The product as programs measure it: everything but Telegram's limits."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson
from telegram.request import BaseRequest

from benchmarks.people import TOKEN
from bot import app
from bot.chat.buckets import Rate
from bot.chat.calling import Patience
from bot.chat.connection import connection
from bot.chat.limits import Limits
from bot.chat.pipeline import Pipeline, Product, pipeline
from bot.consultation.conversation import Conversation
from bot.consultation.dialogue import Dialogue
from bot.consultation.named_files import NamedFile
from bot.consultation.screens import Document
from bot.settings import Settings
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import Store

_ANYTHING = Rate(10**6, 10**6)
UNLIMITED = Limits(_ANYTHING, _ANYTHING, _ANYTHING, double_tap=0)


@dataclass(frozen=True)
class Ours:
    """Our bot, given updates as they are fetched."""

    pipeline: Pipeline

    async def answer(self, *texts: str) -> None:
        """Handle updates, as Telegram sends them at once, until answers are shown."""
        self.pipeline.accept(map(orjson.loads, texts))
        await self.pipeline.idle()


def dialogue() -> Dialogue:
    """Return the conversation about the real content."""
    return app.dialogue(app.library(), Settings(_env_file=None))


async def ours(talk: Dialogue, store: Store, request: BaseRequest) -> Ours:
    """Return our bot on a store, ready for updates."""
    made = pipeline(
        product(talk, store),
        connection(TOKEN, "memory:", request),
        Patience(),
        UNLIMITED,
    )
    await made.application.initialize()
    return Ours(made)


def product(talk: Dialogue, store: Store) -> Product:
    """Return what answers people, without the renderers."""
    return Product(talk, store, _no_file, app.today, now=app.now)


@contextmanager
def embedded() -> Iterator[EmbeddedStore]:
    """Keep everything in a folder of its own, which goes when this ends.

    Raises RuntimeError at the end if an update failed: to fail is quick, and no answer.
    """
    with TemporaryDirectory() as folder:
        home = Path(folder)
        with EmbeddedStore(home / "data", home / "key") as store:
            yield store
            if store.inbox.aside():
                raise RuntimeError("updates could not be handled")


def _no_file(_conversation: Conversation, document: Document) -> NamedFile:
    return NamedFile(f"{document.kind}.txt", b"")
