"""Screens on their way to one person: the living card, and messages that stay."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from telegram.error import BadRequest, TelegramError

from bot.chat.calling import Patience
from bot.chat.connection import Connection
from bot.chat.drawing import Drawing
from bot.chat.limits import Pace

CARD = "card"
NEWEST = "newest"

MessageNumbers = Mapping[str, int]
"""What Telegram numbered the living card, and the newest message of ours."""

_SAME_AS_BEFORE = "not modified"


@dataclass(frozen=True)
class Showing:
    """Shows screens, and returns what changed in the message numbers.

    Every method raises ClosingError, and TelegramError when Telegram refuses.
    """

    connection: Connection
    patience: Patience
    pace: Pace

    async def message(self, chat: int, drawing: Drawing) -> MessageNumbers:
        """Show a message that stays."""
        return {NEWEST: await self._sent(chat, drawing)}

    async def card(
        self, chat: int, drawing: Drawing, known: MessageNumbers, after: int
    ) -> MessageNumbers:
        """Show the living card: in its place, or below what was said since.

        `after` is the newest message of the person's.
        """
        card = known.get(CARD, 0)
        in_sight = 0 < card >= max(known.get(NEWEST, 0), after)
        if in_sight and await self._edited(chat, card, drawing):
            return {}
        number = await self._sent(chat, drawing)
        if card:
            await self.without_buttons(chat, card)
        return {CARD: number, NEWEST: number}

    async def without_buttons(self, chat: int, number: int) -> None:
        """Take the buttons from a message, if Telegram lets us."""
        await self.pace.turn(chat)
        with suppress(TelegramError):
            await self.connection.take_buttons(chat, number)

    async def _sent(self, chat: int, drawing: Drawing) -> int:
        *before, last = drawing.messages
        for html in before:
            await self._send(chat, html)
        return await self._send(chat, last, drawing.keyboard)

    async def _send(self, chat: int, html: str, keyboard: str | None = None) -> int:
        await self.pace.turn(chat)
        return await self.patience.call(
            lambda: self.connection.put(chat, html, keyboard)
        )

    async def _edited(self, chat: int, card: int, drawing: Drawing) -> bool:
        """Whether the card shows the drawing now; some cannot be edited."""
        if len(drawing.messages) > 1:
            return False
        await self.pace.turn(chat)
        try:
            await self.patience.call(
                lambda: self.connection.alter(
                    chat, card, drawing.messages[0], drawing.keyboard
                )
            )
        except BadRequest as refusal:
            return _SAME_AS_BEFORE in refusal.message.lower()
        return True
