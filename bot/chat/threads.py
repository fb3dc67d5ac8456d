"""Long work in a thread that does not hold up the end of the process."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


def in_a_thread(work: Callable[[], T]) -> asyncio.Future[T]:
    """Start some work and return its future; the event loop goes on meanwhile.

    The threads of an executor are waited for when the program ends, however long
    their work takes; this one is left behind, and its work done again another day.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def run() -> None:
        try:
            settle = _result(future, work())
        # Nothing is hidden: whoever waits gets it, and else would wait for ever. A
        # panic in Typst is no Exception.
        except BaseException as error:  # noqa: BLE001 - handed on, whatever it is
            settle = _failure(future, error)
        # The loop may have ended since.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(settle)

    threading.Thread(target=run, daemon=True).start()
    return future


def _result(future: asyncio.Future[T], result: T) -> Callable[[], None]:
    return lambda: None if future.done() else future.set_result(result)


def _failure(future: asyncio.Future[T], error: BaseException) -> Callable[[], None]:
    return lambda: None if future.done() else future.set_exception(error)
