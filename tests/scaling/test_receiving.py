import json
from collections.abc import Mapping, MutableMapping
from typing import Any, NamedTuple

import pytest

from bot.errors import StorageError
from bot.web.receiving import Gate, Receiving, webhook_secret

SECRET = webhook_secret("4242:token")
HEADER = "X-Telegram-Bot-Api-Secret-Token"
UPDATE = {"update_id": 1, "message": {"text": "Привіт"}}


class Answer(NamedTuple):
    status: int
    body: bytes


class Inbox:
    """Keeps what it is given, unless it refuses."""

    def __init__(self) -> None:
        self.updates: list[Mapping[str, Any]] = []
        self.refuses = False

    async def accept(self, update: Mapping[str, Any]) -> None:
        if self.refuses:
            raise StorageError("no")
        self.updates.append(update)


class Telegram:
    """Makes requests without a network."""

    def __init__(self, inbox: Inbox) -> None:
        gates = [Gate("/telegram", SECRET, inbox.accept)]
        self._application = Receiving(gates).application()

    async def post(
        self, body: bytes, secret: str = SECRET, path: str = "/telegram"
    ) -> Answer:
        return await self.ask("POST", path, body, secret)

    async def ask(
        self, method: str, path: str, body: bytes = b"", secret: str = SECRET
    ) -> Answer:
        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "headers": [(HEADER.lower().encode(), secret.encode())],
            "query_string": b"",
        }
        said: list[MutableMapping[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body}

        async def send(message: MutableMapping[str, Any]) -> None:
            said.append(message)

        await self._application(scope, receive, send)
        return Answer(said[0]["status"], said[1].get("body", b""))


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def telegram(inbox: Inbox) -> Telegram:
    return Telegram(inbox)


async def test_an_update_is_confirmed_once_it_is_stored(
    telegram: Telegram, inbox: Inbox
) -> None:
    answer = await telegram.post(json.dumps(UPDATE).encode())

    assert answer.status == 200
    assert inbox.updates == [UPDATE]


async def test_an_update_that_cannot_be_stored_is_not_confirmed(
    telegram: Telegram, inbox: Inbox
) -> None:
    inbox.refuses = True

    assert (await telegram.post(b"{}")).status == 503


@pytest.mark.parametrize("secret", ["", "x", SECRET[:-1], SECRET + "0", "Привіт"])
async def test_nobody_else_can_bring_updates(
    telegram: Telegram, inbox: Inbox, secret: str
) -> None:
    answer = await telegram.post(json.dumps(UPDATE).encode(), secret)

    assert answer.status == 403
    assert inbox.updates == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"[1]", 400),
        (b'"text"', 400),
        (b"\xff", 400),
        (b"[" * 100_000, 400),
        (b"{" + b" " * 1_048_576 + b"}", 413),
    ],
    ids=["nothing", "a list", "a text", "no text", "deep", "large"],
)
async def test_what_is_no_update_is_refused(
    telegram: Telegram, inbox: Inbox, body: bytes, status: int
) -> None:
    assert (await telegram.post(body)).status == status
    assert inbox.updates == []


async def test_no_other_address_takes_anything(
    telegram: Telegram, inbox: Inbox
) -> None:
    assert (await telegram.ask("GET", "/telegram")).status == 405
    assert (await telegram.post(b"{}", path="/")).status == 404
    assert inbox.updates == []


async def test_a_supervisor_can_ask_whether_it_listens(telegram: Telegram) -> None:
    assert await telegram.ask("GET", "/health") == Answer(200, b"ok")


def test_the_secret_is_one_that_telegram_takes() -> None:
    assert len(SECRET) == 64
    assert SECRET.isalnum()
    assert webhook_secret("4242:other") != SECRET
