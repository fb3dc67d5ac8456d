"""Structured logs: ids, kinds and durations, never what people write."""

import logging
import sys
import traceback
from contextlib import AbstractContextManager
from typing import Any, TextIO

import structlog
from structlog.typing import EventDict

_FIELDS = (
    "update",
    "chat",
    "kind",
    "reason",
    "attempt",
    "tries",
    "seconds",
    "updates",
    "dropped",
    "errors",
    "drafts",
    "queued",
    "p50_ms",
    "p99_ms",
    "where",
    "bot",
)
"""All that may stand beside an event; anything else is left out."""

_OURS = "bot."
_ORDER = ("timestamp", "level", "logger", "event")


def logger(name: str) -> structlog.stdlib.BoundLogger:
    """Return a module's logger; it takes an event and fields of `_FIELDS`."""
    made: structlog.stdlib.BoundLogger = structlog.wrap_logger(
        logging.getLogger(name),
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.contextvars.merge_contextvars,
            _known_fields,
            structlog.stdlib.render_to_log_kwargs,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    return made


def about(bot: str) -> AbstractContextManager[None]:
    """Have all that happens in a block, and what it starts, logged with a bot's name.

    Nothing is named where there is only one bot.
    """
    return structlog.contextvars.bound_contextvars(**({"bot": bot} if bot else {}))


def start_logging(level: int = logging.INFO, stream: TextIO | None = None) -> None:
    """Have everything from now on logged as lines of key=value, in one place."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_formatter())
    handler.addFilter(reticent)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)


def reticent(record: logging.LogRecord) -> bool:
    """Take from a record what may hold a person's words; whether it is logged.

    Libraries fill their sentences with updates, addresses and errors, so only the
    sentence is kept of theirs, and only from warnings on.
    """
    if record.exc_info and record.exc_info[1] is not None:
        record.where = frames(record.exc_info[1])
    record.exc_info = record.exc_text = record.stack_info = None
    if record.name.startswith(_OURS):
        return True
    record.args = ()
    return record.levelno >= logging.WARNING


def frames(error: BaseException) -> str:
    """Return an error's kind and where it was raised, without its message."""
    places = traceback.extract_tb(error.__traceback__)
    return " > ".join(
        [type(error).__name__, *(f"{one.name}:{one.lineno}" for one in places)]
    )


def _known_fields(_logger: Any, _method: str, event: EventDict) -> EventDict:
    return {name: event[name] for name in ("event", *_FIELDS) if name in event}


def _formatter() -> structlog.stdlib.ProcessorFormatter:
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.stdlib.add_logger_name,
            structlog.stdlib.add_log_level,
            structlog.stdlib.ExtraAdder(allow=_FIELDS),
            structlog.processors.TimeStamper(fmt="iso", utc=True),
        ],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.LogfmtRenderer(key_order=_ORDER, drop_missing=True),
        ],
    )
