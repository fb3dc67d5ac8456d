"""The index of chats on disk: a start believes it as far as it holds, no further."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from killed import killed_at_every_step
from storage_world import ANNA, BORIS, DAY, HOUR, NOON, EmbeddedHome, at, turn

from bot.storage.embedded import EmbeddedStore
from bot.storage.places import Place
from bot.storage.rotation import rotate
from bot.storage.sealed_documents import SealedDocuments
from bot.storage.seams import ChatKey, Standing

CLARA = ChatKey(7, 5)
LINK = "ab" * 32


@pytest.fixture(autouse=True)
def kept_of_any_chat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.known_chats._WORTH_A_FILE", 1)


@pytest.fixture
def used(embedded: EmbeddedHome) -> EmbeddedHome:
    """A folder in which each list has somebody."""
    with embedded.open() as store:
        standing = Standing(CLARA, LINK, "started", NOON, {"asked": 3, "\ud800": 1})
        due = {"nudge": NOON + HOUR, "last": NOON + DAY}
        store.chats.commit(ANNA, at(NOON, 1)._replace(reminders=due, standing=standing))
        store.chats.commit(BORIS, turn(2, "fifty", "b")._replace(at=NOON))
        store.chats.commit(BORIS, at(NOON + HOUR, 3))
    return embedded


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the chats whose files a start opened."""
    names: list[str] = []
    sound = SealedDocuments.sound

    def noted(documents: SealedDocuments, place: Place) -> Mapping[str, Any] | None:
        names.append(place.name)
        return sound(documents, place)

    monkeypatch.setattr(SealedDocuments, "sound", noted)
    return names


def lists(store: EmbeddedStore) -> tuple[object, ...]:
    chats = sorted(store.chats.chats())
    return (
        chats,
        [store.chats.last_activity(chat) for chat in chats],
        store.chats.chats_untouched_since(NOON + HOUR),
        store.outbox.chats_with_unsent(),
        store.reminders.due(NOON + 2 * DAY),
        store.directory.prospects(CLARA),
    )


@pytest.fixture
def annas(used: EmbeddedHome) -> Path:
    return max(used.files(".chat"), key=lambda path: path.stat().st_size)


def test_a_start_after_an_end_in_order_opens_no_chat(
    used: EmbeddedHome, looked_at: list[str]
) -> None:
    with used.open() as store:
        assert looked_at == []
        assert sorted(store.chats.chats()) == [BORIS, ANNA]


def test_lists_say_what_they_would_without_it(used: EmbeddedHome) -> None:
    with used.open() as store:
        believed = lists(store)
    used.the(".index").unlink()

    with used.open() as store:
        assert believed == lists(store)
        assert [one.chat for one in store.reminders.due(NOON + HOUR)] == [ANNA]
        assert store.outbox.chats_with_unsent() == [BORIS]
        assert [one.chat for one in store.directory.prospects(CLARA)] == [ANNA]


def test_a_chat_that_was_written_since_is_looked_at(
    used: EmbeddedHome, annas: Path, looked_at: list[str]
) -> None:
    index = used.the(".index")
    earlier = index.read_bytes()
    with used.open() as store:
        store.chats.commit(ANNA, at(NOON + DAY, 4))
    index.write_bytes(earlier)
    looked_at.clear()

    with used.open() as store:
        assert looked_at == [annas.stem]
        assert store.chats.last_activity(ANNA) == NOON + DAY


def test_a_chat_that_came_since_is_looked_at(
    used: EmbeddedHome, looked_at: list[str]
) -> None:
    index = used.the(".index")
    earlier = index.read_bytes()
    with used.open() as store:
        store.chats.commit(CLARA, at(NOON))
    index.write_bytes(earlier)

    with used.open() as store:
        assert len(looked_at) == 1
        assert store.chats.last_activity(CLARA) == NOON


def test_a_chat_whose_files_were_taken_away_is_not_known(
    used: EmbeddedHome, annas: Path
) -> None:
    annas.unlink()

    with used.open() as store:
        assert store.chats.chats() == [BORIS]


def test_a_file_changed_under_a_running_bot_is_looked_at(
    used: EmbeddedHome, annas: Path
) -> None:
    first = annas.read_bytes()
    with used.open() as store:
        store.chats.commit(ANNA, at(NOON + DAY, 4))
    with used.open() as store:
        annas.write_bytes(first)

    with used.open() as store:
        assert store.chats.last_activity(ANNA) == NOON


def test_damage_is_found_though_size_and_time_are_as_they_were(
    used: EmbeddedHome, annas: Path
) -> None:
    was = annas.stat()
    annas.write_bytes(annas.read_bytes()[::-1])
    os.utime(annas, ns=(was.st_atime_ns, was.st_mtime_ns))

    with used.open() as store:
        assert len(store.damaged) == 1
        assert store.chats.chats() == [BORIS]


def test_a_damaged_key_is_found(used: EmbeddedHome, annas: Path) -> None:
    key = used.data / "keys" / annas.parent.name / f"{annas.stem}.key"
    key.write_bytes(key.read_bytes()[::-1])

    with used.open() as store:
        assert len(store.damaged) == 1
        assert store.chats.chats() == [BORIS]


@pytest.mark.parametrize("ending", [".index", ".index-key"])
@pytest.mark.parametrize("content", [None, b"", b"damaged", bytes(200)])
def test_an_index_that_cannot_be_read_is_made_anew(
    used: EmbeddedHome, ending: str, content: bytes | None, looked_at: list[str]
) -> None:
    file = used.the(ending)
    file.unlink() if content is None else file.write_bytes(content)

    with used.open() as store:
        assert store.damaged == ()
        assert sorted(store.chats.chats()) == [BORIS, ANNA]
    assert len(looked_at) == 2
    with used.open():
        assert len(looked_at) == 2


def test_a_start_that_had_to_look_at_many_keeps_what_it_saw(
    used: EmbeddedHome,
) -> None:
    used.the(".index").unlink()

    with used.open():
        assert used.the(".index").exists()


def test_a_new_master_key_is_no_damage(used: EmbeddedHome) -> None:
    rotate(used.data, used.key)

    with used.open() as store:
        assert store.damaged == ()
        assert sorted(store.chats.chats()) == [BORIS, ANNA]
    assert len(used.files(".index-key")) == 1


def test_forgetting_somebody_destroys_it_at_once(used: EmbeddedHome) -> None:
    with used.open() as store:
        store.chats.forget(ANNA)

        assert used.files(".index") == used.files(".index-key") == []
    with used.open() as store:
        assert store.chats.chats() == [BORIS]


def test_nothing_is_kept_of_few_chats(
    embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.known_chats._WORTH_A_FILE", 2)
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))

    assert embedded.files(".index") == []


@pytest.mark.campaign
def test_an_end_killed_at_any_step_is_told_apart(used: EmbeddedHome) -> None:
    moments = iter(range(10_000))

    def work() -> None:
        with used.open() as store:
            store.chats.commit(ANNA, at(NOON + next(moments) * HOUR))
            store.chats.forget(BORIS)
            store.chats.commit(BORIS, at(NOON))

    for _ in killed_at_every_step(work):
        with used.open() as store:
            believed = lists(store)
        for index in used.files(".index"):
            index.unlink()
        with used.open() as store:
            assert believed == lists(store)
