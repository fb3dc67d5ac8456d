"""What Telegram shows of the bot outside its chats: set anew at every start."""

from telegram import BotCommand, MenuButtonCommands
from telegram.error import TelegramError

from bot.chat.calling import ClosingError, Patience
from bot.chat.connection import Connection
from bot.chat.logs import logger
from bot.phrases import telegram as phrases

_log = logger(__name__)


async def introduce(connection: Connection, patience: Patience) -> None:
    """Set the commands, the descriptions and the menu button; goes on without them."""
    commands = [BotCommand(name, words) for name, words in phrases.commands().items()]
    steps = (
        lambda: connection.set_my_commands(commands),
        lambda: connection.set_my_description(phrases.description()),
        lambda: connection.set_my_short_description(phrases.short_description()),
        lambda: connection.set_chat_menu_button(menu_button=MenuButtonCommands()),
    )
    try:
        for step in steps:
            await patience.call(step)
    except ClosingError:
        return
    except TelegramError as refusal:
        _log.warning(phrases.not_introduced(type(refusal).__name__))
