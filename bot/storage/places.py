"""Where each chat's files lie, under names that give no ids away."""

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag

from bot.errors import StorageError
from bot.phrases import storage as phrases
from bot.storage import durable_files
from bot.storage.sealing import Cipher, new_key
from bot.storage.seams import ChatKey

_NAME_CHARACTERS = 32
_TAG_CHARACTERS = 8


_DOCUMENTS = "chats"
_KEYS = "keys"
_NAMES = "names.key"


def never_used(folder: Path) -> bool:
    """Say whether nothing was ever kept in a data folder."""
    return not (folder / _NAMES).exists() and not any(folder.glob(f"{_KEYS}/*/*"))


def naming_key(folder: Path, master: Cipher, key_file: Path) -> bytes:
    """Return the key that names are made with, made now at the first start.

    Raises StorageError when the master key is not this folder's, or the file is gone.
    """
    file = folder / _NAMES
    sealed = durable_files.read(file)
    if sealed is None:
        return _new_naming_key(folder, master)
    try:
        return master.opened(sealed, _NAMES)
    except InvalidTag as refusal:
        raise StorageError(phrases.key_wrong(key_file, folder)) from refusal


def _new_naming_key(folder: Path, master: Cipher) -> bytes:
    if not never_used(folder):
        raise StorageError(phrases.names_missing(folder / _NAMES))
    key = new_key()
    for part in (_DOCUMENTS, _KEYS):
        durable_files.make_folder(folder / part)
    durable_files.replace(folder / _NAMES, master.seal(key, _NAMES))
    return key


@dataclass(frozen=True, slots=True)
class Place:
    """One chat's files: its document, and the key that opens it."""

    name: str
    document: Path
    key: Path

    def leftovers(self) -> list[Path]:
        """Return earlier keys of the chat that were damaged and put by."""
        return list(self.key.parent.glob(f"{self.key.name}.*"))


class Places:
    """Finds a chat's files, 256 folders of them, by a keyed hash of its ids."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._documents = folder / _DOCUMENTS
        self._keys = folder / _KEYS
        self._naming_key = key

    def of(self, chat: ChatKey) -> Place:
        """Return where a chat's files lie, whether or not they exist."""
        name = self._hash(f"chat {chat.bot} {chat.chat}")[:_NAME_CHARACTERS]
        return self.named(name)

    def named(self, name: str) -> Place:
        """Return the place that bears a name."""
        shelf = name[:2]
        return Place(
            name=name,
            document=self._documents / shelf / f"{name}.chat",
            key=self._keys / shelf / f"{name}.key",
        )

    def written(self) -> Iterator[Place]:
        """Yield the places that hold a document."""
        for document in self._documents.glob("*/*.chat"):
            yield self.named(document.stem)

    def bot_tag(self, bot: int) -> str:
        """Return what stands for a bot where its id must not be read."""
        return self._hash(f"bot {bot}")[:_TAG_CHARACTERS]

    def _hash(self, text: str) -> str:
        return hmac.digest(self._naming_key, text.encode(), "sha256").hex()
