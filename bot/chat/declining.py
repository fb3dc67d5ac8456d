"""Groups and channels: the bot says why it leaves, and leaves."""

from contextlib import suppress
from dataclasses import dataclass

from telegram import Update
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.chat.calling import Patience
from bot.chat.connection import Connection
from bot.phrases import manners as phrases


@dataclass(frozen=True)
class Declining:
    """Declines to take part where others would read a person's answers."""

    connection: Connection
    patience: Patience

    async def decline(self, update: Update, _context: object) -> None:
        """Say once that this is for private chats, and leave; raises ClosingError."""
        chat = update.effective_chat
        if chat is None:
            return
        if chat.type != ChatType.CHANNEL:
            words = phrases.private_chats_only(self.connection.username)
            with suppress(TelegramError):
                await self.patience.call(
                    lambda: self.connection.send_message(chat.id, words)
                )
        with suppress(TelegramError):
            await self.patience.call(lambda: self.connection.leave_chat(chat.id))
