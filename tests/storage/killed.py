"""Work that is killed at each of its steps on the disk, one step a life."""

import os
import signal
import sys
from collections.abc import Callable, Iterator

_STEPS = {"open", "os.rename", "os.remove", "os.link", "os.mkdir", "os.truncate"}


def killed_at_every_step(work: Callable[[], object]) -> Iterator[int]:
    """Yield after each kill; ends once a life got to the end of its work."""
    step = 0
    while _killed(work, step):
        yield step
        step += 1


def _killed(work: Callable[[], object], step: int) -> bool:
    child = os.fork()
    if child == 0:
        _live(work, step)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert status == 0, "the work failed before it was killed"
    return False


def _live(work: Callable[[], object], step: int) -> None:
    left = step

    def count(event: str, _arguments: object) -> None:
        nonlocal left
        if event in _STEPS:
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

    sys.addaudithook(count)
    try:
        work()
    except BaseException:  # noqa: BLE001 - told by the exit status
        os._exit(1)
    os._exit(0)
