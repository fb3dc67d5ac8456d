"""A copy of everything kept, made while the bot runs; the master key is not in it."""

import json
import tarfile
from collections.abc import Collection, Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from bot.errors import StorageError
from bot.phrases import storage_backup as phrases
from bot.storage import durable_files
from bot.storage.data_keys import FORGOTTEN
from bot.storage.journal_lines import places_kept
from bot.storage.places import ASIDE, JOURNAL, NAMES, files_by_place
from bot.storage.rotation import rotating

MANIFEST = "manifest.json"
FORMAT = 1
_ATTEMPTS = 5


class Member(NamedTuple):
    """One file of a backup, under its name within the data folder."""

    name: str
    content: bytes


def backup(data_dir: Path, file: Path) -> str:
    """Copy the data into one file, running bot or not; return the owner's sentence.

    The file is there whole or not at all, and only its owner may read it. Raises
    StorageError when there is no data, the file would lie inside the folder, the key
    is being changed, or the disk refuses.
    """
    _refuse_unfit(data_dir, file)
    names = durable_files.read(data_dir / NAMES)
    if names is None:
        raise StorageError(phrases.nothing_to_copy(data_dir))
    with (
        durable_files.written(file) as target,
        tarfile.open(fileobj=target, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        chats = _copy(archive, data_dir, names)
        if rotating(data_dir) or durable_files.read(data_dir / NAMES) != names:
            raise StorageError(phrases.key_changed_meanwhile(data_dir))
    return phrases.copied(file, chats)


def chats_among(names: Collection[str], journal: bytes) -> int:
    """Count chats by their files; a new one's record may be in the journal only."""
    filed = {name for name in names if name.startswith("chats/")}
    unfiled = {
        f"chats/{place[:2]}/{place}.chat"
        for place in places_kept(journal)
        if f"keys/{place[:2]}/{place}.key" in names
    }
    return len(filed | unfiled)


def _copy(archive: tarfile.TarFile, data_dir: Path, names: bytes) -> int:
    """Add all there is, and say how many chats that were."""
    digests: dict[str, str] = {}
    journal = b""
    for member in _members(data_dir, names):
        digests[member.name] = sha256(member.content).hexdigest()
        _add(archive, member)
        if member.name == JOURNAL:
            journal = member.content
    _add(archive, Member(MANIFEST, _manifest(digests)))
    return chats_among(digests, journal)


def _refuse_unfit(data_dir: Path, file: Path) -> None:
    if file.resolve().is_relative_to(data_dir.resolve()):
        raise StorageError(phrases.copy_inside(file, data_dir))
    if rotating(data_dir):
        raise StorageError(phrases.key_changed_meanwhile(data_dir))


def _members(data_dir: Path, names: bytes) -> Iterator[Member]:
    """Yield the journal first: what it awaits may be done in the chats, not undone."""
    for name in (JOURNAL, ASIDE):
        content = durable_files.read(data_dir / name)
        if content is not None:
            yield Member(name, content)
    for key, others in files_by_place(data_dir):
        for path, content in _consistent(key, others):
            yield Member(path.relative_to(data_dir).as_posix(), content)
    yield Member(NAMES, names)


def _consistent(key: Path, others: list[Path]) -> list[tuple[Path, bytes]]:
    """Return a place's files as they were at one moment, none if it was forgotten."""
    before = durable_files.read(key)
    for _ in range(_ATTEMPTS):
        contents = [(path, durable_files.read(path)) for path in others]
        after = durable_files.read(key)
        if after == before:
            break
        before = after
    if before is not None and before.startswith(FORGOTTEN):
        return []
    found = [(path, content) for path, content in contents if content is not None]
    return found if before is None else [(key, before), *found]


def _manifest(digests: dict[str, str]) -> bytes:
    return json.dumps({"format": FORMAT, "sha256": digests}).encode("ascii")


def _add(archive: tarfile.TarFile, member: Member) -> None:
    entry = tarfile.TarInfo(member.name)
    entry.size = len(member.content)
    entry.mode = 0o600
    archive.addfile(entry, BytesIO(member.content))
