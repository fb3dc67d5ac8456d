import base64
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from storage_world import ANNA, BORIS, EmbeddedHome, numbers, turn, update

from bot.errors import StorageError
from bot.storage.seams import ChatKey


@pytest.fixture
def journal(embedded: EmbeddedHome) -> Path:
    with embedded.open() as store:
        store.inbox.receive([update(1), update(2, BORIS)])
    return embedded.data / "inbox.journal"


@pytest.mark.parametrize("torn_off", [1, 9, 40, 100])
def test_a_torn_last_line_is_dropped_and_written_over(
    embedded: EmbeddedHome, journal: Path, torn_off: int
) -> None:
    journal.write_bytes(journal.read_bytes()[:-torn_off])

    with embedded.open() as store:
        assert store.damaged == ()
        assert numbers(store.inbox.waiting()) == [1]
        store.inbox.receive([update(2, BORIS), update(3)])

    with embedded.open() as store:
        assert numbers(store.inbox.waiting()) == [1, 2, 3]


def test_a_torn_set_aside_line_does_not_spoil_the_next_one(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        store.inbox.set_aside(update(1), "first")
        store.inbox.set_aside(update(2), "second")
    aside = embedded.data / "inbox.aside"
    aside.write_bytes(aside.read_bytes()[:-5])

    with embedded.open() as store:
        store.inbox.set_aside(update(3), "third")

        assert [one.reason for one in store.inbox.aside()] == ["first", "third"]


def test_a_damaged_line_is_reported_kept_and_harms_no_other(
    embedded: EmbeddedHome, journal: Path
) -> None:
    content = bytearray(journal.read_bytes())
    content[60] ^= 1
    journal.write_bytes(content)
    copy = journal.with_name("inbox.journal.damaged")

    with embedded.open() as store:
        assert numbers(store.inbox.waiting()) == [2]
        assert store.damaged == (copy,)
    assert copy.read_bytes() == bytes(content)


def test_an_update_whose_key_is_damaged_waits_for_its_owner(
    embedded: EmbeddedHome, journal: Path
) -> None:
    with embedded.open() as store:
        store.chats.commit(BORIS, turn(9, "fifty"))
        boriss = embedded.the(".chat")
    key = embedded.data / "keys" / boriss.parent.name / f"{boriss.stem}.key"
    good = key.read_bytes()
    key.write_bytes(b"damaged")
    with embedded.open() as store:
        assert numbers(store.inbox.waiting()) == [1]
        assert store.inbox.receive([update(2, BORIS)]) == []
    assert journal.exists()

    key.write_bytes(good)

    with embedded.open() as store:
        assert numbers(store.inbox.waiting()) == [1, 2]


def test_an_update_is_readable_only_in_its_own_line(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.inbox.receive([update(1), update(2)])
    journal = embedded.data / "inbox.journal"
    first, second = journal.read_bytes().splitlines()
    forged = first.rsplit(b" ", 2)[0] + b" " + second.split(b" ")[4]
    journal.write_bytes(b"%s %08x\n" % (forged, zlib.crc32(forged)))

    with embedded.open() as store:
        assert store.inbox.waiting() == []


def test_an_update_is_no_chat_though_one_key_opens_both(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        store.inbox.receive([update(1)])
        store.chats.commit(ANNA, turn(1, "forty"))
        line = (embedded.data / "inbox.journal").read_bytes()
        embedded.the(".chat").write_bytes(base64.b64decode(line.split(b" ")[4]))

        with pytest.raises(StorageError, match="cannot be decrypted"):
            store.chats.load(ANNA)


def test_settled_updates_leave_only_their_ids_behind(
    embedded: EmbeddedHome, journal: Path
) -> None:
    with embedded.open() as store:
        for number in (1, 2):
            store.inbox.settle(number)
    before = journal.stat().st_size

    with embedded.open():
        pass

    assert journal.stat().st_size < 50 < before


def test_a_busy_journal_is_compacted_while_running(embedded: EmbeddedHome) -> None:
    journal = embedded.data / "inbox.journal"
    with embedded.open() as store:
        store.inbox.receive([update(0, BORIS)])
        store.inbox.receive([update(number) for number in range(1, 5_001)])
        before = journal.stat().st_size
        for number in range(1, 5_001):
            store.inbox.settle(number)

        assert journal.stat().st_size < before / 10
        assert store.inbox.waiting() == [update(0, BORIS)]
        store.inbox.receive([update(6_000)])

    with embedded.open() as store:
        assert numbers(store.inbox.waiting()) == [0, 6_000]


def test_ends_that_a_power_cut_took_back_have_no_second_effect(
    embedded: EmbeddedHome, journal: Path
) -> None:
    before_the_end = journal.read_bytes()
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        store.inbox.settle(1)
    journal.write_bytes(before_the_end)

    with embedded.open() as store:
        assert numbers(store.inbox.waiting()) == [1, 2]
        record = store.chats.commit(ANNA, turn(1, "forty forty", "b"))

        assert record.data == {"answer": "forty"}
        assert len(record.outbox) == 1


def test_the_newest_ten_thousand_settled_ids_are_remembered(
    embedded: EmbeddedHome,
) -> None:
    ours, theirs = ChatKey(7, 1), ChatKey(8, 1)
    with embedded.open() as store:
        store.inbox.receive([update(number, ours) for number in range(6_000)])
        store.inbox.receive([update(number, theirs) for number in range(5_000)])
        for number in range(6_000):
            store.inbox.settle(number, bot=7)
        for number in range(5_000):
            store.inbox.settle(number, bot=8)

    with embedded.open() as store:
        known = [update(number, ours) for number in range(1_000, 6_000)]
        assert store.inbox.receive(known) == []
        assert store.inbox.receive([update(0, ours)]) == [update(0, ours)]


def test_what_was_set_aside_is_gone_with_its_chat(embedded: EmbeddedHome) -> None:
    aside = embedded.data / "inbox.aside"
    with embedded.open() as store:
        store.inbox.set_aside(update(1), "Anna's")
        annas = aside.read_bytes()
        store.inbox.set_aside(update(2, BORIS), "Boris's")
        store.chats.forget(ANNA)

        assert annas not in aside.read_bytes()
        assert [one.reason for one in store.inbox.aside()] == ["Boris's"]


def test_a_start_takes_out_what_a_crash_left_of_a_forgotten_chat(
    embedded: EmbeddedHome,
) -> None:
    aside = embedded.data / "inbox.aside"
    with embedded.open() as store:
        store.inbox.set_aside(update(1), "why")
        before = aside.read_bytes()
        store.chats.forget(ANNA)
    aside.write_bytes(before)

    with embedded.open():
        pass

    assert aside.read_bytes() == b""


def test_taking_out_keeps_a_copy_of_damaged_lines(embedded: EmbeddedHome) -> None:
    aside = embedded.data / "inbox.aside"
    with embedded.open() as store:
        store.inbox.set_aside(update(1, BORIS), "why")
        aside.write_bytes(aside.read_bytes().replace(b"arrived", b"arrivex"))
    with embedded.open() as store:
        store.inbox.set_aside(update(2), "why")
        damaged = aside.read_bytes()
        store.chats.forget(ANNA)

    assert aside.with_name("inbox.aside.damaged").read_bytes() == damaged


@pytest.mark.campaign
def test_a_long_run_leaves_a_journal_no_larger_than_a_short_one(
    embedded: EmbeddedHome,
) -> None:
    journal = embedded.data / "inbox.journal"
    sizes = []
    with embedded.open() as store:
        for start in range(0, 60_000, 500):
            batch = [update(number) for number in range(start, start + 500)]
            store.inbox.receive(batch)
            for received in batch:
                store.inbox.settle(received.update_id)
            sizes.append(journal.stat().st_size)

    assert max(sizes[60:]) <= max(sizes[:60]) * 1.1


@settings(max_examples=40, deadline=None)
@given(cut=st.integers(min_value=0, max_value=2_000))
def test_a_journal_cut_anywhere_keeps_every_whole_line(
    cut: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = EmbeddedHome(tmp_path_factory.mktemp("cut"))
    with home.open() as store:
        store.inbox.receive([update(number) for number in range(6)])
    journal = home.data / "inbox.journal"
    content = journal.read_bytes()[:cut]
    journal.write_bytes(content)

    with home.open() as store:
        assert numbers(store.inbox.waiting()) == list(range(content.count(b"\n")))
        assert store.damaged == ()
