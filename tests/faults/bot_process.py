"""The real bot as a process of its own, which can be killed at any moment."""

import asyncio
import os
import resource
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from os import pathsep
from pathlib import Path

from telegram_world import TOKEN

import bot

SOURCE = str(Path(bot.__file__).parent.parent)
NURSERY = str(Path(__file__).parent / "nursery.py")
TO_START = 60
TO_STOP = 10


@dataclass
class BotProcess:
    """`contract-assistant run`, again and again on the same folder."""

    home: Path
    api_url: str
    _nursery: asyncio.subprocess.Process | None = field(default=None, repr=False)
    _pid: int = 0

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def key(self) -> Path:
        return self.home / "key"

    @property
    def log(self) -> Path:
        return self.home / "log"

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PYTHONPATH": pathsep.join((SOURCE, *sys.path)),
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.api_url,
            "DATA_DIR": str(self.data),
            "DATA_KEY_FILE": str(self.key),
        }

    @asynccontextmanager
    async def alive(self) -> AsyncIterator[None]:
        """Have everything ready for the bot to start, and nothing left of it after."""
        with self.log.open("ab") as log:
            self._nursery = await asyncio.create_subprocess_exec(
                sys.executable,
                NURSERY,
                cwd=self.home,
                env=self.environment,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        try:
            yield
        finally:
            if self._pid:
                await self.kill()
            self._nursery.kill()
            await self._nursery.communicate()

    async def start(self) -> None:
        self._pid = await self._asked("", TO_START)

    async def start_another(self) -> int:
        """Start one beside the other on the same folder, and return its exit code."""
        pid = await self._asked("", TO_START)
        return await self._asked(str(pid), TO_STOP)

    async def kill(self) -> int:
        """End the process as a power cut would."""
        return await self._ended(signal.SIGKILL)

    async def stop(self) -> int:
        """Ask the process to end, and return its exit code."""
        return await self._ended(signal.SIGTERM)

    def let_files_grow(self, most: int = resource.RLIM_INFINITY) -> None:
        """Let no file of the process have more bytes, as on a full disk."""
        _soft, hard = resource.prlimit(self._pid, resource.RLIMIT_FSIZE)
        resource.prlimit(self._pid, resource.RLIMIT_FSIZE, (most, hard))

    async def _ended(self, number: int) -> int:
        os.kill(self._pid, number)
        code = await self._asked(str(self._pid), TO_STOP)
        self._pid = 0
        return code

    async def _asked(self, line: str, seconds: float) -> int:
        nursery = self._nursery
        assert nursery is not None
        assert nursery.stdin is not None
        assert nursery.stdout is not None
        nursery.stdin.write(f"{line}\n".encode())
        async with asyncio.timeout(seconds):
            return int(await nursery.stdout.readline())
