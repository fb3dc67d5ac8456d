"""Lines to a Telegram in this process: all of a call but the network.

What a bot makes of a call's parameters, and of what Telegram says, is the bot's own
work. What Telegram does with it is not, and is counted apart.
"""

from abc import abstractmethod
from time import process_time
from typing import Any

import orjson
from telegram.request import RequestData

from benchmarks.people import Town
from bot.chat.bodies import encoded, read
from bot.chat.nearby import Nearby


class Line(Nearby):
    """Carries calls to a town, whose processor time is added to the town's."""

    def __init__(self, town: Town) -> None:
        self._town = town

    def answered(self, method: str, data: RequestData) -> bytes:
        """Return what the town says."""
        body = self._body(data)
        began = process_time()
        answer = self._town.answer(method, self._given(body))
        self._town.processor += process_time() - began
        return answer.encode()

    @abstractmethod
    def _body(self, data: RequestData) -> Any:
        """Return what goes to the HTTP client."""

    @abstractmethod
    def _given(self, body: Any) -> dict[str, Any]:
        """Return the parameters as Telegram reads them."""


class OurLine(Line):
    """Ours: one JSON text each way."""

    parse_json_payload = staticmethod(read)

    def _body(self, data: RequestData) -> bytes:
        return encoded(data)

    def _given(self, body: bytes) -> dict[str, Any]:
        given: dict[str, Any] = orjson.loads(body)
        return given


class UsualLine(Line):
    """The library's own: a form, each of whose fields is JSON."""

    def _body(self, data: RequestData) -> dict[str, str]:
        return data.json_parameters

    def _given(self, body: dict[str, str]) -> dict[str, Any]:
        return dict(body)
