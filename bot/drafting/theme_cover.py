"""The cover of a house-style document: what stands before the contents."""

from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document

from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_markers import CONTENTS, MARKERS
from bot.drafting.docx_paragraphs import own_elements, own_words
from bot.drafting.docx_styles import Styles
from bot.drafting.theme_looks import alignment_of
from bot.drafting.theme_pictures import Album


@dataclass(frozen=True)
class CoverLine:
    """A paragraph of the cover; `style` is a style's name, or a marker.

    `pictures` are positions among the theme's.
    """

    style: str
    words: str
    side: str = "left"
    pictures: tuple[int, ...] = ()


def cover_of(document: Document, styles: Styles, album: Album) -> Iterator[CoverLine]:
    """Walk the cover's paragraphs, its tables' and text boxes' included."""
    names = {key: name for name, key in styles.ids.items()}
    root = document.styles.element
    for paragraph in document.element.body.iter(f"{W}p"):
        words = own_words(paragraph)
        if words == CONTENTS:
            return
        if words in MARKERS:
            yield CoverLine(words, "")
            continue
        pictures = tuple(_pictures(paragraph, document, album))
        if words or pictures:
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            key = "" if style is None else style.get(W + "val", "")
            side = alignment_of(paragraph, root)
            yield CoverLine(names.get(key, ""), words, side, pictures)


def _pictures(paragraph: Element, document: Document, album: Album) -> Iterator[int]:
    for element in own_elements(paragraph):
        if element.tag == f"{W}drawing":
            position = album.add(element, document.part.related_parts)
            if position is not None:
                yield position
