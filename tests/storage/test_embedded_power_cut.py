"""After a power cut what was not flushed is done again, or there, and never half so.

A kill leaves all that was written; a power cut leaves what was flushed, and of the
rest any part: here, the journal behind its last flush is cut off or blanked anywhere.
"""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from storage_world import ANNA, BORIS, EmbeddedHome, update, written

from bot.storage import durable_files
from bot.storage.seams import ChatKey, Outgoing, Received, Store, Turn

UPDATES = {1: ANNA, 2: BORIS, 3: ANNA, 4: ANNA, 5: BORIS}


def handle(store: Store, received: Received) -> None:
    chat, number = received.chat, received.update_id
    record = store.chats.load(chat)
    if number not in record.handled:
        answers = [*record.data.get("answers", []), number]
        card = Outgoing(str(number), "card", {"shown": "a card " * 20})
        store.chats.commit(chat, Turn(number, {"answers": answers}, (card,)))
    store.inbox.settle(number, chat.bot)
    send(store, chat)


def send(store: Store, chat: ChatKey) -> None:
    for outgoing in store.outbox.unsent(chat):
        store.outbox.sent(chat, outgoing.id, {outgoing.kind: int(outgoing.id)})


def answers(store: Store, chat: ChatKey) -> list[int]:
    found: list[int] = store.chats.load(chat).data.get("answers", [])
    return found


@pytest.fixture(scope="module")
def unflushed(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[EmbeddedHome, int]]:
    """A folder in the middle of a day, and how much of its journal was flushed."""
    live = EmbeddedHome(tmp_path_factory.mktemp("live"))
    with live.open() as store:
        for number, chat in ((-2, ANNA), (-1, BORIS)):
            store.chats.commit(chat, Turn(number, {"answers": []}, ()))
        fresh = store.inbox.receive([update(n, chat) for n, chat in UPDATES.items()])
        flushed = len(written(live.data / "inbox.journal"))
        for received in fresh:
            handle(store, received)
        yield live, flushed


@settings(max_examples=25, deadline=None)
@given(cut=st.floats(0, 1), blank=st.floats(0, 1), length=st.integers(0, 3_000))
def test_no_power_cut_loses_or_doubles_an_answer(
    unflushed: tuple[EmbeddedHome, int],
    tmp_path_factory: pytest.TempPathFactory,
    cut: float,
    blank: float,
    length: int,
) -> None:
    live, flushed = unflushed
    home = copied(live, tmp_path_factory)
    journal = home.data / "inbox.journal"
    cut_off(journal, flushed, cut)
    tail = len(written(journal)) - flushed
    blanked(journal, flushed + round(blank * tail), length)

    assert_nothing_lost_or_doubled(home)


@pytest.mark.parametrize("number", UPDATES)
def test_an_end_whose_record_was_not_flushed_is_no_end(
    unflushed: tuple[EmbeddedHome, int],
    tmp_path_factory: pytest.TempPathFactory,
    number: int,
) -> None:
    live, flushed = unflushed
    home = copied(live, tmp_path_factory)
    journal = home.data / "inbox.journal"
    (end,) = re.finditer(rb"settled [0-9a-f]+ %d " % number, journal.read_bytes())
    blanked(journal, flushed, end.start() - 1 - flushed)

    assert_nothing_lost_or_doubled(home)


def copied(live: EmbeddedHome, folders: pytest.TempPathFactory) -> EmbeddedHome:
    home = EmbeddedHome(folders.mktemp("cut") / "home")
    shutil.copytree(live.folder, home.folder)
    return home


def assert_nothing_lost_or_doubled(home: EmbeddedHome) -> None:
    with home.open() as store:
        for received in store.inbox.waiting():
            handle(store, received)
        for chat in store.outbox.chats_with_unsent():
            send(store, chat)

        assert answers(store, ANNA) == [1, 3, 4]
        assert answers(store, BORIS) == [2, 5]
        assert store.chats.load(ANNA).messages == {"card": 4}
        assert store.chats.load(BORIS).messages == {"card": 5}


def cut_off(journal: Path, flushed: int, part: float) -> None:
    size = len(written(journal))
    os.truncate(journal, flushed + round(part * (size - flushed)))


def blanked(journal: Path, start: int, length: int) -> None:
    with journal.open("r+b") as file:
        file.seek(start)
        file.write(bytes(min(length, journal.stat().st_size - start)))


def test_what_has_no_update_to_bring_it_back_is_flushed_at_once(
    embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushes: list[int] = []
    with embedded.open() as store:
        store.chats.commit(ANNA, Turn(None, {"answers": []}, ()))
        store.inbox.receive([update(1)])
        monkeypatch.setattr("bot.storage.line_file._flush", flushes.append)
        handle(store, update(1))
        assert flushes == []

        for number in (1, None):
            store.chats.commit(ANNA, Turn(number, {"answers": [7]}, ()))

        assert len(flushes) == 1


def test_an_answer_waits_for_the_disk_once(
    embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushes: list[int] = []
    with embedded.open() as store:
        handle(store, update(1))
        monkeypatch.setattr("bot.storage.line_file._flush", flushes.append)
        monkeypatch.setattr("os.fsync", flushes.append)

        for received in store.inbox.receive([update(2)]):
            handle(store, received)

        assert store.chats.load(ANNA).handled == (1, 2)
        assert len(flushes) == 1


def test_a_chat_that_begins_writes_a_key_and_a_file_once(
    embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    replaced: list[str] = []
    with embedded.open() as store:
        replace = durable_files.replace

        def noted(path: Path, content: bytes) -> None:
            replaced.append(path.suffix)
            replace(path, content)

        monkeypatch.setattr(durable_files, "replace", noted)
        store.chats.commit(ANNA, Turn(1, {"answers": [1]}, ()))

        assert replaced == [".key", ".chat"]


def test_an_update_is_flushed_before_anybody_is_told_that_it_arrived(
    embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushes: list[int] = []
    with embedded.open() as store:
        monkeypatch.setattr("bot.storage.line_file._flush", flushes.append)

        store.inbox.receive([update(number) for number in range(50)])

    assert len(flushes) == 1
