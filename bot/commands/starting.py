"""How a program starts that runs for months: watched, and not told on by a crash."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType

from bot.app.memory import much_is_loaded
from bot.chat.background import outline
from bot.chat.logs import logger, start_logging

_log = logger(__name__)


@contextmanager
def as_a_service() -> Iterator[None]:
    """Log from here on, and end in order when asked to, however early that is.

    A crash is logged by kind and place: its own words may hold what somebody said.
    """
    start_logging()
    sys.excepthook = _crashed
    earlier = signal.signal(signal.SIGTERM, _end)
    try:
        with much_is_loaded():
            yield
    finally:
        signal.signal(signal.SIGTERM, earlier)


def _crashed(
    _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    _log.critical("crashed", reason=outline(error))


def _end(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)
