"""Documents under keys of their own: read, written, set aside and destroyed."""

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.table import Document

from bot.errors import DamagedChatError
from bot.phrases import storage_damage as phrases
from bot.storage.data_keys import DataKeys
from bot.storage.durable_files import flush_folder, make_folder
from bot.storage.encrypted_file import EncryptedFile
from bot.storage.places import DAMAGED, Place
from bot.storage.refusals import named_refusals
from bot.storage.sealing import Cipher

_TABLE = "conversation"
_ONLY = 1


class SealedDocuments:
    """One TinyDB file of JSON fields a place, encrypted with the place's key.

    `damaged` names what was found damaged by whoever looked for sound ones.
    """

    def __init__(self, keys: DataKeys) -> None:
        self._keys = keys
        self.damaged: list[Path] = []

    def read(self, place: Place) -> Mapping[str, Any] | None:
        """Return a document's fields, None if there is none.

        Raises DamagedChatError for what cannot be decrypted, StorageError when the
        disk refuses.
        """
        key = self._keys.find(place)
        if key is None:
            if place.document.exists():
                raise DamagedChatError(phrases.key_unusable(place.key))
            return None
        with _opened(place, key) as database:
            fields: Mapping[str, Any] | None = database.table(_TABLE).get(doc_id=_ONLY)
            return fields

    def write(self, place: Place, fields: Mapping[str, Any]) -> None:
        """Replace a document, but never one that cannot be read.

        Raises as `read` does.
        """
        make_folder(place.document.parent)
        with _opened(place, self._keys.obtain(place)) as database:
            table = database.table(_TABLE)
            # TinyDB's upsert writes a file that lacks the document twice.
            if table.contains(doc_id=_ONLY):
                table.update(fields, doc_ids=[_ONLY])
            else:
                table.insert(Document(fields, doc_id=_ONLY))

    def written_at(self, place: Place) -> datetime:
        """Return when a document was last written, by the disk's clock."""
        with named_refusals(place.document):
            return datetime.fromtimestamp(place.document.stat().st_mtime, UTC)

    def set_aside(self, place: Place) -> Path:
        """Rename a document that is damaged, so that a new one can take its place.

        Returns where it is now; raises StorageError when the disk refuses.
        """
        name = f"{place.document.name}{DAMAGED}{secrets.token_hex(4)}"
        aside = place.document.with_name(name)
        with named_refusals(place.document):
            place.document.rename(aside)
            flush_folder(aside.parent)
        return aside

    def sound(self, place: Place) -> Mapping[str, Any] | None:
        """Return a document's fields; one that is damaged is set aside.

        Raises StorageError when the disk refuses.
        """
        try:
            return self.read(place)
        except DamagedChatError:
            self.damaged.append(self.set_aside(place))
            return None

    def destroy(self, place: Place) -> None:
        """Destroy a document and its key; raises StorageError on refusal."""
        self._keys.destroy(place)


def _opened(place: Place, key: Cipher) -> TinyDB:
    return TinyDB(place, key, storage=EncryptedFile)
