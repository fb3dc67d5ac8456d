"""The look of a house-style document, for documents that Word does not make."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from docx.document import Document

from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_markers import filled
from bot.drafting.docx_package import open_reference
from bot.drafting.docx_page import Page, page_of
from bot.drafting.docx_styles import Fixture, Styles, styles_of
from bot.drafting.lines import Style
from bot.drafting.theme_bands import Bands, bands_of
from bot.drafting.theme_cover import CoverLine, cover_of
from bot.drafting.theme_looks import colour, first, font, lineage, rgb
from bot.drafting.theme_pictures import Album, Picture


@dataclass(frozen=True)
class Colours:
    """Colours as hexadecimal RGB.

    `accent` is that of headings, `faint` that of headers and footers, `tint` the
    ground of a table's first row, `line` the lines in it.
    """

    accent: str
    undecided: str
    faint: str
    tint: str
    line: str


@dataclass(frozen=True)
class Theme:
    """Fonts, a size in points, colours, the page, and what frames the text.

    `ruled` says whether a line parts the header from the text.
    """

    font: str
    heading_font: str
    size: float
    colours: Colours
    page: Page
    bands: Bands
    ruled: bool
    cover: tuple[CoverLine, ...]
    pictures: tuple[Picture, ...]

    def filled(self, fields: Mapping[str, str]) -> "Theme":
        """Return the theme with a draft's words in its cover, headers and footers."""
        cover = tuple(
            replace(line, words=filled(line.words, fields)) for line in self.cover
        )
        return replace(self, bands=self.bands.filled(fields), cover=cover)


# All files of a deal have the same, and most deals of a deployment.
@lru_cache(maxsize=4)
def theme_of(reference: bytes) -> Theme:
    """Read the look of a house-style document.

    Raises SettingsError for a file that is no house-style document.
    """
    document = open_reference(reference)
    root = document.styles.element
    styles = styles_of(root)
    album = Album()
    normal = lineage(root, styles.ids.get("normal", ""))
    header = lineage(root, styles.ids.get("header", ""))
    return Theme(
        font=font(document, normal),
        heading_font=font(document, lineage(root, styles[Style.PART])),
        size=int(first(normal, f".//{W}rPr/{W}sz", "val") or "20") / 2,
        colours=_colours(document, styles),
        page=page_of(document.element),
        bands=bands_of(document, album),
        ruled=first(header, f"./{W}pPr/{W}pBdr/{W}bottom", "val") not in {"", "none"},
        cover=tuple(cover_of(document, styles, album)),
        # Last: the bands and the cover fill the album.
        pictures=tuple(album.pictures),
    )


def _colours(document: Document, styles: Styles) -> Colours:
    root = document.styles.element
    mark = lineage(root, styles[Fixture.UNDECIDED])
    table = lineage(root, styles[Fixture.TABLE])
    return Colours(
        accent=colour(lineage(root, styles[Style.PART]), "000000"),
        undecided=rgb(first(mark, f".//{W}rPr/{W}shd", "fill"), "FFFFFF"),
        faint=colour(lineage(root, styles.ids.get("header", "")), "000000"),
        tint=rgb(_ground_of_first_row(table), "FFFFFF"),
        line=rgb(first(table, f".//{W}tblBorders/{W}insideH", "color"), "000000"),
    )


def _ground_of_first_row(table: tuple[Element, ...]) -> str:
    row = f"./{W}tblStylePr[@{W}type='firstRow']"
    return first(table, f"{row}/{W}tcPr/{W}shd", "fill")
