"""The place of the seal in a Word file: a data part as Word and others keep them."""

import re
from collections.abc import Mapping

from lxml import etree

from bot.drafting.docx_elements import Element
from bot.drafting.docx_parts import CONTENT_TYPES, WordFile, parsed
from bot.errors import SettingsError

NAMESPACE = "urn:contract-assistant:seal:1"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PROPERTIES_TYPE = (
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
)
# Word tells data parts apart by such numbers; any will do, but it must stay the same.
_ITEM = "{5D1C0E6E-6C1B-4B0A-9C57-2B7C5A7E5EA1}"
_DATA = re.compile(r"customXml/[^/]+\.xml", re.IGNORECASE)


def seal_parts(file: WordFile) -> list[str]:
    """Return the names of the parts that hold a seal, whatever they are called."""
    return [
        name
        for name, data in file.parts.items()
        if _DATA.fullmatch(name) and NAMESPACE.encode() in data and _is_seal(data)
    ]


def with_seal_part(file: WordFile) -> tuple[Mapping[str, bytes], str]:
    """Return a file's parts with room for a seal, and the name of its part."""
    present = seal_parts(file)
    if present:
        return file.parts, present[0]
    number = next(
        count
        for count in range(1, len(file.parts) + 2)
        if f"customXml/item{count}.xml" not in file.parts
    )
    name, properties = (
        f"customXml/item{number}.xml",
        f"customXml/itemProps{number}.xml",
    )
    added = {
        CONTENT_TYPES: _with_type(file.parts[CONTENT_TYPES], properties),
        **_with_relation(file, name),
        name: b"",
        f"customXml/_rels/item{number}.xml.rels": _relations(properties),
        properties: _properties(),
    }
    return {**file.parts, **added}, name


def _is_seal(data: bytes) -> bool:
    try:
        return bool(parsed(data).tag == f"{{{NAMESPACE}}}seal")
    except SettingsError:
        return False


def _with_type(types: bytes, part: str) -> bytes:
    root = parsed(types)
    override = etree.SubElement(root, f"{{{_PACKAGE}/content-types}}Override")
    override.set("PartName", f"/{part}")
    override.set("ContentType", _PROPERTIES_TYPE)
    return _written(root)


def _with_relation(file: WordFile, name: str) -> Mapping[str, bytes]:
    folder, _, main = file.main.rpartition("/")
    table = f"{folder}/_rels/{main}.rels"
    root = parsed(file.parts[table])
    _add_relation(root, "rIdSeal", "customXml", f"/{name}")
    return {table: _written(root)}


def _relations(properties: str) -> bytes:
    root = etree.Element(
        f"{{{_PACKAGE}/relationships}}Relationships",
        nsmap={None: f"{_PACKAGE}/relationships"},
    )
    _add_relation(root, "rId1", "customXmlProps", f"/{properties}")
    return _written(root)


def _add_relation(root: Element, key: str, kind: str, target: str) -> None:
    made = etree.SubElement(root, f"{{{_PACKAGE}/relationships}}Relationship")
    made.set("Id", key)
    made.set("Type", f"{_OFFICE}/relationships/{kind}")
    made.set("Target", target)


def _properties() -> bytes:
    space = f"{_OFFICE}/customXml"
    root = etree.Element(f"{{{space}}}datastoreItem", nsmap={"ds": space})
    root.set(f"{{{space}}}itemID", _ITEM)
    schemas = etree.SubElement(root, f"{{{space}}}schemaRefs")
    etree.SubElement(schemas, f"{{{space}}}schemaRef").set(f"{{{space}}}uri", NAMESPACE)
    return _written(root)


def _written(root: Element) -> bytes:
    return bytes(
        etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    )
