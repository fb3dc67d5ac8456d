"""Logs that hold neither the bot's token nor what people write."""

import logging
import re
from functools import cache
from urllib.parse import quote

_IN_ADDRESSES = r"bot\d+(?::|%3A)[\w-]+"
_REMOVED = "bot<token>"
_FORMATTER = logging.Formatter()

# At lower levels these print addresses with the token in them, and whole updates;
# PTB prints an answer it cannot read as an error.
_KEPT_QUIET = {
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "telegram": logging.WARNING,
    "telegram.request": logging.CRITICAL,
}


class TokenRedaction(logging.Filter):
    """Takes a bot's token, and whatever looks like one, out of every record."""

    def __init__(self, token: str) -> None:
        super().__init__()
        known = (re.escape(token), re.escape(quote(token, safe="")))
        self._token = re.compile("|".join((_IN_ADDRESSES, *known)), re.IGNORECASE)

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite a record; all of them pass."""
        record.msg, record.args = self._without(record.getMessage()), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = _FORMATTER.formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = self._without(record.exc_text)
        return True

    def _without(self, text: str) -> str:
        return self._token.sub(_REMOVED, text)


def keep_secrets(token: str) -> None:
    """Guard all that is logged from now on, through the handlers there are."""
    for name, level in _KEPT_QUIET.items():
        logging.getLogger(name).setLevel(level)
    for handler in logging.getLogger().handlers:
        handler.addFilter(_redaction(token))


@cache
def _redaction(token: str) -> TokenRedaction:
    # A handler takes the same filter only once.
    return TokenRedaction(token)
