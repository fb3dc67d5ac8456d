"""Nothing that is printed, logged or put into words holds a secret, whatever fails."""

import logging
import resource
import signal
import sys
import threading
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from telegram_world import TOKEN

from bot.__main__ import main
from bot.app import content
from bot.app.scaling import worker
from bot.chat import logs
from bot.commands import starting
from bot.commands.starting import as_a_service
from bot.content.library import Folders, Library
from bot.content.reading import read_library
from bot.settings import read_settings
from bot.storage.embedded import EmbeddedStore
from bot.storage.postgres_database import Database
from bot.storage.sealing import Cipher

PASSWORD = "hush-never-told-anybody"  # noqa: S105 - made up
SECRET_PART = TOKEN.partition(":")[2]


class Refusing(BaseHTTPRequestHandler):
    """Knows nobody's token, as Telegram would of one that was revoked."""

    def do_POST(self) -> None:
        answer = b'{"ok":false,"error_code":401,"description":"Unauthorized"}'
        self.send_response(401)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def refusing() -> Iterator[str]:
    """A Telegram that refuses every token."""
    with HTTPServer(("127.0.0.1", 0), Refusing) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def machine(
    tmp_path: Path, refusing: str, library: Library, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """A machine on which a bot has run; everything is logged, down to the least."""
    monkeypatch.chdir(tmp_path)
    for name, value in {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": refusing,
        "DATA_DIR": str(tmp_path / "data"),
        "DATA_KEY_FILE": str(tmp_path / "key"),
        "DATABASE_URL": "",
        "BOTS_FILE": "",
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(content, "read_library", lambda _folders: library)
    monkeypatch.setattr(content, "checked", lambda read: read)
    monkeypatch.setattr(starting, "start_logging", everything)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with EmbeddedStore(tmp_path / "data", tmp_path / "key"):
        pass
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield tmp_path
    root.handlers[:] = handlers
    root.setLevel(level)


def everything() -> None:
    logs.start_logging(logging.DEBUG)


def a_refused_token(_machine: Path, _patch: pytest.MonkeyPatch) -> str:
    return "refuses the token"


def broken_content(machine: Path, patch: pytest.MonkeyPatch) -> str:
    nowhere = Folders(machine / "no", machine / "no")
    patch.setattr(content, "read_library", lambda _folders: read_library(nowhere))
    return "no/questionnaire.yaml"


def a_wrong_key(machine: Path, _patch: pytest.MonkeyPatch) -> str:
    (machine / "key").write_bytes(b"k" * 32)
    return "is not the one"


def a_key_open_to_others(machine: Path, _patch: pytest.MonkeyPatch) -> str:
    (machine / "key").chmod(0o644)
    return "chmod 600"


def a_file_in_the_way(machine: Path, patch: pytest.MonkeyPatch) -> str:
    patch.setenv("DATA_DIR", str(machine / "key"))
    return "key"


def an_unreachable_database(_machine: Path, patch: pytest.MonkeyPatch) -> str:
    patch.setenv("DATABASE_URL", f"postgresql://bot:{PASSWORD}@127.0.0.1:1/bot")
    return "The database refused"


def a_sign_too_many(sign: str) -> Callable[[Path, pytest.MonkeyPatch], str]:
    def a_sign_too_many(_machine: Path, patch: pytest.MonkeyPatch) -> str:
        password = PASSWORD.replace("-", sign)
        patch.setenv("DATABASE_URL", f"postgresql://bot:{password}@127.0.0.1:1/bot")
        return "DATABASE_URL"

    return a_sign_too_many


FAILURES = [
    *(a_refused_token, broken_content, a_wrong_key, a_key_open_to_others),
    *(a_file_in_the_way, an_unreachable_database),
    *map(a_sign_too_many, "@/#?%: ["),
]


@pytest.mark.parametrize("failure", FAILURES)
def test_a_start_that_fails_says_why_and_tells_no_secret(
    machine: Path,
    failure: Callable[[Path, pytest.MonkeyPatch], str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = failure(machine, monkeypatch)

    assert main(["run"]) == 1

    printed = "".join(capsys.readouterr())
    assert words in printed
    assert secrets_in(printed, machine / "key") == []


def test_a_start_on_a_full_disk_tells_no_secret(
    machine: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_DIR", str(machine / "other"))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        assert main(["run"]) == 1
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    printed = "".join(capsys.readouterr())
    assert "disk" in printed
    assert secrets_in(printed, machine / "key") == []


def test_a_crash_is_logged_by_kind_and_place(
    machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with as_a_service():
        pass
    error = ValueError(f"{TOKEN} Marchenko {PASSWORD}")

    sys.excepthook(ValueError, error, None)

    printed = capsys.readouterr().err
    assert "event=crashed reason=ValueError" in printed
    assert "Marchenko" not in printed
    assert secrets_in(printed, machine / "key") == []


def test_nothing_in_words_holds_a_secret(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"postgresql://bot:{PASSWORD}@127.0.0.1:1/bot"
    monkeypatch.setenv("DATABASE_URL", address)
    settings = read_settings()
    key = (machine / "key").read_bytes()

    words = f"{settings!r} {settings} {settings.model_dump()} {Cipher(key)!r}"
    words += repr([worker(settings, polls=True), Database(address)])

    assert secrets_in(words, machine / "key") == []


def secrets_in(text: str, key_file: Path) -> list[str]:
    """Return what of all secrets, and of all ways to write them, is in a text."""
    key = key_file.read_bytes()
    parts = [part for part in PASSWORD.split("-") if len(part) > 3]
    forms = [key.hex(), b64encode(key).decode(), urlsafe_b64encode(key).decode()]
    known = [SECRET_PART, *parts, *forms, repr(key)[2:-1]]
    return [one for one in known if one in text]


def test_asked_to_end_while_it_starts_it_ends_in_order() -> None:
    earlier = signal.getsignal(signal.SIGTERM)

    with pytest.raises(SystemExit) as end, as_a_service():
        signal.raise_signal(signal.SIGTERM)

    assert end.value.code == 0
    assert signal.getsignal(signal.SIGTERM) == earlier
