"""What Telegram shows of the bot outside its chats: looked over at every start."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import MenuButtonCommands
from telegram.error import TelegramError

from bot.chat.calling import ClosingError, Patience
from bot.chat.connection import Connection
from bot.chat.logs import logger
from bot.chat.menus import Menus
from bot.consultation.dialogue import Dialogue
from bot.errors import StorageError
from bot.phrases import telegram as phrases

_log = logger(__name__)


async def introduce(
    connection: Connection, patience: Patience, dialogue: Dialogue
) -> None:
    """Set menus, descriptions and the menu button where they changed.

    Goes on without whatever Telegram refuses.
    """
    profile = _Profile(connection, patience)
    steps = (
        Menus(connection, patience, dialogue).set_all,
        profile.description,
        profile.short_description,
        profile.menu_button,
    )
    for step in steps:
        if not await _taken(step):
            return


async def _taken(step: Callable[[], Awaitable[None]]) -> bool:
    """Take a step; False once the bot is about to stop."""
    try:
        await step()
    except ClosingError:
        return False
    except (TelegramError, StorageError) as refusal:
        _log.warning(phrases.not_introduced(type(refusal).__name__))
    return True


@dataclass(frozen=True)
class _Profile:
    connection: Connection
    patience: Patience

    async def description(self) -> None:
        wanted, line, call = phrases.description(), self.connection, self.patience.call
        if (await call(line.get_my_description)).description != wanted:
            await call(lambda: line.set_my_description(wanted))

    async def short_description(self) -> None:
        wanted, line = phrases.short_description(), self.connection
        known = await self.patience.call(line.get_my_short_description)
        if known.short_description != wanted:
            await self.patience.call(lambda: line.set_my_short_description(wanted))

    async def menu_button(self) -> None:
        wanted, line = MenuButtonCommands(), self.connection
        if await self.patience.call(line.get_chat_menu_button) != wanted:
            await self.patience.call(
                lambda: line.set_chat_menu_button(menu_button=wanted)
            )
