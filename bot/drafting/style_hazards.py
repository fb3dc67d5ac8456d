"""What a house style must not bring along: programs, foreign files, outside links."""

import posixpath
import re
from collections.abc import Iterator

from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_parts import CONTENT_TYPES, WordFile, parsed
from bot.drafting.picture_files import picture_faults
from bot.phrases import style_hazards as phrases

_MACROS = re.compile(rb"vbaProject|macroEnabled|vnd\.ms-word\.vba", re.IGNORECASE)
_KINDS = {
    "vbaProject": phrases.macros,
    "oleObject": phrases.embedded_object,
    "package": phrases.embedded_object,
    "control": phrases.embedded_object,
    "activeXControlBinary": phrases.embedded_object,
    "aFChunk": phrases.foreign_document,
    "subDocument": phrases.foreign_document,
}
_FOLDERS = ("word/embeddings/", "word/activeX/")
_PLAIN_LINK = re.compile(r"(https?|mailto):", re.IGNORECASE)
_CHANGES = tuple(
    f"{W}{tag}"
    for tag in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")
)
# Everything else may fetch a file, ask a question or start a program.
_FIELDS = frozenset(
    {
        *("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"),
        *("PAGEREF", "REF", "NOTEREF", "STYLEREF", "TOC", "SEQ", "HYPERLINK", "SYMBOL"),
        *("DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE"),
        *("TITLE", "SUBJECT", "AUTHOR", "FILENAME", "DOCPROPERTY"),
    }
)


def hazards(file: WordFile) -> Iterator[str]:
    """Say what makes a document unfit, each with its remedy; once each."""
    found = [*_programs(file), *_relations(file), *_pictures(file), *_words(file)]
    yield from dict.fromkeys(found)


def _programs(file: WordFile) -> Iterator[str]:
    names = " ".join(file.parts)
    if _MACROS.search(file.parts[CONTENT_TYPES]) or _MACROS.search(names.encode()):
        yield phrases.macros()
    if any(name.startswith(_FOLDERS) for name in file.parts):
        yield phrases.embedded_object()


def _relations(file: WordFile) -> Iterator[str]:
    for name in ("", *file.parts):
        for relation in file.relations(name):
            if relation.external:
                yield from _outside(relation.kind, relation.target)
            elif relation.kind in _KINDS:
                yield _KINDS[relation.kind]()


def _outside(kind: str, target: str) -> Iterator[str]:
    """Say why an address outside the file is refused; a plain link is not."""
    if kind == "attachedTemplate":
        yield phrases.outside_template(target)
    elif kind != "hyperlink" or not _PLAIN_LINK.match(target):
        yield phrases.outside_link(target)


def _pictures(file: WordFile) -> Iterator[str]:
    for name in file.parts:
        for relation in file.relations(name):
            if relation.kind == "image" and not relation.external:
                picture = posixpath.basename(relation.target)
                data = file.parts.get(relation.target, b"")
                yield from picture_faults(picture, data)


def _words(file: WordFile) -> Iterator[str]:
    for name, data in file.parts.items():
        if name.endswith(".xml"):
            root = parsed(data)
            if next(root.iter(f"{W}object"), None) is not None:
                yield phrases.embedded_object()
            if next(root.iter(*_CHANGES), None) is not None:
                yield phrases.tracked_changes()
            unsafe = (one for one in _fields(root) if one.upper() not in _FIELDS)
            yield from map(phrases.unsafe_field, unsafe)


def _fields(root: Element) -> Iterator[str]:
    """Walk the names of a part's fields, however Word scattered them over runs."""
    for simple in root.iter(f"{W}fldSimple"):
        yield _name(simple.get(W + "instr", ""))
    begun: list[str] = []
    for element in root.iter(f"{W}fldChar", f"{W}instrText"):
        match element.get(W + "fldCharType"):
            case "begin":
                begun.append("")
            case "end" if begun:
                yield _name(begun.pop())
            case None if begun:
                begun[-1] += element.text or ""
    yield from map(_name, begun)


def _name(instruction: str) -> str:
    return next(iter(instruction.split()), "")
