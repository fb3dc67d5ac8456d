"""Accepts or rejects every tracked change of a .docx, as Word does."""

import re
from collections.abc import Iterator
from copy import deepcopy
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from word_document import NAMES, Counting, W, find, part, parts, words

WITH_CHANGES = re.compile(r"word/(document|header|footer)[^/]*\.xml")
MARKS = {f"{W}{one}" for one in ("bookmarkStart", "bookmarkEnd")} | {
    f"{W}comment{one}" for one in ("RangeStart", "RangeEnd")
}


def accepted(data: bytes) -> bytes:
    return _decided(data, stays="ins", goes="del")


def rejected(data: bytes) -> bytes:
    return _decided(data, stays="del", goes="ins")


def reading(data: bytes) -> list[object]:
    """Everything a reader sees, in order: tables, numbers, words and their looks."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    labels = iter(_labels(data))
    seen: list[object] = []
    for element in root.iter(f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}p"):
        if element.tag == f"{W}p":
            style = find(element, "w:pPr/w:pStyle/@w:val")
            seen.append((style, next(labels), list(_said(element))))
        else:
            seen.append(element.tag.removeprefix(W))
    frames = sorted(name for name in parts(data) if re.search("header|footer", name))
    return [*seen, *(words(etree.fromstring(parts(data)[one])) for one in frames)]


def _labels(data: bytes) -> list[str]:
    counting = Counting(data)
    counting.numbering, counting.styles = part(data, "numbering"), part(data, "styles")
    root = etree.fromstring(parts(data)["word/document.xml"])
    styled = "w:pPr/w:pStyle"
    return [
        counting.label(one) if find(one, styled) else "" for one in root.iter(f"{W}p")
    ]


def _said(paragraph: etree._Element) -> Iterator[tuple[str, str]]:
    """Pair words, tabs and field codes with their looks, however many the runs."""
    text, look = "", ""
    for run in paragraph.iter(f"{W}r"):
        for piece, its_look in _run(run):
            if its_look != look and text:
                yield text, look
                text = ""
            text, look = text + piece, its_look
    if text:
        yield text, look


def _run(run: etree._Element) -> Iterator[tuple[str, str]]:
    look = run.find(f"{W}rPr")
    shown = "" if look is None or not len(look) else etree.tostring(look, method="c14n")
    for child in run:
        if child.tag == f"{W}t":
            yield child.text or "", shown
        elif child.tag == f"{W}instrText" and "PAGEREF" not in child.text:
            yield f"{{{child.text.strip()}}}", ""
        elif child.tag in {f"{W}tab", f"{W}br"}:
            yield "\t", ""
        elif child.tag == f"{W}drawing":
            (description,) = find(child, ".//*[local-name()='docPr']/@descr") or [""]
            yield f"({description})", ""


def _decided(data: bytes, *, stays: str, goes: str) -> bytes:
    changed = dict(parts(data))
    for name in filter(WITH_CHANGES.fullmatch, list(changed)):
        root = etree.fromstring(changed[name])
        _decide(root, stays, goes)
        changed[name] = etree.tostring(root)
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in changed.items():
            archive.writestr(name, content)
    return target.getvalue()


def _decide(root: etree._Element, stays: str, goes: str) -> None:
    _rows(root, stays, goes)
    _runs(root, stays, goes)
    _looks(root, restore=stays == "del")
    for paragraph in list(root.iter(f"{W}p")):
        for mark in find(paragraph, f"w:pPr/w:rPr/w:{stays}"):
            mark.getparent().remove(mark)
        if find(paragraph, f"w:pPr/w:rPr/w:{goes}"):
            _join(paragraph)


def _rows(root: etree._Element, stays: str, goes: str) -> None:
    for row in find(root, f"//w:tr[w:trPr/w:{goes}]"):
        row.getparent().remove(row)
    for mark in find(root, f"//w:trPr/w:{stays}"):
        mark.getparent().remove(mark)
    for table in find(root, "//w:tbl[not(w:tr)]"):
        table.getparent().remove(table)


def _runs(root: etree._Element, stays: str, goes: str) -> None:
    _take_out(root, goes)
    for change in find(root, f"//w:{stays}[not(parent::w:rPr)]"):
        for child in change:
            change.addprevious(child)
        change.getparent().remove(change)
    for tag, leaf in (("delText", "t"), ("delInstrText", "instrText")):
        for element in find(root, f"//w:{tag}"):
            element.tag = f"{W}{leaf}"


def _take_out(root: etree._Element, goes: str) -> None:
    for change in find(root, f"//w:{goes}[not(parent::w:rPr)]"):
        change.getparent().remove(change)
    for link in find(root, "//w:hyperlink[not(.//w:r)]"):
        link.getparent().remove(link)


def _looks(root: etree._Element, *, restore: bool) -> None:
    for change in find(root, "//w:rPrChange | //w:pPrChange"):
        properties = change.getparent()
        properties.remove(change)
        if not restore:
            continue
        (former,) = change
        kept = [one for one in properties if one.tag == f"{W}rPr"]
        properties[:] = [*(deepcopy(one) for one in former), *kept]


def _join(paragraph: etree._Element) -> None:
    """Join what is left of a paragraph whose end went with the next paragraph."""
    following = paragraph.getnext()
    rest = [one for one in paragraph if one.tag != f"{W}pPr"]
    assert following is not None, "the last paragraph of a text cannot go"
    assert following.tag != f"{W}sectPr", "the last paragraph of a text cannot go"
    if any(one.tag not in MARKS for one in rest):
        assert following.tag == f"{W}p", "words cannot join a table"
        at = int(following.find(f"{W}pPr") is not None)
        following[at:at] = rest
    paragraph.getparent().remove(paragraph)


def pointers(data: bytes) -> tuple[list[str], list[str]]:
    """The bookmarks of a document, and those that its fields and links point to."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    codes = "".join(f" {one.text} " for one in root.iter(f"{W}instrText"))
    links = root.xpath("//w:hyperlink/@w:anchor", namespaces=NAMES)
    return (
        root.xpath("//w:bookmarkStart/@w:name", namespaces=NAMES),
        [*re.findall(r"REF (\S+)", codes), *links],
    )
