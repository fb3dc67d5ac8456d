"""A Word file taken apart, whoever sent it: nothing in it is trusted or run."""

import posixpath
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from bot.drafting.docx_elements import Element
from bot.errors import SettingsError
from bot.phrases import word_files as phrases

CONTENT_TYPES = "[Content_Types].xml"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MOST_PARTS = 2_000
_MOST_BYTES = 64_000_000
_OLD_OFFICE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = 0x1
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document."
_BROKEN = (BadZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error)


@dataclass(frozen=True)
class Relation:
    """What a part points to: a part's name, or an address outside the file."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True)
class WordFile:
    """The parts of a Word file by name; `main` is the one with the body."""

    parts: Mapping[str, bytes]
    main: str

    def relations(self, name: str) -> Iterator[Relation]:
        """Walk what a part points to; SettingsError if that cannot be read."""
        folder, file = posixpath.split(name)
        table = self.parts.get(posixpath.join(folder, "_rels", f"{file}.rels"))
        for relation in () if table is None else parsed(table).iter(_RELATION):
            external = relation.get("TargetMode") == "External"
            target = relation.get("Target", "")
            yield Relation(
                relation.get("Type", "").rpartition("/")[2],
                target if external else _inside(folder, target),
                external,
            )

    def related(self, *kinds: str) -> Iterator[tuple[str, Element]]:
        """Walk the parts of these kinds that the body points to, once each."""
        found = {
            one.target: None
            for one in self.relations(self.main)
            if one.kind in kinds and not one.external
        }
        for name in found:
            if name in self.parts:
                yield name, parsed(self.parts[name])

    @property
    def body(self) -> Element:
        """The root of the part with the body."""
        return parsed(self.parts[self.main])


def word_file(data: bytes) -> WordFile:
    """Take a Word file apart; SettingsError says why a file cannot be."""
    if data.startswith(_OLD_OFFICE):
        raise SettingsError(phrases.locked_or_old())
    parts = _parts(data)
    if CONTENT_TYPES not in parts:
        raise SettingsError(phrases.no_word_file())
    whole = WordFile(parts, "")
    mains = [one for one in whole.relations("") if one.kind == "officeDocument"]
    if not mains or mains[0].target not in parts:
        raise SettingsError(phrases.no_word_file())
    found = WordFile(parts, mains[0].target)
    if not _content_type(found).startswith(_WORD):
        raise SettingsError(_other_kind(_content_type(found)))
    return found


def parsed(markup: bytes) -> Element:
    """Parse a part's XML without fetching anything; SettingsError if it is broken."""
    reader = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(markup, reader)
    except etree.XMLSyntaxError as problem:
        raise SettingsError(phrases.damaged_file()) from problem


def _parts(data: bytes) -> Mapping[str, bytes]:
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _refuse_odd(entries)
            return {one.filename: archive.read(one) for one in entries}
    except _BROKEN as problem:
        started = data.startswith(b"PK")
        sentence = phrases.damaged_file() if started else phrases.no_word_file()
        raise SettingsError(sentence) from problem


def _refuse_odd(entries: list[ZipInfo]) -> None:
    """Refuse what would fill the memory, or what two programs read differently."""
    names = {one.filename.casefold() for one in entries}
    if len(names) < len(entries) or not all(map(_is_plain, entries)):
        raise SettingsError(phrases.damaged_file())
    size = sum(one.file_size for one in entries)
    if len(entries) > _MOST_PARTS or size > _MOST_BYTES:
        raise SettingsError(phrases.file_too_large())


def _is_plain(entry: ZipInfo) -> bool:
    packed = entry.compress_type in {ZIP_DEFLATED, ZIP_STORED}
    return packed and not entry.flag_bits & _ENCRYPTED


def _inside(folder: str, target: str) -> str:
    """Return the name of a part that another one points to."""
    path = target if target.startswith("/") else posixpath.join("/", folder, target)
    return posixpath.normpath(path).lstrip("/")


def _content_type(file: WordFile) -> str:
    types = parsed(file.parts[CONTENT_TYPES])
    for element in types:
        if (element.get("PartName") or "").lstrip("/") == file.main:
            return str(element.get("ContentType", ""))
    return ""


def _other_kind(content_type: str) -> str:
    """Say what a file is that is no plain Word document."""
    if re.search("macroEnabled", content_type, re.IGNORECASE):
        return phrases.with_macros()
    if content_type.endswith("template.main+xml"):
        return phrases.word_template()
    return phrases.no_word_file()
