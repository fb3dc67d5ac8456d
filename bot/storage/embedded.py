"""The store of a bot on one machine: a folder of encrypted files, no server."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Self

from bot.storage import records
from bot.storage.chat_documents import ChatDocuments
from bot.storage.data_keys import DataKeys
from bot.storage.durable_files import clear_leftovers, make_folder
from bot.storage.journal import Journal
from bot.storage.journal_lines import Envelopes
from bot.storage.line_file import LineFile
from bot.storage.master_key import master_key, refuse_key_inside
from bot.storage.places import Places, naming_key
from bot.storage.process_lock import locked
from bot.storage.sealing import Cipher
from bot.storage.seams import ChatKey, ChatRecord, Outgoing, Turn

_JOURNAL = "inbox.journal"
_ASIDE = "inbox.aside"


class EmbeddedChats:
    """Conversations, one encrypted TinyDB file each."""

    def __init__(self, documents: ChatDocuments, journal: Journal) -> None:
        self._documents = documents
        self._journal = journal

    def load(self, chat: ChatKey) -> ChatRecord:
        """Return what is kept of a chat, an empty record for a new one."""
        return self._documents.read(chat)

    def commit(self, chat: ChatKey, turn: Turn) -> ChatRecord:
        """Store a turn's data and outgoing in one write; return the new record."""
        before = self._documents.read(chat)
        after = records.after(before, turn)
        if after is not before:
            self._documents.write(chat, after)
        return after

    def forget(self, chat: ChatKey) -> None:
        """Destroy all that is kept of a chat, its waiting updates included."""
        self._documents.destroy(chat)
        self._journal.discard(chat)

    def chats(self) -> list[ChatKey]:
        """Return every chat that has a record, in no particular order."""
        return self._documents.chats()


class EmbeddedOutbox:
    """What people have yet to see, kept in their chats' files."""

    def __init__(self, documents: ChatDocuments) -> None:
        self._documents = documents

    def unsent(self, chat: ChatKey) -> tuple[Outgoing, ...]:
        """Return what a chat has yet to see, in order."""
        return self._documents.read(chat).outbox

    def chats_with_unsent(self) -> list[ChatKey]:
        """Return the chats that have something to see, in no particular order."""
        return self._documents.chats_with_unsent()

    def sent(
        self, chat: ChatKey, outgoing_id: str, messages: Mapping[str, int]
    ) -> None:
        """Drop an entry and add message ids in one write; unknown ids are ignored."""
        before = self._documents.read(chat)
        after = records.delivered(before, outgoing_id, messages)
        if after is not before:
            self._documents.write(chat, after)


class EmbeddedStore:
    """Keeps conversations in a folder that one process at a time may use.

    Made for one thread. Raises StorageError when another bot uses the folder, when
    the key is missing, wrong, readable by others or inside the folder, and when the
    disk refuses. `damaged` names the files that were unreadable at the start; they are
    left as they are, and only the chats in them cannot be used.
    """

    def __init__(self, data_dir: Path, key_file: Path) -> None:
        with ExitStack() as opened:
            opened.enter_context(_kept_apart(data_dir, key_file))
            master = Cipher(master_key(key_file, data_dir))
            places = Places(data_dir, naming_key(data_dir, master, key_file))
            keys = DataKeys(master)
            documents = ChatDocuments(places, keys)
            journal = Journal(
                opened.enter_context(closing(LineFile(data_dir / _JOURNAL))),
                opened.enter_context(closing(LineFile(data_dir / _ASIDE))),
                Envelopes(places, keys),
            )
            self._opened = opened.pop_all()
        self.inbox = journal
        self.chats = EmbeddedChats(documents, journal)
        self.outbox = EmbeddedOutbox(documents)
        self.damaged = (*documents.damaged, *journal.damaged)

    def close(self) -> None:
        """Let go of the folder, so that another process may use it."""
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


@contextmanager
def _kept_apart(data_dir: Path, key_file: Path) -> Iterator[None]:
    refuse_key_inside(data_dir, key_file)
    make_folder(data_dir)
    with locked(data_dir):
        clear_leftovers(data_dir)
        yield
