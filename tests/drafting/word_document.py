"""Reads a .docx the way Word shows it, independently of the code that wrote it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {"w": W[1:-1]}
ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


def opened(data: bytes) -> Document:
    return docx.Document(BytesIO(data))


def parts(data: bytes) -> Mapping[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(parts(data)[f"word/{name}.xml"])


def find(root: etree._Element, path: str) -> list[etree._Element]:
    return root.xpath(path, namespaces=NAMES)


def words(element: etree._Element) -> str:
    return "".join(leaf.text or "" for leaf in element.iter(f"{W}t"))


def paragraphs(data: bytes) -> list[etree._Element]:
    return find(part(data, "document"), "//w:body//w:p")


def texts(data: bytes) -> list[str]:
    return [words(paragraph) for paragraph in paragraphs(data)]


def paragraph(data: bytes, text: str) -> etree._Element:
    """The one paragraph that says this."""
    (found,) = [one for one in paragraphs(data) if words(one) == text]
    return found


def bodies(data: bytes) -> list[tuple[str, str]]:
    """Pair the style name and the words of every paragraph."""
    names = {
        name.getparent().get(f"{W}styleId"): name.get(f"{W}val")
        for name in find(part(data, "styles"), "//w:style/w:name")
    }
    return [
        (names[(find(one, "w:pPr/w:pStyle/@w:val") or ["Normal"])[0]], words(one))
        for one in paragraphs(data)
    ]


@dataclass
class Counting:
    """Word's automatic numbering: what stands in front of each paragraph."""

    data: bytes
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    begun: set[str] = field(default_factory=set)

    def labels(self) -> list[tuple[str, str]]:
        """Pair the label and the words of every numbered paragraph."""
        self.numbering = part(self.data, "numbering")
        self.styles = part(self.data, "styles")
        found = []
        for paragraph in paragraphs(self.data):
            label = self.label(paragraph)
            if label:
                found.append((label, words(paragraph)))
        return found

    def label(self, paragraph: etree._Element) -> str:
        number, depth = self.list_of(paragraph)
        if number in {"", "0"}:
            return ""
        (instance,) = find(self.numbering, f"w:num[@w:numId='{number}']")
        definition = instance.find(f"{W}abstractNumId").get(f"{W}val")
        counts = self.counts[definition]
        self.restart(instance, counts)
        counts[depth] = counts.get(depth, 0) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        return self.shown(definition, depth, counts)

    def list_of(self, paragraph: etree._Element) -> tuple[str, int]:
        style = paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
        places = [
            *paragraph.findall(f"{W}pPr/{W}numPr"),
            *find(self.styles, f"w:style[@w:styleId='{style}']/w:pPr/w:numPr"),
        ]
        if not places:
            return "", 0
        depth = places[0].find(f"{W}ilvl")
        number = places[0].find(f"{W}numId").get(f"{W}val")
        return number, 0 if depth is None else int(depth.get(f"{W}val"))

    def restart(self, instance: etree._Element, counts: dict[int, int]) -> None:
        number = instance.get(f"{W}numId")
        if number in self.begun:
            return
        self.begun.add(number)
        for override in instance.iter(f"{W}lvlOverride"):
            start = override.find(f"{W}startOverride").get(f"{W}val")
            counts[int(override.get(f"{W}ilvl"))] = int(start) - 1

    def shown(self, definition: str, depth: int, counts: dict[int, int]) -> str:
        path = f"w:abstractNum[@w:abstractNumId='{definition}']/w:lvl"
        levels = find(self.numbering, path)
        text = levels[depth].find(f"{W}lvlText").get(f"{W}val")
        for level in range(depth + 1):
            form = levels[level].find(f"{W}numFmt").get(f"{W}val")
            text = text.replace(f"%{level + 1}", _figure(counts.get(level, 0), form))
        return text


def _figure(count: int, form: str) -> str:
    match form:
        case "lowerLetter":
            return chr(ord("a") + count - 1)
        case "upperLetter":
            return chr(ord("A") + count - 1)
        case "lowerRoman":
            return ("", "x", "xx", "xxx")[count // 10] + ROMAN[count % 10]
        case _:
            return str(count)
