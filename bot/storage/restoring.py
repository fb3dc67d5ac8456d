"""Bringing a backup back, once all of it is known to be sound."""

import json
import re
import tarfile
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

from bot.errors import StorageError
from bot.phrases import storage_backup as phrases
from bot.storage import durable_files
from bot.storage.backup import FORMAT, MANIFEST, Member, chats_among
from bot.storage.places import JOURNAL, NAMES
from bot.storage.process_lock import LOCK, locked
from bot.storage.refusals import named_refusals

_MARK = "restoring"
_EXPECTED = re.compile(
    r"names\.key|inbox\.(journal|aside)"
    r"|(chats|directory|keys)/[0-9a-f]{2}/[0-9a-f]{32}\.[a-z]+([.-][a-z0-9-]+)*"
)


def restore(file: Path, data_dir: Path) -> str:
    """Unpack a backup into an empty folder; return the sentence for the owner.

    Every file is checked before the first is written. Raises StorageError for a
    folder that is not empty, a file that is damaged or no backup, and when the disk
    refuses; what was written is then taken away again.
    """
    _refuse_used(data_dir)
    digests = _checked(file)
    durable_files.make_folder(data_dir)
    with locked(data_dir):
        mark = data_dir / _MARK
        durable_files.create_once(mark, b"")
        paths = [data_dir / PurePosixPath(name) for name in digests]
        try:
            _unpack(file, data_dir)
        except StorageError:
            durable_files.remove(*paths, mark)
            raise
        durable_files.remove(mark)
    journal = durable_files.read(data_dir / JOURNAL) or b""
    return phrases.restored(data_dir, chats_among(digests, journal))


def refuse_half_restored(data_dir: Path) -> None:
    """Raise StorageError when a restore was interrupted in the folder."""
    if (data_dir / _MARK).exists():
        raise StorageError(phrases.half_restored(data_dir))


def _unpack(file: Path, data_dir: Path) -> None:
    for member in _members(file):
        if member.name != MANIFEST:
            path = data_dir / PurePosixPath(member.name)
            durable_files.make_folder(path.parent)
            durable_files.replace(path, member.content)


def _refuse_used(data_dir: Path) -> None:
    with named_refusals(data_dir):
        if data_dir.exists() and any(p.name != LOCK for p in data_dir.rglob("*")):
            raise StorageError(phrases.folder_not_empty(data_dir))


def _checked(file: Path) -> Mapping[str, str]:
    """Return the digests of a sound backup; raises StorageError for any other."""
    found: dict[str, str] = {}
    last = Member("", b"")
    for member in _members(file):
        last = member
        found[member.name] = sha256(member.content).hexdigest()
    if last.name != MANIFEST:
        raise StorageError(phrases.not_whole(file))
    del found[MANIFEST]
    if found != _promised(file, last.content) or NAMES not in found:
        raise StorageError(phrases.not_whole(file))
    if not all(map(_EXPECTED.fullmatch, found)):
        raise StorageError(phrases.no_backup(file))
    return found


def _promised(file: Path, manifest: bytes) -> object:
    try:
        said = json.loads(manifest)
    except ValueError as problem:
        raise StorageError(phrases.not_whole(file)) from problem
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise StorageError(phrases.no_backup(file))
    return said.get("sha256")


def _members(file: Path) -> Iterator[Member]:
    with named_refusals(file):
        try:
            with tarfile.open(file, mode="r:") as archive:
                for entry in archive:
                    content = archive.extractfile(entry)
                    if content is None:
                        raise StorageError(phrases.no_backup(file))
                    yield Member(entry.name, content.read())
        except tarfile.TarError as problem:
            raise StorageError(phrases.not_whole(file)) from problem
