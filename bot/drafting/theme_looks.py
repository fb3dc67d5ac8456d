"""What a style looks like once everything it is based on has had its say."""

from docx.document import Document
from lxml import etree

from bot.drafting.docx_elements import Element, W

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_SIDES = {"center": "center", "right": "right", "end": "right"}


def lineage(root: Element, key: str) -> tuple[Element, ...]:
    """Return a style and what it is based on, nearest first, then the defaults."""
    found: list[Element] = []
    style = _style(root, key)
    while style is not None and style not in found:
        found.append(style)
        based_on = style.find(f"{W}basedOn")
        style = None if based_on is None else _style(root, based_on.get(W + "val", ""))
    return (*found, *root.iterfind(f"{W}docDefaults"))


def first(places: tuple[Element, ...], path: str, attribute: str) -> str:
    """Return an attribute from the first place that states it, else nothing."""
    for place in places:
        found = place.find(path)
        value = None if found is None else found.get(W + attribute)
        if value:
            return str(value)
    return ""


def colour(places: tuple[Element, ...], otherwise: str) -> str:
    """Return the colour of a style's words as hexadecimal RGB."""
    return rgb(first(places, f".//{W}rPr/{W}color", "val"), otherwise)


def rgb(value: str, otherwise: str) -> str:
    """Return a colour that is one; Word also says "auto"."""
    return otherwise if value in {"", "auto"} else value


def font(document: Document, places: tuple[Element, ...]) -> str:
    """Return a style's font; one of the theme's goes by the theme's name for it."""
    path = f".//{W}rPr/{W}rFonts"
    for place in places:
        by_theme = first((place,), path, "asciiTheme")
        named = _theme_font(document, by_theme) if by_theme else ""
        named = named or first((place,), path, "ascii")
        if named or by_theme:
            return named
    return ""


def alignment_of(paragraph: Element, root: Element) -> str:
    """Say on which side a paragraph stands: left, center or right."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    key = "" if style is None else style.get(W + "val", "")
    places = (paragraph, *lineage(root, key))
    return _SIDES.get(first(places, f"./{W}pPr/{W}jc", "val"), "left")


def _style(root: Element, key: str) -> Element | None:
    return root.find(f"{W}style[@{W}styleId='{key}']")


def _theme_font(document: Document, name: str) -> str:
    kind = "majorFont" if name.startswith("major") else "minorFont"
    path = f".//{_DRAWING}{kind}/{_DRAWING}latin"
    for part in document.part.package.iter_parts():
        if part.content_type == _THEME:
            latin = etree.fromstring(part.blob).find(path)
            return "" if latin is None else str(latin.get("typeface", ""))
    return ""
