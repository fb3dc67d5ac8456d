import logging

import pytest

from bot.chat.redaction import TokenRedaction

TOKEN = "123456:AAHdq-secret_Part"  # noqa: S105 - made up


def logged(message: str, *arguments: object, error: Exception | None = None) -> str:
    trace = None if error is None else (type(error), error, error.__traceback__)
    record = logging.LogRecord("x", logging.INFO, "", 1, message, arguments, trace)
    assert TokenRedaction(TOKEN).filter(record)
    return logging.Formatter().format(record)


@pytest.mark.parametrize(
    "text",
    [
        f"POST https://api.telegram.org/bot{TOKEN}/getMe",
        "POST https://api.telegram.org/bot123456%3AAAHdq-secret_Part/getMe",
        f"The token `{TOKEN}` was rejected by the server.",
        "GET /file/bot987:another-Secret/x",
    ],
)
def test_a_token_never_reaches_the_log(text: str) -> None:
    assert "ecret" not in logged(text)
    assert "ecret" not in logged("%s", text)
    assert "ecret" not in logged("It failed", error=ValueError(text))


def test_everything_else_is_logged_as_it_was() -> None:
    assert logged("update %d of %s: 100%%", 7, "bot4") == "update 7 of bot4: 100%"
