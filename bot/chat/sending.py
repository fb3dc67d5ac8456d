"""The sender: the only one who shows people what their turns led to."""

import logging

from telegram.error import BadRequest, Forbidden

from bot.chat.background import Background
from bot.chat.calling import ClosingError
from bot.chat.filing import Filing
from bot.chat.outgoing import FAREWELL, is_card, replied_to, shown_by
from bot.chat.showing import NEWEST, MessageNumbers, Showing
from bot.consultation.conversation import from_json
from bot.consultation.screens import Document, Passage, Screen
from bot.phrases import dialogue as phrases
from bot.storage.seams import ChatKey, ChatRecord, Outgoing, Store

_log = logging.getLogger(__name__)


class Sender:
    """Empties outboxes, in order within a chat, chats side by side."""

    def __init__(
        self, store: Store, showing: Showing, filing: Filing, background: Background
    ) -> None:
        self._store = store
        self._showing = showing
        self._filing = filing
        self._background = background
        self._awake: set[ChatKey] = set()

    def wake(self, chat: ChatKey) -> None:
        """Send what a chat has yet to see, unless that is under way."""
        if chat not in self._awake:
            self._awake.add(chat)
            self._background.start(self._emptied(chat))

    async def _emptied(self, chat: ChatKey) -> None:
        closing = self._showing.patience.closing
        try:
            while not closing.is_set():
                record = self._store.chats.load(chat)
                if not record.outbox:
                    return
                await self._sent(chat, record)
        except ClosingError:
            _log.info("Stopped with something unsent; it is sent at the next start.")
        finally:
            self._awake.discard(chat)

    async def _sent(self, chat: ChatKey, record: ChatRecord) -> None:
        entry = record.outbox[0]
        try:
            numbers = await self._shown(chat.chat, entry, record)
        except Forbidden:
            _log.info("Somebody has blocked the bot; they are sent nothing more.")
            for unwanted in record.outbox:
                self._let_go(chat, unwanted, {})
        except BadRequest:
            _log.exception("Telegram refuses a %s", entry.kind, exc_info=False)
            self._let_go(chat, entry, {})
        else:
            self._let_go(chat, entry, numbers)

    async def _shown(
        self, chat: int, entry: Outgoing, record: ChatRecord
    ) -> MessageNumbers:
        shown = shown_by(entry)
        if isinstance(shown, Document):
            return await self._filed(chat, shown, record)
        if not shown.card:
            return await self._showing.message(chat, shown)
        if any(is_card(later) for later in record.outbox[1:]):
            return {}
        known = record.messages
        return await self._showing.card(chat, shown, known, replied_to(entry))

    async def _filed(
        self, chat: int, document: Document, record: ChatRecord
    ) -> MessageNumbers:
        file = await self._filing.made(chat, from_json(record.data), document)
        if file is None:
            apology = Screen((Passage(phrases.something_failed(), "problem"),))
            return await self._showing.message(chat, apology)
        return {NEWEST: await self._filing.upload(chat, file)}

    def _let_go(self, chat: ChatKey, entry: Outgoing, numbers: MessageNumbers) -> None:
        if entry.kind == FAREWELL and self._is_last_trace(chat):
            self._store.chats.forget(chat)
        else:
            self._store.outbox.sent(chat, entry.id, numbers)

    def _is_last_trace(self, chat: ChatKey) -> bool:
        """Whether nothing came from the person since they asked to be forgotten."""
        record = self._store.chats.load(chat)
        waiting = (received.chat for received in self._store.inbox.waiting())
        return not record.data and len(record.outbox) == 1 and chat not in waiting
