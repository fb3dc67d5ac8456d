"""The real commands, each as a process of its own."""

import asyncio
import os
import signal
import socket
import sys
from dataclasses import dataclass
from os import pathsep
from pathlib import Path

from postgres_home import PostgresHome
from telegram_world import TOKEN

import bot

SOURCE = str(Path(bot.__file__).parent.parent)
TO_STOP = 20
PASSWORD = "hush-never-told-anybody"  # noqa: S105 - nobody asks for it


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@dataclass
class Processes:
    """Runs commands on one database and one Telegram."""

    home: Path
    postgres: PostgresHome
    api_url: str
    port: int

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PYTHONPATH": pathsep.join((SOURCE, *sys.path)),
            "PATH": os.defpath,
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.api_url,
            "DATA_DIR": str(self.home / "data"),
            "DATA_KEY_FILE": str(self.postgres.key),
            "DATABASE_URL": self.postgres.address.replace("@", f":{PASSWORD}@", 1),
            "WEBHOOK_URL": f"http://127.0.0.1:{self.port}/telegram",
            "OPERATOR_NAME": "Bright Calls",
            "OPERATOR_CONTACT": "hi@bright.example",
        }

    async def start(self, *arguments: str) -> asyncio.subprocess.Process:
        with (self.home / "log").open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "bot", *arguments),
                cwd=self.home,
                env=self.environment,
                stdout=log,
                stderr=log,
            )

    def told(self) -> list[str]:
        """Return the secrets that anything printed."""
        printed = (self.home / "log").read_text()
        return [one for one in (TOKEN.partition(":")[2], PASSWORD) if one in printed]


async def ended(process: asyncio.subprocess.Process, number: int) -> int:
    """Send a signal and return the exit code."""
    process.send_signal(number)
    async with asyncio.timeout(TO_STOP):
        return await process.wait()


async def stop_all(processes: list[asyncio.subprocess.Process]) -> None:
    """Leave nothing behind, however a test ended."""
    for process in processes:
        if process.returncode is None:
            process.send_signal(signal.SIGCONT)
            process.kill()
            await process.wait()
