"""What a person is told when an update of theirs could not be handled."""

from contextlib import suppress
from dataclasses import dataclass

from telegram.error import TelegramError

from bot.chat.connection import Connection
from bot.phrases import dialogue as phrases
from bot.storage.seams import Received


@dataclass(frozen=True)
class Apologies:
    """Says sorry past the outbox, which may be what failed."""

    connection: Connection

    async def give(self, received: Received) -> None:
        """Tell the person that nothing was changed and that they may try again."""
        words = phrases.something_failed()
        with suppress(TelegramError):
            match received.payload:
                case {"callback_query": {"id": str(query)}}:
                    await self.connection.answer_callback_query(
                        query, words, show_alert=True
                    )
                case _:
                    await self.connection.send_message(received.chat.chat, words)
