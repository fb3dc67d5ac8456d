"""A folder that an earlier build wrote, in the middle of a day, is read as it was."""

from pathlib import Path

import pytest
from storage_world import ANNA, BORIS, NOON, EmbeddedHome, turn

from bot.storage.restoring import restore
from bot.storage.seams import ChatRecord, Outgoing, Received, Standing

COPY = Path(__file__).with_name("folder_of_22_november.tar")
SURROGATE, LONG = "\ud800", 2**70
LINK = "ab" * 32


@pytest.fixture
def earlier(embedded: EmbeddedHome) -> EmbeddedHome:
    embedded.key.parent.mkdir(mode=0o700)
    embedded.key.write_bytes(bytes(range(32)))
    embedded.key.chmod(0o600)
    restore(COPY, embedded.data)
    return embedded


def test_all_that_was_in_it_is_there(earlier: EmbeddedHome) -> None:
    with earlier.open() as store:
        annas, boriss = store.chats.load(ANNA), store.chats.load(BORIS)

        assert store.damaged == ()
        assert annas == ChatRecord(
            {"answers": ["one", "three"], "odd": SURROGATE, "long": LONG},
            (1, 3),
            (Outgoing("3.0", "screen", {"text": "a card"}),),
            {"card": 5},
            {"nudge": NOON},
            NOON,
            Standing(BORIS, LINK, "started", NOON, {"asked": 3}),
        )
        assert boriss.data == {"answers": ["two"]}
        assert [one.reason for one in store.inbox.aside()] == ["ValueError"]
        assert [one.keeper for one in store.directory.links(BORIS)] == [BORIS]


def test_what_waited_in_it_waits_still(earlier: EmbeddedHome) -> None:
    message = {"text": f"hello {SURROGATE}", "number": LONG}
    waiting = Received(5, ANNA, {"update_id": 5, "message": message})

    with earlier.open() as store:
        assert store.inbox.waiting() == [waiting]
        assert store.inbox.receive([waiting]) == []


def test_it_is_written_on(earlier: EmbeddedHome) -> None:
    with earlier.open() as store:
        store.outbox.sent(ANNA, "3.0", {"card": 6})
        before = store.chats.load(ANNA)
        store.chats.commit(BORIS, turn(6, "forty"))

    with earlier.open() as store:
        assert store.chats.load(ANNA) == before
        assert before.data["long"] == LONG
        assert store.chats.load(BORIS).data == {"answer": "forty"}
