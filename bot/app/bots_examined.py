"""What is wrong with any of several bots, as the owner's doctor sees it."""

import asyncio
from collections.abc import Iterator, Sequence

from telegram.error import InvalidToken, TelegramError

from bot.app.bots import DeployedBot, deployed_bots, without_operator
from bot.app.lines import Lines
from bot.chat.connection import Connection
from bot.errors import ContentError, SettingsError
from bot.phrases import bots as phrases
from bot.phrases import doctor
from bot.settings import Settings
from bot.storage.doctor import Finding


async def examined_bots(settings: Settings) -> tuple[str, list[Finding]]:
    """Return the bots' names in Telegram, and what is wrong with list and bots."""
    try:
        bots = deployed_bots(settings)
    except (ContentError, SettingsError) as fault:
        return "", [Finding("fault", str(fault))]
    lines = Lines(settings.telegram_api_url, shared=True)
    asked = [_asked(bot, lines.to(bot.token)) for bot in bots]
    found = await asyncio.gather(*asked)
    names = [one for one in found if isinstance(one, str)]
    faults = [one for one in found if isinstance(one, Finding)]
    return ", @".join(names), [*faults, *_nobody_named(bots)]


async def _asked(bot: DeployedBot, line: Connection) -> str | Finding:
    try:
        async with line:
            return line.username
    except InvalidToken:
        trouble = phrases.refused()
    except TelegramError:
        trouble = doctor.out_of_reach(bot.settings.telegram_api_url)
    return Finding("fault", phrases.of_bot(bot.name, trouble))


def _nobody_named(bots: Sequence[DeployedBot]) -> Iterator[Finding]:
    names = without_operator(bots)
    if names:
        yield Finding("note", phrases.operator_missing(names))
