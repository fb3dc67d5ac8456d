"""Files of a draft on their way to one person."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from telegram import InputFile
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.chat.background import outline
from bot.chat.calling import Patience
from bot.chat.connection import Connection
from bot.consultation.conversation import Conversation
from bot.consultation.documents import NamedFile
from bot.consultation.screens import Document

_log = logging.getLogger(__name__)

Render = Callable[[Conversation, Document], NamedFile]
"""Makes a file; called in a thread of its own, once at a time."""

# Telegram shows an action for five seconds.
_ACTION_SECONDS = 4.5


@dataclass(frozen=True)
class Filing:
    """Makes files one at a time, away from the event loop, and uploads them."""

    connection: Connection
    patience: Patience
    render: Render
    _one_at_a_time: asyncio.Semaphore = field(
        default_factory=lambda: asyncio.Semaphore(1)
    )

    async def made(
        self, chat: int, conversation: Conversation, document: Document
    ) -> NamedFile | None:
        """Make a file while the chat shows that one is coming; None if that failed."""
        await self._announce(chat)
        async with self._one_at_a_time:
            making = asyncio.create_task(
                asyncio.to_thread(self.render, conversation, document)
            )
            while not (await asyncio.wait({making}, timeout=_ACTION_SECONDS))[0]:
                await self._announce(chat)
        failure = making.exception()
        if failure is None:
            return making.result()
        _log.error("A %s copy could not be made: %s", document.kind, outline(failure))
        return None

    async def upload(self, chat: int, file: NamedFile) -> int:
        """Send a file and return its message number.

        Raises ClosingError, and TelegramError when Telegram refuses.
        """
        upload = InputFile(file.content, filename=file.name)
        message = await self.patience.call(
            lambda: self.connection.send_document(
                chat, upload, caption=file.caption or None
            )
        )
        return message.message_id

    async def _announce(self, chat: int) -> None:
        with suppress(TelegramError):
            await self.connection.send_chat_action(chat, ChatAction.UPLOAD_DOCUMENT)
