"""Any number of stored chats, written fast: nothing waits for the disk."""

from pathlib import Path

from benchmarks.people import BOT
from bot.storage import record_fields
from bot.storage.data_keys import key_seal
from bot.storage.embedded import EmbeddedStore
from bot.storage.json_text import packed
from bot.storage.kept import ChatKey, ChatRecord
from bot.storage.master_key import master_key
from bot.storage.places import Place, Places, naming_key
from bot.storage.sealing import Cipher, new_key


def store_with(chats: int, record: ChatRecord, home: Path) -> None:
    """Make a store of so many chats, numbered from nought, all with one record."""
    folder, key_file = home / "data", home / "key"
    EmbeddedStore(folder, key_file).close()
    master = Cipher(master_key(key_file, folder))
    places = Places(folder, naming_key(folder, master, key_file))
    for number in range(chats):
        chat = ChatKey(BOT, number)
        _write(places.of(chat), packed(_tables(chat, record)), master)


def _tables(chat: ChatKey, record: ChatRecord) -> dict[str, object]:
    """Return what TinyDB makes of a record."""
    return {"conversation": {"1": record_fields.as_fields(chat, record)}}


def _write(place: Place, document: bytes, master: Cipher) -> None:
    key = new_key()
    for path in (place.key, place.document):
        path.parent.mkdir(parents=True, exist_ok=True)
    place.key.write_bytes(master.seal(key, key_seal(place.name)))
    sealed = Cipher(key).seal(document, f"document {place.name}")
    place.document.write_bytes(sealed)
