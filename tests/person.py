"""A person who talks to the real bot: presses buttons by label, types, looks."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from telegram.error import BadRequest, NetworkError
from telegram.request import BaseRequest, RequestData
from telegram_api import BotApi
from telegram_rules import BrokenError, Refusal
from telegram_world import BOT_ID, TOKEN, Chat, Toast, buttons_of

from bot.chat.buckets import Rate
from bot.chat.calling import Patience
from bot.chat.connection import connection
from bot.chat.limits import Limits
from bot.chat.pipeline import Pipeline, Product, pipeline
from bot.consultation.conversation import from_json
from bot.interview.values import Given
from bot.storage.seams import ChatKey

EVERYTHING = Rate(10**6, 10**6)
UNLIMITED = Limits(EVERYTHING, EVERYTHING, EVERYTHING, double_tap=0)


class Memory(BaseRequest):
    """Carries calls to a Bot API in this process instead of over a network."""

    def __init__(self, api: BotApi) -> None:
        self._api = api

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_timeouts: object,
        **_more_timeouts: object,
    ) -> tuple[int, bytes]:
        assert method == "POST"
        data = request_data or RequestData()
        files = {name: file[:2] for name, file in (data.multipart_data or {}).items()}
        try:
            result = await self._api.call(
                url.rpartition("/")[2], data.json_parameters, files
            )
        except BrokenError:
            raise NetworkError("broken") from None
        except Refusal as refusal:
            if refusal.code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
                raise BadRequest(refusal.description) from None
            return refusal.code, json.dumps(refusal.answer).encode()
        return 200, json.dumps({"ok": True, "result": result}).encode()


# asyncio puts a fixture's result into words, and a town's would be a library's.
@dataclass(repr=False)
class Town:
    """A running bot and the people who talk to it."""

    product: Product
    api: BotApi = field(default_factory=BotApi)
    limits: Limits = UNLIMITED
    _bot: Pipeline | None = None

    @property
    def bot(self) -> Pipeline:
        assert self._bot is not None
        return self._bot

    async def open(self) -> None:
        """Start the bot, as after a crash if it was started before."""
        request = Memory(self.api)
        self._bot = pipeline(
            self.product,
            connection(TOKEN, "memory:", request),
            Patience(first_delay=0.01),
            self.limits,
        )
        await self.bot.application.initialize()
        self.bot.take_up()
        await self.bot.idle()

    async def close(self) -> None:
        await self.bot.stop(1)
        await self.bot.application.shutdown()

    def person(self, number: int = 1001) -> "Person":
        return Person(self, self.api.world.chat(number))

    async def deliver(self, *updates: dict[str, Any]) -> None:
        """Have the bot fetch updates and do all that follows from them."""
        self.api.world.updates.clear()
        self.bot.accept(updates)
        await self.bot.idle()


@dataclass(frozen=True)
class Person:
    """Somebody with a chat of their own."""

    town: Town
    chat: Chat

    async def say(self, text: str) -> None:
        await self.town.deliver(self.town.api.world.say(self.chat, text))

    async def send(self, **content: Any) -> None:
        await self.town.deliver(self.town.api.world.send(self.chat, **content))

    async def press(self, label: str) -> None:
        """Press a button of what was shown last."""
        await self.press_on(self.chat.shown, label)

    async def skip_to(self, words: str) -> None:
        """Skip questions until some words are on the screen."""
        for _ in range(50):
            if words in self.screen:
                return
            await self.press("Skip")
        raise AssertionError(f"no screen says {words!r}")

    async def press_on(self, message: dict[str, Any], label: str) -> None:
        """Press a button that was under a message when the person last looked."""
        await self.town.deliver(self.pressing(message, label))

    def pressing(self, message: dict[str, Any], label: str) -> dict[str, Any]:
        """Return the update that a press leads to."""
        data = {wording(one): sent for one, sent in buttons_of(message).items()}
        assert label in data, f"no button {label!r} among {list(data)}"
        return self.town.api.world.press(self.chat, message, data[label])

    @property
    def screen(self) -> str:
        """The text of what was shown last."""
        return str(self.chat.shown["text"])

    @property
    def buttons(self) -> list[str]:
        """The labels under what was shown last."""
        return list(buttons_of(self.chat.shown))

    @property
    def ticked(self) -> list[str]:
        """What is ticked on the screen."""
        return [wording(label) for label in self.buttons if label.startswith("☑")]

    @property
    def messages(self) -> list[str]:
        """The texts of all messages in the chat, in order."""
        return [one["text"] for one in self.chat.messages.values() if "text" in one]

    @property
    def documents(self) -> list[str]:
        """The names of the files that were sent."""
        return [name for name, _ in self.chat.documents]

    @property
    def given(self) -> Mapping[str, Given]:
        """What the bot has stored of the answers."""
        key = ChatKey(BOT_ID, self.chat.id)
        return from_json(self.town.product.store.chats.load(key).data).given

    @property
    def toast(self) -> Toast:
        """What was last shown over the chat."""
        return self.chat.toasts[-1]


def wording(label: str) -> str:
    """Return a label without the tick or the arrow before it."""
    return re.sub(r"^\W+", "", label)
