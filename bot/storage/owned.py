"""Whose chats these are, where several bots share a store."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.storage.kept import ChatKey


@dataclass(frozen=True, slots=True)
class Owner:
    """Tells a bot's chats from those of others."""

    bot: int

    def owns(self, chat: ChatKey) -> bool:
        """Whether a chat is the bot's."""
        return chat.bot == self.bot

    def among(self, chats: Iterable[ChatKey]) -> list[ChatKey]:
        """Return the bot's chats, in the order in which they come."""
        return [chat for chat in chats if chat.bot == self.bot]

    def own(self, chat: ChatKey) -> ChatKey:
        """Return a chat of the bot's; raises ValueError for any other."""
        self.named(chat.bot)
        return chat

    def named(self, bot: int | None) -> int:
        """Return the bot, whether or not it is named; ValueError for another."""
        if bot not in {None, self.bot}:
            raise ValueError("this belongs to another bot")
        return self.bot
