"""What is wrong with a data folder and its key, and what to do about it."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.errors import DamagedChatError, StorageError
from bot.phrases import storage as phrases
from bot.phrases import storage_doctor
from bot.storage import durable_files
from bot.storage.data_keys import DataKeys
from bot.storage.line_file import damaged_lines
from bot.storage.master_key import FOR_OTHERS, refuse_key_inside, usable_key
from bot.storage.places import DAMAGED, JOURNAL, Place, Places, naming_key, never_used
from bot.storage.process_lock import in_use
from bot.storage.restoring import refuse_half_restored
from bot.storage.rotation import rotating
from bot.storage.sealed_documents import SealedDocuments
from bot.storage.sealing import Cipher

ROOM_NEEDED = 100 * 2**20


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about the store: what it is, and what to do about it.

    A fault must be mended; a note is worth knowing.
    """

    kind: Literal["fault", "note"]
    text: str


def examined(
    data_dir: Path, key_file: Path, room_needed: int = ROOM_NEEDED
) -> list[Finding]:
    """Return all there is to say of a store, running or not; nothing is changed.

    `room_needed` is in bytes. An empty list means that all is well.
    """
    checks: tuple[Callable[[], Iterator[Finding]], ...] = (
        lambda: _key(data_dir, key_file),
        lambda: _folder(data_dir, room_needed),
        lambda: _unfinished(data_dir),
        lambda: _documents(data_dir, key_file),
        lambda: _remains(data_dir),
    )
    return [finding for check in checks for finding in _reported(check)]


def _reported(check: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """Let a refusal of the disk be one finding more."""
    try:
        yield from check()
    except StorageError as trouble:
        yield Finding("fault", str(trouble))
    except OSError as trouble:
        reason = trouble.strerror or type(trouble).__name__
        path = Path(str(trouble.filename or "."))
        yield Finding("fault", phrases.disk_refused(path, reason))


def _key(data_dir: Path, key_file: Path) -> Iterator[Finding]:
    refuse_key_inside(data_dir, key_file)
    key = usable_key(key_file)
    if key is None and never_used(data_dir):
        yield Finding("note", storage_doctor.made_at_first_start(key_file))
    elif key is None:
        yield Finding("fault", phrases.key_missing(key_file, data_dir))
    elif not (never_used(data_dir) or rotating(data_dir)):
        naming_key(data_dir, Cipher(key), key_file)


def _folder(data_dir: Path, room_needed: int) -> Iterator[Finding]:
    if not data_dir.exists():
        yield Finding("note", storage_doctor.made_at_first_start(data_dir))
        return
    if not data_dir.is_dir():
        yield Finding("fault", storage_doctor.no_folder(data_dir))
        return
    if data_dir.stat().st_mode & FOR_OTHERS:
        yield Finding("fault", storage_doctor.open_to_others(data_dir))
    if not os.access(data_dir, os.R_OK | os.W_OK | os.X_OK):
        yield Finding("fault", storage_doctor.not_writable(data_dir))
    free = shutil.disk_usage(data_dir).free
    if free < room_needed:
        yield Finding("fault", storage_doctor.little_room(data_dir, free))


def _unfinished(data_dir: Path) -> Iterator[Finding]:
    if in_use(data_dir):
        yield Finding("note", storage_doctor.in_use(data_dir))
        return
    refuse_half_restored(data_dir)
    if rotating(data_dir):
        yield Finding("note", storage_doctor.rotation_unfinished(data_dir))
    left = list(durable_files.leftovers(data_dir))
    if left:
        yield Finding("note", storage_doctor.leftovers(data_dir, len(left)))


def _documents(data_dir: Path, key_file: Path) -> Iterator[Finding]:
    """Open every document, unless the key is a fault of its own."""
    key = usable_key(key_file)
    if key is None or never_used(data_dir) or rotating(data_dir):
        return
    master = Cipher(key)
    try:
        places = Places(data_dir, naming_key(data_dir, master, key_file))
    except StorageError:
        return
    keys = DataKeys(master)
    for place in (*places.chats(), *places.reps()):
        if not keys.being_destroyed(place):
            yield from _document(SealedDocuments(keys), place)


def _document(documents: SealedDocuments, place: Place) -> Iterator[Finding]:
    try:
        documents.read(place)
    except DamagedChatError:
        # A running bot may have made the key and the document in between.
        yield from _reported(lambda: _again(documents, place))


def _again(documents: SealedDocuments, place: Place) -> Iterator[Finding]:
    documents.read(place)
    yield from ()


def _remains(data_dir: Path) -> Iterator[Finding]:
    for aside in sorted(data_dir.glob(f"*/*/*{DAMAGED}*")):
        yield Finding("note", storage_doctor.set_aside(aside))
    for copy in sorted(data_dir.glob("*.damaged")):
        yield Finding("note", storage_doctor.journal_copy(copy))
    journal = data_dir / JOURNAL
    if damaged_lines(journal):
        yield Finding("fault", storage_doctor.journal_damaged(journal))
