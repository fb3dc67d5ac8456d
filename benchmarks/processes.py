"""Programs beside this one: started, looked at, and ended."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile

_TICKS = os.sysconf("SC_CLK_TCK")
_PARENT, _UTIME, _STIME, _CUTIME, _CSTIME = 1, 11, 12, 13, 14
_TO_END = 10.0
_LAST_WORDS = 500


@asynccontextmanager
async def running(
    *arguments: str, environment: Mapping[str, str] | None = None
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run a module of Python until the end of the block.

    Where it ended by itself, what it printed last is passed on.
    """
    with TemporaryFile() as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", *arguments),
            env=environment,
            stdout=log,
            stderr=log,
        )
        try:
            yield process
        finally:
            if process.returncode is None:
                await _ended(process)
            else:
                log.seek(0)
                sys.stderr.write(log.read().decode()[-_LAST_WORDS:])


async def _ended(process: asyncio.subprocess.Process) -> None:
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), _TO_END)
    except TimeoutError:
        process.kill()
        await process.wait()


def used(process: int) -> float:
    """Return the seconds of processor that a process used so far."""
    fields = _stat(process)
    return (int(fields[_UTIME]) + int(fields[_STIME])) / _TICKS


def used_by_family(process: int) -> float:
    """Return the seconds that a process, and those it started, used so far."""
    fields = _stat(process)
    ended = (int(fields[_CUTIME]) + int(fields[_CSTIME])) / _TICKS
    return used(process) + ended + sum(map(used, _started_by(process)))


def _started_by(process: int) -> Iterator[int]:
    for folder in Path("/proc").glob("[0-9]*"):
        # Another may end while this looks.
        with suppress(FileNotFoundError, ProcessLookupError):
            if int(_stat(int(folder.name))[_PARENT]) == process:
                yield int(folder.name)


def _stat(process: int) -> list[str]:
    stat = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
    return stat.rpartition(")")[2].split()


def resident(process: int | str = "self") -> float:
    """Return the megabytes that a process holds."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    line = next(one for one in status.splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
