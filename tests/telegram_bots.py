"""A Bot API server that knows several bots, each with a world of its own."""

from dataclasses import dataclass, field

from telegram_api import BotApi
from telegram_server import TelegramServer
from telegram_world import BOT, TOKEN, World

OTHER_TOKEN = "4343:BBF-another_token-nobody_may_know"  # noqa: S105 - made up
OTHER_BOT = {**BOT, "id": 4343, "first_name": "Others", "username": "other_bot"}


def _both() -> dict[str, BotApi]:
    return {TOKEN: BotApi(), OTHER_TOKEN: BotApi(World(bot=OTHER_BOT))}


@dataclass(frozen=True)
class TelegramBots(TelegramServer):
    """Serves two bots; take a token away and it is refused."""

    by_token: dict[str, BotApi] = field(default_factory=_both)

    def api_of(self, token: str) -> BotApi | None:
        return self.by_token.get(token)

    @property
    def apis(self) -> list[BotApi]:
        return list(self.by_token.values())

    @property
    def first(self) -> World:
        """Everybody who talks to the first bot."""
        return self.apis[0].world

    @property
    def second(self) -> World:
        """Everybody who talks to the second one."""
        return self.apis[1].world
