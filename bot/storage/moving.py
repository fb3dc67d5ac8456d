"""Everything that is kept, carried from one kind of store to the other."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from bot.errors import StorageError
from bot.phrases import storage_moving as phrases
from bot.storage.embedded import EmbeddedStore
from bot.storage.kept import ChatKey
from bot.storage.link_fields import Folio
from bot.storage.postgres import PostgresStore
from bot.storage.settled import MOST_REMEMBERED

Home: TypeAlias = EmbeddedStore | PostgresStore


def moved_to_database(folder: Path, address: str, key_file: Path) -> str:
    """Copy a data folder into an empty database; return the owner's sentence.

    Nothing changes in the folder. Raises StorageError when a bot uses it, there is
    something in the database, and when what was written cannot be read again.
    """
    if not folder.is_dir():
        raise StorageError(phrases.nothing_to_move(str(folder)))
    with (
        EmbeddedStore(folder, key_file) as source,
        PostgresStore(address, key_file) as target,
    ):
        return copied(source, target)


def moved_to_folder(address: str, folder: Path, key_file: Path) -> str:
    """Copy a database into an empty folder; return the owner's sentence.

    Nothing changes in the database. Raises StorageError when workers are alive, there
    is something in the folder, and when what was written cannot be read again.
    """
    if folder.exists() and any(folder.iterdir()):
        raise StorageError(phrases.target_not_empty())
    with PostgresStore(address, key_file) as source:
        if source.owning.others_alive():
            raise StorageError(phrases.workers_alive())
        with EmbeddedStore(folder, key_file) as target:
            return copied(source, target)


def copied(source: Home, target: Home) -> str:
    """Copy one store into another that is empty; return the owner's sentence.

    Raises StorageError when it is not empty, and when what was written cannot be read
    again.
    """
    if any(target.chats.chats()) or _bots(target):
        raise StorageError(phrases.target_not_empty())
    for folio in source.directory.folios_kept():
        target.directory.put_folio(folio)
    for chat in source.chats.chats():
        target.chats.put(chat, source.chats.load(chat))
    for bot in _bots(source):
        target.inbox.remember(bot, source.inbox.settled_of(bot))
    for one in source.inbox.aside():
        target.inbox.set_aside(one.received, one.reason)
    target.inbox.receive(source.inbox.waiting())
    _compare(source, target)
    return phrases.moved(len(target.chats.chats()), len(target.inbox.waiting()))


def _compare(source: Home, target: Home) -> None:
    """Read everything back; raises StorageError for the first difference."""
    _same(_folios(source), _folios(target))
    _same(sorted(source.chats.chats()), sorted(target.chats.chats()))
    for chat in source.chats.chats():
        _same(source.chats.load(chat), target.chats.load(chat))
    _same(source.inbox.waiting(), target.inbox.waiting())
    _same(source.inbox.aside(), target.inbox.aside())
    _compare_settled(
        [
            (source.inbox.settled_of(bot), target.inbox.settled_of(bot))
            for bot in _bots(source)
        ]
    )


def _compare_settled(of_bots: Sequence[tuple[set[int], set[int]]]) -> None:
    """Compare what was handled: a folder knows its newest, a database more."""
    for there, here in of_bots:
        newest = sorted(there, reverse=True)[: len(here)]
        _same(newest, sorted(here, reverse=True))
    all_of_them = sum(len(there) for there, _ in of_bots)
    known = sum(len(here) for _, here in of_bots)
    _same(min(all_of_them, MOST_REMEMBERED), min(known, MOST_REMEMBERED))


def _same(there: object, here: object) -> None:
    if there != here:
        raise StorageError(phrases.not_the_same())


def _folios(store: Home) -> dict[ChatKey, Folio]:
    return {folio.person: folio for folio in store.directory.folios_kept()}


def _bots(store: Home) -> set[int]:
    """Return every bot that anything is kept of."""
    waiting = (received.chat for received in store.inbox.waiting())
    aside = (one.received.chat for one in store.inbox.aside())
    keepers = (folio.person for folio in store.directory.folios_kept())
    places = (store.chats.chats(), waiting, aside, keepers)
    return {chat.bot for place in places for chat in place}
