"""Many bots as an owner runs them: the real commands, a list, and a real end."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from os import pathsep
from pathlib import Path

import pytest
from deployment import SOON, shown
from telegram_bots import OTHER_TOKEN, TelegramBots
from telegram_world import TOKEN

import bot

pytestmark = pytest.mark.campaign
SOURCE = str(Path(bot.__file__).parent.parent)
ANNA = 1001
LIST = """
bots:
  - name: bright
    token_variable: BRIGHT_TOKEN
    operator_name: Bright Calls
  - name: acme
    token_file: acme.token
    operator_name: Acme Voices
"""


@asynccontextmanager
async def running(folder: Path, address: str) -> AsyncIterator[None]:
    """Run the command, and have it end as a supervisor does."""
    environment = {
        "PYTHONPATH": pathsep.join((SOURCE, *sys.path)),
        "PATH": os.defpath,
        "TELEGRAM_API_URL": address,
        "DATA_DIR": str(folder / "data"),
        "DATA_KEY_FILE": str(folder / "keys" / "key"),
        "BOTS_FILE": "bots.yaml",
        "BRIGHT_TOKEN": TOKEN,
    }
    with (folder / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot", "run"),
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=log,
        )
    try:
        yield
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(SOON):
            assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def test_a_list_of_bots_is_served_by_one_command(
    tmp_path: Path, server: TelegramBots
) -> None:
    (tmp_path / "bots.yaml").write_text(LIST)
    token = tmp_path / "acme.token"
    token.write_text(OTHER_TOKEN)
    token.chmod(0o600)
    operators = ((server.first, "Bright Calls"), (server.second, "Acme Voices"))
    async with server.running() as address, running(tmp_path, address):
        for world, operator in operators:
            world.say(world.chat(ANNA), "/privacy")
            assert await shown(world, world.chat(ANNA), operator)

    log = (tmp_path / "log").read_text()
    assert "bot=bright" in log
    assert "Nobody is named who runs these bots: bright, acme." in log
    assert not any(one.partition(":")[2] in log for one in (TOKEN, OTHER_TOKEN))
