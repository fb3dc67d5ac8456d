import pytest
from storage_world import (
    ANNA,
    BORIS,
    NOON,
    EmbeddedHome,
    files_no_larger_than,
    shown,
    turn,
    update,
)

from bot.errors import DamagedChatError, StorageError
from bot.storage.directory import Rep
from bot.storage.records import EMPTY


@pytest.mark.parametrize("damage", [b"", b"\x01", b"\x00" * 400, b"{}"])
def test_a_damaged_chat_is_set_aside_at_the_start_and_harms_no_other(
    embedded: EmbeddedHome, damage: bytes
) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        document = embedded.the(".chat")
        store.chats.commit(BORIS, turn(2, "fifty", "b"))
    document.write_bytes(damage)

    with embedded.open() as store:
        (aside,) = store.damaged
        assert aside.name.startswith(f"{document.name}.damaged-")
        assert aside.read_bytes() == damage
        assert not document.exists()
        assert store.chats.chats() == [BORIS]
        assert store.inbox.receive([update(3)]) == [update(3)]
        for use in (store.chats.load, store.outbox.unsent):
            with pytest.raises(DamagedChatError, match="set aside"):
                use(ANNA)


def test_a_chat_damaged_while_running_is_set_aside_when_found(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        document = embedded.the(".chat")
        document.write_bytes(document.read_bytes()[:-1])

        with pytest.raises(DamagedChatError, match=f"{document.name}.damaged-"):
            store.chats.commit(ANNA, turn(2, "sixty"))

        assert store.chats.chats() == store.outbox.chats_with_unsent() == []


def test_damage_is_told_until_the_person_starts_afresh(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
    embedded.the(".chat").write_bytes(b"damaged")
    for _ in range(2):
        with embedded.open() as store, pytest.raises(DamagedChatError):
            store.chats.load(ANNA)

    with embedded.open() as store:
        assert store.damaged == ()
        store.outbox.sent(ANNA, "a", {})
        store.chats.commit(ANNA, turn(2, "", "sorry"))

        assert store.chats.load(ANNA).handled == (2,)
    with embedded.open() as store:
        assert store.outbox.unsent(ANNA) == (shown("sorry"),)
    assert len(embedded.files("")) > len(embedded.files(".chat")) == 1


def test_damage_is_told_though_a_fresh_start_was_refused(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
    embedded.the(".chat").write_bytes(b"damaged")

    with embedded.open() as store:
        with files_no_larger_than(10), pytest.raises(StorageError, match="room"):
            store.chats.commit(ANNA, turn(2, "", "sorry"))
        with pytest.raises(DamagedChatError, match="set aside"):
            store.chats.load(ANNA)


def test_a_damaged_chat_can_be_forgotten_with_what_was_set_aside(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        document = embedded.the(".chat")
        document.write_bytes(b"damaged")

        receipt = store.chats.forget(ANNA)

        assert not receipt.readable
        assert store.chats.load(ANNA) == EMPTY
    assert list(document.parent.iterdir()) == []


def test_a_damaged_rep_is_set_aside_and_harms_no_other(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.directory.add_rep(Rep(BORIS, "Boris", NOON))
        document = embedded.the(".rep")
        store.directory.add_rep(Rep(ANNA, "Anna", NOON))
    document.write_bytes(b"damaged")

    with embedded.open() as store:
        assert [path.parent for path in store.damaged] == [document.parent]
        assert [rep.name for rep in store.directory.reps(7)] == ["Anna"]
        store.directory.add_rep(Rep(BORIS, "Boris", NOON))

    with embedded.open() as store:
        assert len(store.directory.reps(7)) == 2


def test_a_changed_byte_is_noticed(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        document = embedded.the(".chat")
        content = bytearray(document.read_bytes())
        content[-20] ^= 1
        document.write_bytes(content)

        with pytest.raises(DamagedChatError, match="cannot be decrypted"):
            store.chats.load(ANNA)


def test_a_chat_under_anothers_name_is_not_that_chat(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "Anna's"))
        annas = embedded.the(".chat")
        annas_key = embedded.files(".key")[0]
        store.chats.commit(BORIS, turn(2, "Boris's"))
        boriss = next(path for path in embedded.files(".chat") if path != annas)
        boriss_key = next(
            path for path in embedded.files(".key") if path.stem == boriss.stem
        )
        boriss.write_bytes(annas.read_bytes())
        boriss_key.write_bytes(annas_key.read_bytes())

        with pytest.raises(DamagedChatError, match="backup"):
            store.chats.load(BORIS)


def test_a_damaged_chat_key_stops_only_its_chat(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        (key,) = (embedded.data / "keys").glob("*/*")
        key.write_bytes(key.read_bytes()[:-1])

        with pytest.raises(DamagedChatError, match="set aside"):
            store.chats.commit(ANNA, turn(2, "fifty"))
        assert store.inbox.receive([update(3), update(4, BORIS)])
        assert store.chats.commit(ANNA, turn(3, "fifty")).handled == (3,)


def test_whoever_puts_a_damaged_key_back_has_the_chat_back(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
    document = embedded.the(".chat")
    (key,) = (embedded.data / "keys").glob("*/*")
    good = key.read_bytes()
    key.write_bytes(good[:-1])
    with embedded.open() as store:
        (aside,) = store.damaged

    key.write_bytes(good)
    aside.rename(document)

    with embedded.open() as store:
        assert store.chats.load(ANNA).data == {"answer": "forty"}


def test_a_lost_chat_key_is_damage_too(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        (key,) = (embedded.data / "keys").glob("*/*")
        key.unlink()

        with pytest.raises(DamagedChatError, match="set aside"):
            store.chats.load(ANNA)
        assert store.chats.commit(ANNA, turn(2, "fifty")).data == {"answer": "fifty"}
