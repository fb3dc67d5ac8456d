"""WordprocessingML as text: runs, fields, paragraphs.

A draft has some 13,000 elements. Written as text and parsed together they take a third
of the time that lxml needs to make them one by one and to join them.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeAlias
from xml.sax.saxutils import escape

from lxml import etree

from bot.drafting.docx_elements import NAMESPACE, Element
from bot.drafting.lines import Run

Markup: TypeAlias = str

_READER = etree.XMLParser(resolve_entities=False, no_network=True)
_PRESERVED = ' xml:space="preserve"'
_QUOTED = {'"': "&quot;"}


def w(tag: str, *children: Markup, **attributes: str) -> Markup:
    """Return an element of Word's namespace; attributes are in it too."""
    opening = f"w:{tag}{_given(attributes)}" if attributes else f"w:{tag}"
    content = "".join(children)
    return f"<{opening}>{content}</w:{tag}>" if content else f"<{opening}/>"


def words(text: str, *properties: Markup) -> Markup:
    """Return a run with exactly this text."""
    content = f"<w:t{_PRESERVED}>{escape(text)}</w:t>"
    return w("r", w("rPr", *properties), content) if properties else w("r", content)


def styled(run: Run, undecided: str) -> Markup:
    """Return a run with its look; `undecided` is the id of that character style."""
    return words(run.text, *_properties(run, undecided))


def tab() -> Markup:
    """Return a run that goes to the next tab stop."""
    return "<w:r><w:tab/></w:r>"


def field(instruction: str, *cached: Markup) -> Iterable[Markup]:
    """Walk a live field that shows the cached runs until Word works it out anew."""
    yield from field_start(instruction)
    yield from cached
    yield field_end()


def field_start(instruction: str) -> Iterable[Markup]:
    """Walk the beginning of a field, which `field_end` closes."""
    yield _field_mark("begin")
    code = f"<w:instrText{_PRESERVED}> {escape(instruction)} </w:instrText>"
    yield w("r", code)
    yield _field_mark("separate")


def field_end() -> Markup:
    """Close a field."""
    return _field_mark("end")


def paragraph(style: str, *content: Markup, keep_with_next: bool = False) -> Markup:
    """Return a paragraph in the style with this id."""
    kept = (w("keepNext"),) if keep_with_next else ()
    return w("p", w("pPr", w("pStyle", val=style), *kept), *content)


def parsed(markup: Iterable[Markup]) -> list[Element]:
    """Return what the text says, ready to be put into a part."""
    whole = f'<w:body xmlns:w="{NAMESPACE}">{"".join(markup)}</w:body>'
    return list(etree.fromstring(whole, _READER))


def _given(attributes: Mapping[str, str]) -> str:
    return "".join(
        f' w:{name}="{value if value.isalnum() else escape(value, _QUOTED)}"'
        for name, value in attributes.items()
    )


@cache
def _field_mark(kind: str) -> Markup:
    return w("r", w("fldChar", fldCharType=kind))


def _properties(run: Run, undecided: str) -> Iterator[Markup]:
    if run.undecided:
        yield w("rStyle", val=undecided)
    if run.bold:
        yield w("b")
    if run.italic:
        yield w("i")
