"""Makes the default house-style document: `python -m bot.drafting.reference_document`.

A firm never needs it: it edits the finished document in Word.
"""

import sys
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from lxml import etree

from bot.drafting.docx_archive import archived

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = (
    ("document", "document.main", "officeDocument"),
    ("styles", "styles", "styles"),
    ("numbering", "numbering", "numbering"),
    ("settings", "settings", "settings"),
    ("fontTable", "fontTable", "fontTable"),
    ("header", "header", "header"),
    ("footer", "footer", "footer"),
    ("header_first", "header", "header"),
    ("footer_first", "footer", "footer"),
)


def reference_document() -> bytes:
    """Return the default house style as a Word document."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations([("officeDocument", "word/document.xml")]),
        "word/_rels/document.xml.rels": _relations(
            [(relation, f"{name}.xml") for name, _, relation in _PARTS[1:]]
        ),
    }
    return archived({**parts, **_word_parts()})


def _word_parts() -> Mapping[str, bytes]:
    folder = files("bot.drafting") / "house_style"
    return {
        f"word/{name}.xml": _compact((folder / f"{name}.xml").read_bytes())
        for name, _, _ in _PARTS
    }


def _compact(markup: bytes) -> bytes:
    """Put the named colours in and drop what only helps to read the source."""
    reader = etree.XMLParser(remove_blank_text=True)
    root = etree.fromstring(markup, reader)
    return bytes(
        etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    )


def _content_types() -> bytes:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_OFFICE}.{kind}+xml"/>'
        for name, kind, _ in _PARTS
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


def _relations(targets: list[tuple[str, str]]) -> bytes:
    entries = "".join(
        f'<Relationship Id="rId{count}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for count, (kind, target) in enumerate(targets, 1)
    )
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'
    ).encode()


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(reference_document())
