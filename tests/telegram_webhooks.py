"""Telegram's postman: brings updates to a bot's webhook, in order, again if need be."""

import asyncio
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import aiohttp
from telegram_world import Webhook, World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
_AGAIN = 0.05
_FOR_EVER = 3_600.0


@dataclass(frozen=True)
class Postman:
    """Posts one update after another; one that is not taken comes again."""

    world: World

    async def run(self) -> None:
        async with aiohttp.ClientSession() as session:
            while True:
                await self.world.until(self._has_something, _FOR_EVER)
                hook = self.world.webhook
                if hook is not None and self.world.updates:
                    await self._bring(session, hook, self.world.updates[0])

    def _has_something(self) -> bool:
        return self.world.webhook is not None and bool(self.world.updates)

    async def _bring(
        self, session: aiohttp.ClientSession, hook: Webhook, update: dict[str, Any]
    ) -> None:
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        try:
            async with session.post(hook.url, json=update, headers=headers) as answer:
                taken = answer.status < HTTPStatus.MULTIPLE_CHOICES
        except aiohttp.ClientError:
            taken = False
        if taken:
            self.world.updates.remove(update)
            self.world.pulse()
        else:
            await asyncio.sleep(_AGAIN)
