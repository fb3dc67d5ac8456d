"""Several bots of one deployment on a data folder, put together."""

from collections.abc import Sequence

from bot.app.bots import DeployedBot, deployed_bots, warn_of_operators
from bot.app.interview import product
from bot.app.keys import notary
from bot.app.lines import Lines
from bot.app.memory import spare_what_stays
from bot.chat.connection import bot_id
from bot.chat.many_bots import ManyBots
from bot.chat.telegram_bot import TelegramBot
from bot.settings import Settings
from bot.storage.embedded import EmbeddedStore
from bot.storage.one_bot import OneBot


async def serve_all(settings: Settings) -> None:
    """Answer people in Telegram, as each of the bots, until asked to stop.

    Raises SettingsError for a list that cannot be used or when Telegram refuses every
    token, ContentError for content, StorageError for an unusable data folder.
    """
    bots = deployed_bots(settings)
    warn_of_operators(bots)
    with EmbeddedStore(settings.data_dir, settings.data_key_file) as store:
        made = many_bots(bots, store, settings)
        spare_what_stays()
        await made.run()


def many_bots(
    bots: Sequence[DeployedBot], store: EmbeddedStore, settings: Settings
) -> ManyBots:
    """Put bots together on one store, each on its own part of it."""
    signing, lines = notary(settings), Lines(settings.telegram_api_url, shared=True)
    made = {}
    for bot in bots:
        line, own = lines.to(bot.token), OneBot(store, bot_id(bot.token))
        whole = product(bot.talk, bot.settings, own, line, signing)
        made[bot.name] = TelegramBot(whole, line)
    return ManyBots(made, store)
