"""The real bot as a process of its own, which can be killed at any moment."""

import asyncio
import sys
from dataclasses import dataclass, field
from os import pathsep
from pathlib import Path

from telegram_world import TOKEN

import bot

SOURCE = str(Path(bot.__file__).parent.parent)


@dataclass
class BotProcess:
    """`python -m bot run`, again and again on the same folder."""

    home: Path
    api_url: str
    _process: asyncio.subprocess.Process | None = field(default=None, repr=False)

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def key(self) -> Path:
        return self.home / "key"

    @property
    def log(self) -> Path:
        return self.home / "log"

    async def start(self) -> None:
        environment = {
            "PYTHONPATH": pathsep.join((SOURCE, *sys.path)),
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.api_url,
            "DATA_DIR": str(self.data),
            "DATA_KEY_FILE": str(self.key),
        }
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot",
                "run",
                cwd=self.home,
                env=environment,
                stdout=log,
                stderr=log,
            )

    async def kill(self) -> None:
        """End the process as a power cut would."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()

    async def stop(self) -> int:
        """Ask the process to end, and return its exit code."""
        assert self._process is not None
        self._process.terminate()
        async with asyncio.timeout(10):
            return await self._process.wait()
