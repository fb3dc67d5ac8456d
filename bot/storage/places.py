"""Where each chat's files lie, under names that give no ids away."""

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag

from bot.errors import StorageError
from bot.phrases import storage as phrases
from bot.storage import durable_files
from bot.storage.durable_files import TEMPORARY, files_in
from bot.storage.kept import ChatKey
from bot.storage.sealing import Cipher, new_key

_NAME_CHARACTERS = 32
_TAG_CHARACTERS = 8
_REMEMBERED = 1_000

JOURNAL = "inbox.journal"
ASIDE = "inbox.aside"
NAMES = "names.key"
INDEX = "chats.index"
INDEX_KEY = "chats.index-key"
DAMAGED = ".damaged-"
_DOCUMENTS = "chats"
_DIRECTORY = "directory"
_KEYS = "keys"


def never_used(folder: Path) -> bool:
    """Say whether nothing was ever kept in a data folder."""
    return not (folder / NAMES).exists() and not any(folder.glob(f"{_KEYS}/*/*"))


def wrapped_keys(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the places' names with their keys, whether chats' or reps'."""
    for key in sorted(folder.glob(f"{_KEYS}/*/*.key")):
        yield key.stem, key


def files_by_place(folder: Path) -> Iterator[tuple[Path, list[Path]]]:
    """Yield each place's key, there or not, with the place's other files."""
    found: dict[str, list[Path]] = {}
    for part in (_KEYS, _DOCUMENTS, _DIRECTORY):
        for path in sorted(folder.glob(f"{part}/*/*")):
            if path.suffix != TEMPORARY:
                found.setdefault(path.name.partition(".")[0], []).append(path)
    for name, paths in found.items():
        key = folder / _KEYS / name[:2] / f"{name}.key"
        yield key, [path for path in paths if path != key]


def naming_key(folder: Path, master: Cipher, key_file: Path) -> bytes:
    """Return the key that names are made with, made now at the first start.

    Raises StorageError when the master key is not this folder's, or the file is gone.
    """
    file = folder / NAMES
    sealed = durable_files.read(file)
    if sealed is None:
        return _new_naming_key(folder, master)
    try:
        return master.opened(sealed, NAMES)
    except InvalidTag as refusal:
        raise StorageError(phrases.key_wrong(key_file, folder)) from refusal


def _new_naming_key(folder: Path, master: Cipher) -> bytes:
    if not never_used(folder):
        raise StorageError(phrases.names_missing(folder / NAMES))
    key = new_key()
    for part in (_DOCUMENTS, _DIRECTORY, _KEYS):
        durable_files.make_folder(folder / part)
    durable_files.replace(folder / NAMES, master.seal(key, NAMES))
    return key


@dataclass(frozen=True, slots=True)
class Place:
    """A document that has a key of its own, and that key.

    Their paths are texts, which take a tenth of the memory: a thousand are remembered.
    """

    name: str
    document_path: str
    key_path: str

    @property
    def document(self) -> Path:
        """The document's file, whether or not there is one."""
        return Path(self.document_path)

    @property
    def key(self) -> Path:
        """The key's file, whether or not there is one."""
        return Path(self.key_path)

    def leftovers(self) -> list[Path]:
        """Return earlier keys of the chat that were damaged and put by."""
        return list(self.key.parent.glob(f"{self.key.name}.*"))

    def set_aside(self) -> list[Path]:
        """Return earlier documents of the place that were damaged and set aside."""
        return list(self.document.parent.glob(f"{self.document.name}{DAMAGED}*"))


class Places:
    """Finds a chat's files, 256 folders of them, by a keyed hash of its ids."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._folder = folder
        self._naming_key = key
        self._newest = lru_cache(_REMEMBERED)(self._of)
        self._tags = lru_cache(_REMEMBERED)(self._tag)

    def of(self, chat: ChatKey) -> Place:
        """Return where a chat's files lie, whether or not they exist."""
        return self._newest(chat)

    def of_rep(self, person: ChatKey) -> Place:
        """Return where what someone gives out lies, whether or not it exists."""
        name = self._hash(f"rep {person.bot} {person.chat}")[:_NAME_CHARACTERS]
        return self._rep_named(name)

    def named(self, name: str) -> Place:
        """Return the place that bears a name."""
        return self._place(name, _DOCUMENTS, "chat")

    def chats(self) -> Iterator[Place]:
        """Yield the chats' places that hold a document."""
        return map(self.named, self.names_of_chats())

    def names_of_chats(self) -> Iterator[str]:
        """Yield the names of the chats' places that hold a document."""
        for _, file in files_in(self._folder / _DOCUMENTS):
            name, _, kind = file.partition(".")
            if kind == "chat":
                yield name

    def reps(self) -> Iterator[Place]:
        """Yield the reps' places that hold a document."""
        for _, file in files_in(self._folder / _DIRECTORY):
            name, _, kind = file.partition(".")
            if kind == "rep":
                yield self._rep_named(name)

    def lost_chats(self) -> Iterator[Place]:
        """Yield the chats' places whose document was set aside and not replaced."""
        for _, file in files_in(self._folder / _DOCUMENTS):
            if DAMAGED in file:
                place = self.named(file.partition(".")[0])
                if not place.document.exists():
                    yield place

    def bot_tag(self, bot: int) -> str:
        """Return what stands for a bot where its id must not be read."""
        return self._tags(bot)

    def _tag(self, bot: int) -> str:
        return self._hash(f"bot {bot}")[:_TAG_CHARACTERS]

    def _of(self, chat: ChatKey) -> Place:
        name = self._hash(f"chat {chat.bot} {chat.chat}")[:_NAME_CHARACTERS]
        return self.named(name)

    def _rep_named(self, name: str) -> Place:
        return self._place(name, _DIRECTORY, "rep")

    def _place(self, name: str, part: str, kind: str) -> Place:
        shelf = f"{name[:2]}/{name}"
        return Place(
            name,
            f"{self._folder}/{part}/{shelf}.{kind}",
            f"{self._folder}/{_KEYS}/{shelf}.key",
        )

    def _hash(self, text: str) -> str:
        return hmac.digest(self._naming_key, text.encode(), "sha256").hex()
