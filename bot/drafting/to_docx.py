"""A draft as a Word document in a firm's house style, for a lawyer to edit."""

from collections.abc import Callable, Iterator, Mapping

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE
from docx.opc.part import XmlPart

from bot.drafting import docx_markers as markers
from bot.drafting.docx_body import Body
from bot.drafting.docx_bookmarks import Bookmarks, bookmarks_of
from bot.drafting.docx_comments import Comments, comments_of
from bot.drafting.docx_contents import contents
from bot.drafting.docx_elements import Element
from bot.drafting.docx_numbering import numbering_of
from bot.drafting.docx_package import (
    attach_comments,
    numbering_root,
    open_reference,
    packed,
    set_properties,
)
from bot.drafting.docx_page import page_of
from bot.drafting.docx_pictures import Pictures, number_pictures
from bot.drafting.docx_styles import Styles, indent_of, styles_of
from bot.drafting.layout import lay_out
from bot.drafting.lines import Layout, Style
from bot.markup.tree import Agreement

_WITH_TOKENS = (
    CONTENT_TYPE.WML_DOCUMENT_MAIN,
    CONTENT_TYPE.WML_HEADER,
    CONTENT_TYPE.WML_FOOTER,
)


def to_docx(
    agreement: Agreement,
    reference: bytes,
    *,
    with_notes: bool,
    pages: Callable[[], Mapping[str, int]] = dict,
) -> bytes:
    """Return the draft as a .docx; with notes, each clause's are a Word comment.

    The copy with notes is the owner's own, with what is private to the owner. `pages`
    are asked for last, so they may be worked out meanwhile. Equal arguments give equal
    bytes. Raises SettingsError for a faulty `reference`.
    """
    layout = lay_out(agreement, own_copy=with_notes)
    document = open_reference(reference)
    styles = styles_of(document.styles.element)
    comments = comments_of(layout) if with_notes else Comments({}, layout.day)
    body = body_of(document, styles, bookmarks_of(layout), comments)
    places = _filled(document, layout, body)
    if with_notes:
        attach_comments(document, comments.part(styles))
    table = contents(layout.headings, styles, body.bookmarks, pages())
    markers.put(places[markers.CONTENTS], [table])
    return packed(document)


def body_of(
    document: Document, styles: Styles, bookmarks: Bookmarks, comments: Comments
) -> Body:
    """Return what writes a draft's pieces into a house-style document."""
    width = page_of(document.element).text_width
    indent = indent_of(document.styles.element, styles[Style.CLAUSE_TEXT])
    return Body(
        styles=styles,
        bookmarks=bookmarks,
        numbering=numbering_of(numbering_root(document), styles),
        comments=comments,
        pictures=Pictures(document, styles[Style.ANNEX_TEXT], width, indent),
        width=width,
        indent=indent,
    )


def roots_with_tokens(document: Document) -> Iterator[Element]:
    """Walk the parts in which a house style may repeat a draft's own words."""
    for part in document.part.package.iter_parts():
        if isinstance(part, XmlPart) and part.content_type in _WITH_TOKENS:
            yield part.element


def _filled(document: Document, layout: Layout, body: Body) -> Mapping[str, Element]:
    """Put all but the contents in; returns the places of a house style's markers."""
    # Found first: a title that reads like a marker must not become one.
    places = markers.places(document.element)
    _fill_tokens(document, layout)
    _fill_places(places, layout, body)
    number_pictures(document)
    set_properties(document, layout)
    return places


def _fill_tokens(document: Document, layout: Layout) -> None:
    for root in roots_with_tokens(document):
        markers.fill_tokens(root, dict(layout.fields))


def _fill_places(places: Mapping[str, Element], layout: Layout, body: Body) -> None:
    """Put the draft's own words in; what a firm left no place for goes first."""
    key_terms = [] if layout.key_terms is None else [layout.key_terms]
    unplaced: list[Element] = []
    for marker, pieces in (
        (markers.KEY_TERMS, key_terms),
        (markers.OPEN_POINTS, layout.open_points),
    ):
        if marker in places:
            markers.put(places[marker], body.pieces(pieces))
        else:
            unplaced += body.pieces(pieces)
    markers.put(places[markers.BODY], [*unplaced, *body.pieces(layout.body)])
