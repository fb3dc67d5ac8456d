"""The real worker in a process of its own, without Telegram's limits.

Run by other programs, which set its environment: python -m benchmarks.worker_bot
"""

import asyncio
from dataclasses import replace

from benchmarks.ours import UNLIMITED
from bot.app.memory import spare_what_stays
from bot.app.scaling import worker
from bot.settings import Settings


def main() -> None:
    """Handle what receivers took in until asked to stop."""
    made = worker(Settings(_env_file=None), polls=False)
    spare_what_stays()
    asyncio.run(replace(made, limits=UNLIMITED).run())


if __name__ == "__main__":
    main()
