"""The store of a bot on one machine: a folder of encrypted files, no server."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Self

from bot.errors import StorageError
from bot.storage.aside import Aside
from bot.storage.chat_documents import ChatDocuments
from bot.storage.data_keys import DataKeys
from bot.storage.durable_files import clear_leftovers, make_folder
from bot.storage.embedded_chats import EmbeddedChats, EmbeddedOutbox
from bot.storage.embedded_directory import EmbeddedDirectory
from bot.storage.embedded_reminders import EmbeddedReminders
from bot.storage.index_file import IndexFile
from bot.storage.journal import Journal
from bot.storage.journal_lines import Envelopes
from bot.storage.line_file import LineFile
from bot.storage.master_key import master_key, refuse_key_inside
from bot.storage.places import ASIDE, JOURNAL, Places, naming_key
from bot.storage.process_lock import locked
from bot.storage.restoring import refuse_half_restored
from bot.storage.rotation import finish_rotation
from bot.storage.sealed_documents import SealedDocuments
from bot.storage.sealing import Cipher

# A journal has some thirty answers of room.
_ROOM = 2**18


class EmbeddedStore:
    """Keeps conversations in a folder that one process at a time may use.

    Made for one thread. Raises StorageError when another bot uses the folder, when
    the key is missing, wrong, readable by others or inside the folder, and when the
    disk refuses. `damaged` names what was unreadable at the start: documents where
    they were set aside, and a copy of the journal.
    """

    def __init__(self, data_dir: Path, key_file: Path) -> None:
        with ExitStack() as opened:
            opened.enter_context(_kept_apart(data_dir, key_file))
            master = Cipher(master_key(key_file, data_dir))
            places = Places(data_dir, naming_key(data_dir, master, key_file))
            keys = DataKeys(master)
            envelopes = Envelopes(places, keys)
            arrivals, unhandled = (
                opened.enter_context(closing(LineFile(data_dir / name, room)))
                for name, room in ((JOURNAL, _ROOM), (ASIDE, 0))
            )
            journal = Journal(arrivals, Aside(unhandled, envelopes), envelopes)
            sealed = SealedDocuments(keys)
            index_file = IndexFile(data_dir, places, keys)
            documents = ChatDocuments(places, sealed, journal, index_file)
            self.directory = EmbeddedDirectory(places, sealed, documents)
            opened.callback(_filed, documents)
            self._opened = opened.pop_all()
        self.inbox = journal
        self.chats = EmbeddedChats(documents, journal, self.directory)
        self.outbox = EmbeddedOutbox(documents)
        self.reminders = EmbeddedReminders(documents)
        self.damaged = (*sealed.damaged, *journal.damaged)

    def close(self) -> None:
        """Let go of the folder, so that another process may use it."""
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def _filed(documents: ChatDocuments) -> None:
    # Refused now, it is done at the next start.
    with suppress(StorageError):
        documents.file_all()


@contextmanager
def _kept_apart(data_dir: Path, key_file: Path) -> Iterator[None]:
    refuse_key_inside(data_dir, key_file)
    make_folder(data_dir)
    with locked(data_dir):
        clear_leftovers(data_dir)
        refuse_half_restored(data_dir)
        finish_rotation(data_dir, key_file)
        yield
