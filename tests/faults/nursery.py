"""Starts the bot again and again without reading the content each time.

An empty line on the standard input starts one: this program forks, the child runs
`contract-assistant run`, and its process id is printed. A process id waits for the
end of that one, however it comes about; its exit code is printed.
"""

import logging
import os
import sys
from functools import partial

from bot import app
from bot.__main__ import main
from bot.app import interview
from bot.chat.logs import start_logging
from bot.commands import starting

content = app.library()
# What the tests look through for secrets is all that can be logged.
starting.start_logging = partial(start_logging, logging.DEBUG)
interview.library = lambda: content


def born() -> int:
    """Fork; the child is the bot and never comes back."""
    child = os.fork()
    if child == 0:
        code = main(["run"])
        sys.stderr.flush()
        os._exit(code)
    return child


def ended(child: int) -> int:
    """Return the exit code of a bot, once it has one."""
    _pid, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


for line in sys.stdin:
    asked = line.strip()
    answer = ended(int(asked)) if asked else born()
    print(answer, flush=True)  # noqa: T201 - a program's answer
