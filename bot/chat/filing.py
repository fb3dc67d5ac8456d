"""Files of a draft on their way to one person."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial

from telegram import InputFile, Message
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from bot.chat.albums import PICTURE, Medium, album, caption
from bot.chat.background import outline
from bot.chat.calling import Patience
from bot.chat.connection import Connection
from bot.chat.limits import Pace
from bot.chat.logs import logger
from bot.chat.threads import in_a_thread
from bot.consultation.conversation import Conversation
from bot.consultation.named_files import NamedFile
from bot.consultation.screens import Document

_log = logger(__name__)

Render = Callable[[Conversation, Document], NamedFile]
"""Makes a file; called in a thread of its own, once at a time."""

# Telegram shows an action for five seconds.
_ACTION_SECONDS = 4.5


@dataclass(frozen=True)
class Filing:
    """Makes files one at a time, away from the event loop, and uploads them.

    Chats take turns: each waits for one file at most, and the one that has waited
    longest is next, so nobody waits for all the files of somebody else. Bots take
    turns in the same way, by what is `among_all` of them.
    """

    connection: Connection
    patience: Patience
    pace: Pace
    render: Render
    among_all: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))
    _one_at_a_time: asyncio.Semaphore = field(
        default_factory=lambda: asyncio.Semaphore(1)
    )

    async def made(
        self, chat: int, conversation: Conversation, document: Document
    ) -> NamedFile | None:
        """Make a file while the chat shows that one is coming; None if that failed."""
        await self._announce(chat)
        async with self._one_at_a_time, self.among_all:
            making = in_a_thread(partial(self.render, conversation, document))
            while not (await asyncio.wait({making}, timeout=_ACTION_SECONDS))[0]:
                await self._announce(chat)
        failure = making.exception()
        if failure is None:
            return making.result()
        _log.error("no file", kind=document.kind, reason=outline(failure))
        return None

    async def upload_all(self, chat: int, files: Sequence[NamedFile]) -> int:
        """Send files, as one message where they can be; return its number.

        Raises ClosingError, and TelegramError when Telegram refuses.
        """
        if len(files) == 1:
            return await self.upload(chat, files[0])
        media = album(files)
        if media:
            for _ in files:
                await self.pace.turn(chat)
            with suppress(BadRequest):
                return await self._album(chat, media)
        # One of them is refused, and is no reason to keep the others back.
        number = 0
        for file in files:
            with suppress(BadRequest):
                number = await self.upload(chat, file)
        return number

    async def upload(self, chat: int, file: NamedFile) -> int:
        """Send a file, a picture as one, and return its message number.

        Raises ClosingError, and TelegramError when Telegram refuses.
        """
        await self.pace.turn(chat)
        if file.name.endswith(PICTURE):
            # What Telegram cannot show as a picture can still be a file.
            with suppress(BadRequest):
                return await self._picture(chat, file)
        send = partial(self.connection.send_document, chat, caption=caption(file))
        message = await self.patience.call(lambda: send(document=_upload(file)))
        return message.message_id

    async def _album(self, chat: int, media: Sequence[Medium]) -> int:
        send = partial(self.connection.send_media_group, chat)
        sent = await self.patience.call(lambda: send(media))
        return sent[-1].message_id

    async def _picture(self, chat: int, file: NamedFile) -> int:
        send = partial(self.connection.send_photo, chat, caption=caption(file))
        message: Message = await self.patience.call(lambda: send(photo=_upload(file)))
        return message.message_id

    async def _announce(self, chat: int) -> None:
        with suppress(TelegramError):
            await self.connection.send_chat_action(chat, ChatAction.UPLOAD_DOCUMENT)


def _upload(file: NamedFile) -> InputFile:
    return InputFile(file.content, filename=file.name)
