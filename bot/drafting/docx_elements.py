"""Small pieces of WordprocessingML: runs, fields, bookmarks."""

from collections.abc import Iterable
from typing import TypeAlias

from lxml import etree

from bot.drafting.lines import Run

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
_PRESERVE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
_NAMES = {"w": NAMESPACE}

Element: TypeAlias = etree._Element  # noqa: SLF001 # lxml's own name for the type


def w(tag: str, *children: Element, **attributes: str) -> Element:
    """Return an element of Word's namespace; attributes are in it too."""
    qualified = {W + name: value for name, value in attributes.items()}
    made = etree.Element(W + tag, qualified, _NAMES)
    made.extend(children)
    return made


def words(text: str, *properties: Element) -> Element:
    """Return a run with exactly this text."""
    content = etree.Element(W + "t", _PRESERVE, _NAMES)
    content.text = text
    return w("r", w("rPr", *properties), content) if properties else w("r", content)


def styled(run: Run, undecided: str) -> Element:
    """Return a run with its look; `undecided` is the id of that character style."""
    return words(run.text, *_properties(run, undecided))


def tab() -> Element:
    """Return a run that goes to the next tab stop."""
    return w("r", w("tab"))


def field(instruction: str, *cached: Element) -> Iterable[Element]:
    """Walk a live field that shows the cached runs until Word works it out anew."""
    code = etree.Element(W + "instrText", _PRESERVE, _NAMES)
    code.text = f" {instruction} "
    yield _field_mark("begin")
    yield w("r", code)
    yield _field_mark("separate")
    yield from cached
    yield _field_mark("end")


def field_start(instruction: str) -> Iterable[Element]:
    """Walk the beginning of a field that spans paragraphs; `field_end` closes it."""
    *opening, _ = field(instruction)
    return opening


def field_end() -> Element:
    """Close a field that spans paragraphs."""
    return _field_mark("end")


def paragraph(style: str, *content: Element, keep_with_next: bool = False) -> Element:
    """Return a paragraph in the style with this id."""
    properties = w("pPr", w("pStyle", val=style))
    if keep_with_next:
        properties.append(w("keepNext"))
    return w("p", properties, *content)


def _field_mark(kind: str) -> Element:
    return w("r", w("fldChar", fldCharType=kind))


def _properties(run: Run, undecided: str) -> Iterable[Element]:
    if run.undecided:
        yield w("rStyle", val=undecided)
    if run.bold:
        yield w("b")
    if run.italic:
        yield w("i")
