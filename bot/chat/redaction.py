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
    """Takes bots' tokens, and whatever looks like one, out of every record."""

    def __init__(self, *tokens: str) -> None:
        super().__init__()
        self._tokens: dict[str, None] = {}
        self._pattern: re.Pattern[str] | None = None
        for token in tokens:
            self.guard(token)

    def guard(self, token: str) -> None:
        """Take one token more out of what is logged from now on."""
        if token not in self._tokens:
            self._tokens[token] = None
            # Made at the next record: made for each of many, it would take minutes.
            self._pattern = None

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite a record; all of them pass."""
        record.msg, record.args = self._without(record.getMessage()), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = _FORMATTER.formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = self._without(record.exc_text)
        return True

    def _without(self, text: str) -> str:
        if self._pattern is None:
            known = (
                form for one in self._tokens for form in (one, quote(one, safe=""))
            )
            forms = (_IN_ADDRESSES, *map(re.escape, known))
            self._pattern = re.compile("|".join(forms), re.IGNORECASE)
        return self._pattern.sub(_REMOVED, text)


def keep_secrets(token: str) -> None:
    """Guard all that is logged from now on, through the handlers there are."""
    for name, level in _KEPT_QUIET.items():
        logging.getLogger(name).setLevel(level)
    redaction = _redaction()
    redaction.guard(token)
    for handler in logging.getLogger().handlers:
        handler.addFilter(redaction)


@cache
def _redaction() -> TokenRedaction:
    # A handler takes the same filter only once, and one does for many bots.
    return TokenRedaction()
