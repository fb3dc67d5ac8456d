"""The sender: the only one who shows people what their turns led to."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from telegram.error import BadRequest, Forbidden

from bot.chat.albums import together
from bot.chat.background import Background
from bot.chat.calling import ClosingError
from bot.chat.counting import Counters
from bot.chat.drawing import drawn, drawn_as_stored
from bot.chat.filing import Filing
from bot.chat.kept_conversations import conversation_in
from bot.chat.logs import logger
from bot.chat.outgoing import (
    DOCUMENT,
    FAREWELL,
    document_of,
    is_card,
    replied_to,
    screen_as_stored,
)
from bot.chat.showing import NEWEST, MessageNumbers, Showing
from bot.consultation.conversation import Conversation
from bot.consultation.named_files import NamedFile
from bot.consultation.screens import Document, Passage, Screen
from bot.consultation.sent_names import sent_name
from bot.errors import DamagedChatError
from bot.phrases import dialogue as phrases
from bot.storage.seams import ChatKey, ChatRecord, Outgoing, Store

_log = logger(__name__)


class Sender:
    """Empties outboxes, in order within a chat, chats side by side."""

    def __init__(
        self,
        store: Store,
        showing: Showing,
        filing: Filing,
        background: Background,
        counters: Counters,
    ) -> None:
        self._store = store
        self._showing = showing
        self._filing = filing
        self._background = background
        self._counters = counters
        self._patience = showing.patience
        self._awake: dict[ChatKey, asyncio.Event] = {}
        self._woken_again: set[ChatKey] = set()
        self.owns: Callable[[ChatKey], bool] = _any

    def wake(self, chat: ChatKey) -> None:
        """Send what a chat has yet to see, unless that is under way.

        What a chat has to see that this process does not own is left to its owner.
        """
        if self._claimed(chat):
            self._background.start(self._emptied(chat))

    async def show(self, chat: ChatKey) -> None:
        """Send what a chat has yet to see as `wake` does, and wait until it is sent."""
        if self._claimed(chat):
            await self._emptied(chat)

    async def quiet(self, chat: ChatKey) -> None:
        """Wait until nothing is sent to a chat any more."""
        while chat in self._awake:
            await self._awake[chat].wait()

    def _claimed(self, chat: ChatKey) -> bool:
        """Take a chat on, to send to it; say whether nobody else is to."""
        if chat in self._awake:
            self._woken_again.add(chat)
            return False
        if self.owns(chat):
            self._awake[chat] = asyncio.Event()
            return True
        return False

    async def _emptied(self, chat: ChatKey) -> None:
        load = partial(self._store.chats.load, chat)
        try:
            while not self._patience.closing.is_set():
                self._woken_again.discard(chat)
                record = await self._patience.stored(load)
                sent = await self._sent(chat, record) if record.outbox else 0
                # Whatever is put there after that wakes this again.
                if sent == len(record.outbox) and chat not in self._woken_again:
                    return
        except DamagedChatError:
            _log.error("a damaged chat is sent nothing", chat=chat.chat)
        except ClosingError:
            _log.info("something unsent waits for the next start", chat=chat.chat)
        finally:
            self._woken_again.discard(chat)
            self._awake.pop(chat).set()

    async def _sent(self, chat: ChatKey, record: ChatRecord) -> int:
        """Send what comes next, and say how many entries that was."""
        entries = together(record.outbox)
        try:
            numbers = await self._shown(chat, entries, record)
        except Forbidden:
            _log.info("blocked, so nothing more is sent", chat=chat.chat)
            entries, numbers = record.outbox, {}
        except BadRequest:
            _log.error("Telegram refuses", chat=chat.chat, kind=entries[0].kind)
            numbers = {}
        for entry in entries:
            await self._let_go(chat, entry, numbers)
        return len(entries)

    async def _shown(
        self, key: ChatKey, entries: Sequence[Outgoing], record: ChatRecord
    ) -> MessageNumbers:
        entry, chat = entries[0], key.chat
        if entry.kind == DOCUMENT:
            return await self._filed(key, [*map(document_of, entries)], record)
        screen = screen_as_stored(entry)
        if not screen["card"]:
            return await self._showing.message(chat, drawn_as_stored(screen))
        if any(is_card(later) for later in record.outbox[1:]):
            return {}
        drawing, known = drawn_as_stored(screen), record.messages
        return await self._showing.card(chat, drawing, known, replied_to(entry))

    async def _filed(
        self, chat: ChatKey, documents: Sequence[Document], record: ChatRecord
    ) -> MessageNumbers:
        """Send files together; apologize once for those that cannot be made."""
        conversation = conversation_in(record.data, chat)
        files = [await self._made(conversation, one) for one in documents]
        made = [file for file in files if file is not None]
        numbers: dict[str, int] = {}
        if made:
            number = await self._filing.upload_all(chat.chat, made)
            numbers = {NEWEST: number} if number else {}
            self._counters.drafts += len(made)
        if len(made) < len(files):
            apology = Screen((Passage(phrases.something_failed(), "problem"),))
            return await self._showing.message(chat.chat, drawn(apology))
        return numbers

    async def _made(
        self, conversation: Conversation, document: Document
    ) -> NamedFile | None:
        chat = conversation.speaker.chat
        file = await self._filing.made(chat, conversation, document)
        if file is None:
            return None
        return replace(file, name=sent_name(conversation, document, file.name))

    async def _let_go(
        self, chat: ChatKey, entry: Outgoing, numbers: MessageNumbers
    ) -> None:
        """Note that an entry was sent: until that is stored, nothing else is sent."""
        if entry.kind == FAREWELL and self._is_last_trace(chat):
            step: Callable[[], object] = partial(self._store.chats.forget, chat)
        else:
            step = partial(self._store.outbox.sent, chat, entry.id, numbers)
        await self._patience.stored(step)

    def _is_last_trace(self, chat: ChatKey) -> bool:
        """Whether nothing came from the person since they asked to be forgotten."""
        record = self._store.chats.load(chat)
        waiting = (received.chat for received in self._store.inbox.waiting())
        return not record.data and len(record.outbox) == 1 and chat not in waiting


def _any(_chat: ChatKey) -> bool:
    return True
