"""The look of a house-style document, for documents that Word does not make."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from docx.document import Document
from lxml import etree

from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_markers import CONTENTS, MARKERS, filled, words_of
from bot.drafting.docx_package import open_reference
from bot.drafting.docx_page import Page, page_of
from bot.drafting.docx_styles import Fixture, Styles, styles_of
from bot.drafting.lines import Style
from bot.drafting.theme_bands import Bands, bands_of

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"


@dataclass(frozen=True)
class Theme:
    """Fonts, sizes in points, colours as hexadecimal RGB, the page, what frames it.

    `cover` pairs styles, or markers, with the paragraphs before the contents.
    """

    font: str
    size: float
    accent: str
    undecided: str
    page: Page
    bands: Bands
    cover: tuple[tuple[str, str], ...]

    def filled(self, fields: Mapping[str, str]) -> "Theme":
        """Return the theme with a draft's words in its cover, headers and footers."""
        cover = tuple((style, filled(words, fields)) for style, words in self.cover)
        return replace(self, bands=self.bands.filled(fields), cover=cover)


def theme_of(reference: bytes) -> Theme:
    """Read the look of a house-style document.

    Raises SettingsError for a file that is no house-style document.
    """
    document = open_reference(reference)
    root = document.styles.element
    styles = styles_of(root)
    normal = (_style(root, styles.ids.get("normal", "")), root.find(f"{W}docDefaults"))
    heading = _style(root, styles[Style.PART])
    mark = _style(root, styles[Fixture.UNDECIDED])
    return Theme(
        font=_font(document, normal),
        size=int(_first(normal, "sz", "val") or "20") / 2,
        accent=_colour(_first((heading,), "color", "val"), "000000"),
        undecided=_colour(_first((mark,), "shd", "fill"), "FFFFFF"),
        page=page_of(document.element),
        bands=bands_of(document),
        cover=tuple(_cover(document, styles)),
    )


def _style(root: Element, key: str) -> Element | None:
    return root.find(f"{W}style[@{W}styleId='{key}']")


def _first(places: tuple[Element | None, ...], tag: str, attribute: str) -> str:
    """Return an attribute from the first place that states it, else nothing."""
    for place in places:
        found = None if place is None else place.find(f".//{W}rPr/{W}{tag}")
        value = None if found is None else found.get(W + attribute)
        if value:
            return str(value)
    return ""


def _colour(value: str, otherwise: str) -> str:
    return otherwise if value in {"", "auto"} else value


def _font(document: Document, places: tuple[Element | None, ...]) -> str:
    """Return the body's font; one of the theme's goes by the theme's name for it."""
    named = _first(places, "rFonts", "ascii")
    by_theme = _first(places, "rFonts", "asciiTheme")
    if named or not by_theme:
        return named
    kind = "majorFont" if by_theme.startswith("major") else "minorFont"
    for part in document.part.package.iter_parts():
        if part.content_type == _THEME:
            latin = etree.fromstring(part.blob).find(
                f".//{_DRAWING}{kind}/{_DRAWING}latin"
            )
            return "" if latin is None else str(latin.get("typeface", ""))
    return ""


def _cover(document: Document, styles: Styles) -> Iterator[tuple[str, str]]:
    names = {key: name for name, key in styles.ids.items()}
    for paragraph in document.element.body.iterfind(f"{W}p"):
        words = words_of(paragraph).strip()
        if words == CONTENTS:
            return
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if words in MARKERS:
            yield words, ""
        elif words:
            yield names.get("" if style is None else style.get(W + "val"), ""), words
