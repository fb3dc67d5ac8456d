"""TinyDB on one sealed file that is always whole."""

from typing import Any

from cryptography.exceptions import InvalidTag
from tinydb import Storage

from bot.errors import DamagedChatError
from bot.phrases import storage_damage as phrases
from bot.storage import durable_files
from bot.storage.json_text import packed, unpacked
from bot.storage.places import Place
from bot.storage.sealing import Cipher


class EncryptedFile(Storage):
    """Keeps a TinyDB's tables in a place's document; nothing stays open."""

    def __init__(self, place: Place, cipher: Cipher) -> None:
        self._file = place.document
        self._cipher = cipher
        self._seal_place = f"document {place.name}"

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables, None before the first write.

        Raises DamagedChatError when the file does not open with its key.
        """
        sealed = durable_files.read(self._file)
        if sealed is None:
            return None
        try:
            return unpacked(self._cipher.opened(sealed, self._seal_place))
        except InvalidTag as refusal:
            raise DamagedChatError(phrases.document_unreadable(self._file)) from refusal

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the tables in one step that survives a power cut.

        Raises StorageError when the disk refuses, TypeError for what JSON cannot hold.
        """
        sealed = self._cipher.seal(packed(data), self._seal_place)
        durable_files.replace(self._file, sealed)
