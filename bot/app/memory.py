"""What stays in memory from the start to the end."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_USUAL = gc.get_threshold()
# Young objects are looked through as ever, the others a hundred times less often.
_AT_A_START = 700, 1000, 10


@contextmanager
def much_is_loaded() -> Iterator[None]:
    """Have the collector look less often through what stays, until it is spared.

    A start makes little garbage, and looking for it takes a tenth of the time.
    """
    gc.set_threshold(*_AT_A_START)
    try:
        yield
    finally:
        gc.set_threshold(*_USUAL)


def spare_what_is_loaded() -> None:
    """Have the collector leave the code alone before content is read.

    Loading it leaves a few hundred objects of garbage, which is not worth looking for
    among a quarter of a million: that takes a tenth of a second.
    """
    gc.freeze()


def spare_what_stays() -> None:
    """Have the collector leave alone what is there now, and watch what comes.

    The content is most of it: to look through it takes a tenth of a second each time,
    in which nobody is answered.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_USUAL)
