"""Calls over HTTP: what goes wrong is named, and never with the token in it."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import web
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import (
    BadRequest,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)
from telegram_rules import Refusal, Trouble
from telegram_server import TelegramServer
from telegram_world import TOKEN

from bot.chat.connection import Connection, connection
from bot.chat.http import Connections, HttpRequest, Timeouts

SECRET = TOKEN.partition(":")[2]
SHORT = Timeouts(connect=0.5, write=0.1, upload=0.1, read=0.1)


@pytest.fixture
def server() -> TelegramServer:
    opened = TelegramServer()
    opened.api.world.chat(1)
    return opened


@pytest.fixture
async def address(server: TelegramServer) -> AsyncIterator[str]:
    async with server.running() as running:
        yield running


@pytest.fixture
async def line(address: str) -> AsyncIterator[Connection]:
    opened = connection(TOKEN, address, HttpRequest(timeouts=SHORT))
    await opened.initialize()
    yield opened
    await opened.shutdown()


async def test_texts_arrive_as_they_are(
    line: Connection, server: TelegramServer
) -> None:
    text = "42 & ü = 🏦 + %41"

    await line.send_message(1, text)

    assert server.api.world.chat(1).shown["text"] == text


async def test_what_is_no_text_arrives_as_telegram_reads_it(
    line: Connection, server: TelegramServer
) -> None:
    markup = InlineKeyboardMarkup.from_button(
        InlineKeyboardButton("Ä & 42", callback_data="go")
    )

    await line.send_message(1, "42", reply_markup=markup)

    given = server.api.calls[-1][1]
    assert (given["chat_id"], given["text"]) == ("1", "42")
    assert json.loads(given["reply_markup"]) == markup.to_dict()


async def test_half_an_emoji_that_somebody_sent_holds_nothing_up(
    line: Connection, server: TelegramServer
) -> None:
    world = server.api.world
    sent = [world.say(world.chat(1), text) for text in ("\ud83d", "and more")]

    assert await line.raw_updates(None, 0) == sent


async def test_a_file_arrives_byte_by_byte_with_its_name(
    line: Connection, server: TelegramServer
) -> None:
    content = bytes(range(256)) * 8_000

    await line.send_document(1, InputFile(content, filename="ü.docx"), caption="Hi")

    assert server.api.world.chat(1).documents == [("ü.docx", content)]


async def test_a_file_too_big_for_telegram_is_refused_for_good(
    line: Connection, server: TelegramServer
) -> None:
    server.api.refuse("sendDocument", Refusal(413, "Request Entity Too Large"))

    with pytest.raises(BadRequest, match="Too Large"):
        await line.send_document(1, InputFile(b"x", filename="x"))


@pytest.mark.parametrize("trouble", [Trouble.DROPPED, Trouble.DELIVERED_THEN_DROPPED])
async def test_a_broken_connection_may_be_tried_again(
    line: Connection, server: TelegramServer, trouble: Trouble
) -> None:
    server.api.refuse("sendMessage", trouble)

    with pytest.raises(NetworkError) as failure:
        await line.send_message(1, "x")

    assert not isinstance(failure.value, BadRequest)


async def test_a_half_open_connection_is_not_waited_for_without_end(
    line: Connection, server: TelegramServer
) -> None:
    server.api.refuse("sendMessage", Trouble.HALF_OPEN)

    with pytest.raises(TimedOut):
        await line.send_message(1, "x")


async def test_text_that_cannot_be_encoded_is_refused_and_not_quoted(
    line: Connection,
) -> None:
    with pytest.raises(BadRequest) as failure:
        await line.send_message(1, "Marchenko \ud83d")

    assert "Marchenko" not in repr(failure.value)


async def page(_request: web.Request) -> web.Response:
    text = f"<html>bot{TOKEN} is not here</html>"
    return web.Response(status=404, text=text, content_type="text/html")


async def test_a_page_of_some_server_in_between_is_no_answer() -> None:
    application = web.Application()
    application.router.add_post("/{everything:.*}", page)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    line = connection(TOKEN, f"http://{host}:{port}", HttpRequest(timeouts=SHORT))
    with pytest.raises(NetworkError, match="HTTP 404") as failure:
        await line.initialize()
    await line.shutdown()
    await runner.cleanup()

    assert not isinstance(failure.value, InvalidToken)
    assert SECRET not in repr(failure.value)


Failing = Callable[[Connection, TelegramServer], Awaitable[object]]


async def refused(line: Connection, server: TelegramServer) -> object:
    server.api.refuse("sendMessage", Refusal(400, "Bad Request: no"))
    return await line.send_message(1, "x")


async def dropped(line: Connection, server: TelegramServer) -> object:
    server.api.refuse("sendMessage", Trouble.DROPPED)
    return await line.send_message(1, "x")


async def begun(token: str, address: str) -> object:
    line = connection(token, address, HttpRequest(timeouts=SHORT))
    try:
        return await line.initialize()
    finally:
        await line.shutdown()


async def nowhere(_line: Connection, _server: TelegramServer) -> object:
    return await begun(TOKEN, "http://127.0.0.1:9")


async def no_address(_line: Connection, _server: TelegramServer) -> object:
    return await begun(TOKEN, "http://[::1")


async def wrong_token(line: Connection, _server: TelegramServer) -> object:
    return await begun(f"1:{SECRET}", line.base_url.rpartition("/bot")[0])


@pytest.mark.parametrize("fails", [refused, dropped, nowhere, no_address, wrong_token])
async def test_no_failure_has_the_token_in_it(
    line: Connection,
    server: TelegramServer,
    caplog: pytest.LogCaptureFixture,
    fails: Failing,
) -> None:
    caplog.set_level(logging.DEBUG)

    with pytest.raises(TelegramError) as failure:
        await fails(line, server)

    logging.getLogger("bot.x").error("failed", exc_info=failure.value)
    assert SECRET not in repr(failure.value) + str(failure.value)
    assert SECRET not in caplog.text


async def test_bots_share_connections_and_the_last_one_closes_them(
    address: str,
) -> None:
    shared = Connections()
    first, second = (connection(TOKEN, address, HttpRequest(shared)) for _ in range(2))
    await first.initialize()
    await second.initialize()
    session = shared.session

    await first.shutdown()

    assert (await second.get_me()).username == "contract_bot"
    assert not session.closed

    await second.shutdown()

    assert session.closed


async def test_a_bot_that_could_not_begin_keeps_nothing_open(
    server: TelegramServer, address: str
) -> None:
    shared = Connections()
    line = connection(TOKEN, address, HttpRequest(shared))
    server.api.refuse("getMe", *[Refusal(502, "Bad Gateway")] * 2)
    for _ in range(2):
        with pytest.raises(NetworkError):
            await line.initialize()
    session = shared.session

    await line.shutdown()

    assert session.closed


async def test_many_calls_at_once_all_arrive(
    address: str, server: TelegramServer
) -> None:
    line = connection(TOKEN, address)
    await line.initialize()
    await asyncio.gather(*[line.send_message(1, str(n)) for n in range(200)])
    await line.shutdown()

    assert len(server.api.world.chat(1).messages) == 200


async def test_a_call_on_a_closed_line_is_an_outage() -> None:
    with pytest.raises(NetworkError, match="not open"):
        await connection(TOKEN, "http://127.0.0.1:9").get_me()
