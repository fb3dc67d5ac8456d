import pytest
from storage_world import ANNA, BORIS, EmbeddedHome, turn, update

from bot.errors import StorageError


@pytest.mark.parametrize("damage", [b"", b"\x01", b"\x00" * 400, b"{}"])
def test_a_damaged_chat_is_named_left_alone_and_harms_no_other(
    embedded: EmbeddedHome, damage: bytes
) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a"))
        document = embedded.the(".chat")
        store.chats.commit(BORIS, turn(2, "fifty", "b"))
    document.write_bytes(damage)

    with embedded.open() as store:
        assert store.damaged == (document,)
        assert store.chats.chats() == [BORIS]
        assert store.inbox.receive([update(3)]) == [update(3)]
        for use in (
            lambda: store.chats.load(ANNA),
            lambda: store.chats.commit(ANNA, turn(3, "sixty")),
            lambda: store.outbox.sent(ANNA, "a", {}),
        ):
            with pytest.raises(StorageError, match=f"{document.name}.*backup"):
                use()
    assert document.read_bytes() == damage


def test_a_changed_byte_is_noticed(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        document = embedded.the(".chat")
        content = bytearray(document.read_bytes())
        content[-20] ^= 1
        document.write_bytes(content)

        with pytest.raises(StorageError, match="cannot be decrypted"):
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

        with pytest.raises(StorageError, match="backup"):
            store.chats.load(BORIS)


def test_a_damaged_chat_key_stops_only_its_chat(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        (key,) = (embedded.data / "keys").glob("*/*")
        good = key.read_bytes()
        key.write_bytes(good[:-1])

        with pytest.raises(StorageError, match=key.name):
            store.chats.commit(ANNA, turn(2, "fifty"))
        assert store.inbox.receive([update(3), update(4, BORIS)])
        with pytest.raises(StorageError, match="cannot be decrypted"):
            store.chats.commit(ANNA, turn(3, "fifty"))
    assert good[:-1] in [path.read_bytes() for path in key.parent.iterdir()]

    key.write_bytes(good)
    with embedded.open() as store:
        assert store.chats.load(ANNA).data == {"answer": "forty"}


def test_a_lost_chat_key_is_named(embedded: EmbeddedHome) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        (key,) = (embedded.data / "keys").glob("*/*")
        key.unlink()

        with pytest.raises(StorageError, match=key.name):
            store.chats.load(ANNA)
