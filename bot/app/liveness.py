"""Whether the bot here is alive; asked every half minute, it loads little."""

from bot.app.clock import now
from bot.chat.liveness import health
from bot.consultation.reports import Report
from bot.settings import Settings


def signs_of_life(settings: Settings) -> Report:
    """Say whether the bot on the data folder is alive."""
    return health(settings.data_dir, now())
