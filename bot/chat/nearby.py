"""Telegram in this process: to see the bot without the network."""

import json
from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import Any

from telegram.request import BaseRequest, RequestData

Answer = Callable[[str, Mapping[str, str], Mapping[str, tuple[str, bytes]]], Any]
"""Answers a call, given its method, its parameters, and files by name and bytes."""


class Nearby(BaseRequest):
    """Has a bot's calls answered in this process instead of over a network."""

    @property
    def read_timeout(self) -> float | None:
        """Nothing is waited for."""
        return None

    async def initialize(self) -> None:
        """There is nothing to open."""

    async def shutdown(self) -> None:
        """There is nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 # the library's own signature
        request_data: RequestData | None = None,
        *_timeouts: object,
        **_more_timeouts: object,
    ) -> tuple[int, bytes]:
        """Return what the call is answered with."""
        return 200, self.answered(url.rpartition("/")[2], request_data or RequestData())

    @abstractmethod
    def answered(self, method: str, data: RequestData) -> bytes:
        """Return what Telegram says to a call, as JSON."""


class NearbyTelegram(Nearby):
    """Hands calls to a function that answers them."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def answered(self, method: str, data: RequestData) -> bytes:
        """Return the function's answer."""
        uploads = (data.multipart_data or {}).items()
        files = {name: (str(one[0]), _bytes(one[1])) for name, one in uploads}
        result = self._answer(method, data.json_parameters, files)
        return json.dumps({"ok": True, "result": result}).encode()


def _bytes(content: Any) -> bytes:
    return content if isinstance(content, bytes) else bytes(content.read())
