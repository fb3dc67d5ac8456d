"""The address that Telegram brings updates to."""

import hmac
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from http import HTTPStatus
from typing import Any

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.errors import StorageError

_HEADER = "x-telegram-bot-api-secret-token"
_LARGEST = 1_048_576


def webhook_secret(token: str) -> str:
    """Return what proves that a request is Telegram's; the same on every machine."""
    return hmac.digest(token.encode(), b"webhook", sha256).hex()


@dataclass(frozen=True)
class Gate:
    """Where updates to one bot arrive; one is confirmed once `accept` has stored it.

    `accept` raises StorageError when it cannot: then Telegram brings it again.
    """

    path: str
    secret: str = field(repr=False)
    accept: Callable[[Mapping[str, Any]], Awaitable[None]]

    async def take(self, request: Request) -> Response:
        """Take one update in, if it is Telegram that brings it to this bot."""
        given = request.headers.get(_HEADER, "")
        if not hmac.compare_digest(given.encode(), self.secret.encode()):
            return Response(status_code=HTTPStatus.FORBIDDEN)
        body = await _body(request)
        if body is None:
            return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        update = _parsed(body)
        if update is None:
            return Response(status_code=HTTPStatus.BAD_REQUEST)
        try:
            await self.accept(update)
        except StorageError:
            return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        return Response()


@dataclass(frozen=True)
class Receiving:
    """Takes updates in, each bot's at a gate of its own."""

    gates: Sequence[Gate]

    def application(self) -> Starlette:
        """Return the application to serve."""
        gates = {gate.path: gate for gate in self.gates}

        async def take(request: Request) -> Response:
            gate = gates.get(request.url.path)
            if gate is None:
                return Response(status_code=HTTPStatus.NOT_FOUND)
            return await gate.take(request)

        everywhere = Route("/{path:path}", take, methods=["POST"])
        return Starlette(routes=[Route("/health", _well), everywhere])


async def _well(_request: Request) -> Response:
    return PlainTextResponse("ok")


async def _body(request: Request) -> bytes | None:
    """Return what was sent; None if it is more than an update can be."""
    body = bytearray()
    try:
        async for part in request.stream():
            body += part
            if len(body) > _LARGEST:
                return None
    except ClientDisconnect:
        return b""
    return bytes(body)


def _parsed(body: bytes) -> Mapping[str, Any] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return update if isinstance(update, dict) else None
