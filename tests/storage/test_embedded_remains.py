"""With the master key in hand, nothing of a forgotten chat can be read."""

import base64
import binascii
import itertools
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from storage_world import ANNA, BORIS, NOON, EmbeddedHome, at, turn, update, written

from bot.storage.directory import Link, Rep
from bot.storage.sealing import Cipher
from bot.storage.seams import Reminder, Standing, Store

PLANTED = "Olena Marchenko"


@pytest.fixture(autouse=True)
def index_of_any_chat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.known_chats._WORTH_A_FILE", 1)


def planted(store: Store) -> None:
    """Say it everywhere that a chat's words can come to lie."""
    store.inbox.receive([update(number, text=PLANTED) for number in range(4)])
    store.inbox.set_aside(update(1, text=PLANTED), PLANTED)
    store.inbox.settle(2)
    for number in (2, 3):
        store.chats.commit(ANNA, turn(number, PLANTED, PLANTED))
    store.reminders.set(Reminder(ANNA, PLANTED, NOON))
    store.directory.add_rep(Rep(BORIS, "Boris", NOON))
    store.directory.add_link(Link("ab" * 32, "prospect", BORIS, "Clinics", NOON))
    store.directory.open_link("ab" * 32, ANNA, NOON)
    standing = Standing(BORIS, "ab" * 32, PLANTED, NOON)
    store.directory.put_standing(ANNA, standing)
    store.chats.commit(BORIS, at(NOON))
    store.outbox.sent(ANNA, PLANTED, {PLANTED: 1})


def readable(home: EmbeddedHome) -> bytes:
    """Everything on disk that any key in the folder opens, under any name."""
    files = home.files()
    places = {path.name.partition(".")[0] for path in files} | {"names.key", "index"}
    master = Cipher(home.key.read_bytes())
    keys = [master]
    for path in files:
        names = [f"key {place}" for place in places]
        keys += map(Cipher, opened(path.read_bytes(), [master], names))
    found = []
    for path in files:
        for sealed, seal_places in sealed_in(path, places):
            found += opened(sealed, keys, seal_places)
    return b"\n".join(found)


def sealed_in(path: Path, places: set[str]) -> Iterator[tuple[bytes, list[str]]]:
    content = path.read_bytes()
    yield content, ["index 1", *(f"document {place}" for place in places)]
    for line in content.splitlines():
        if line.startswith(b"arrived "):
            _, tag, number, place, sealed, _ = line.decode("ascii").split(" ")
            yield base64.b64decode(sealed), [f"update {tag} {number} {place}"]
        if line.startswith(b"kept "):
            _, place, sealed, _ = line.decode("ascii").split(" ")
            yield base64.b64decode(sealed), [f"record {place}"]
        if line.startswith(b"sent "):
            _, place, sealed, _ = line.decode("ascii").split(" ")
            yield base64.b64decode(sealed), [f"sent {place}"]


def opened(sealed: bytes, keys: list[Cipher], places: list[str]) -> list[bytes]:
    found = []
    for key, place in itertools.product(keys, places):
        with suppress(InvalidTag):
            found.append(key.opened(sealed, place))
    return found


def unwrapped(home: EmbeddedHome) -> Iterator[bytes]:
    """Everything on disk that is readable without any key, but written otherwise."""
    for path in home.files():
        for word in path.read_bytes().split():
            with suppress(binascii.Error):
                yield base64.b64decode(word, validate=True)


def test_without_a_key_no_line_can_be_read(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        planted(store)
        lines = written(embedded.data / "inbox.journal").splitlines()
        plain = b"\n".join(unwrapped(embedded))

    assert {line.split()[0] for line in lines} >= {b"arrived", b"kept", b"sent"}
    assert PLANTED.encode() not in plain


def test_before_forgetting_the_master_key_opens_it_all(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        planted(store)

    plain = readable(embedded)

    # Two updates that wait, the one set aside with its reason, and the chat's record.
    assert plain.count(PLANTED.encode()) >= 8
    assert str(ANNA.chat).encode() in plain
    assert b"forty" in plain
    assert b'"mark":' in plain


def test_after_forgetting_nothing_of_the_chat_can_be_decrypted(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        planted(store)
        store.chats.forget(ANNA)
        running = readable(embedded)
    with embedded.open():
        pass

    for plain in (running, readable(embedded)):
        assert PLANTED.encode() not in plain
        assert str(ANNA.chat).encode() not in plain
        assert b"forty" in plain


def test_not_even_with_what_was_damaged_and_set_aside(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        planted(store)
    annas = max(embedded.files(".chat"), key=lambda path: path.stat().st_size)
    whole = annas.read_bytes()
    annas.write_bytes(whole[:-1])
    with embedded.open() as store:
        (aside,) = store.damaged
        aside.write_bytes(whole)
        assert PLANTED.encode() in readable(embedded)
        store.chats.forget(ANNA)

    assert PLANTED.encode() not in readable(embedded)
    assert not aside.exists()


def test_a_removed_reps_papers_cannot_be_decrypted(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.directory.add_rep(Rep(BORIS, PLANTED, NOON))
        assert PLANTED.encode() in readable(embedded)
        store.directory.remove_rep(BORIS)

    assert PLANTED.encode() not in readable(embedded)
