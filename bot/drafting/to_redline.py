"""Two drafts of one deal as a Word document with tracked changes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from docx.document import Document

from bot.drafting import docx_markers as markers
from bot.drafting.comparing import Compared, Pair, compared, pairs_of
from bot.drafting.docx_bookmarks import Bookmarks, bookmarks_of
from bot.drafting.docx_comments import Comments
from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_endings import settle_end
from bot.drafting.docx_lists import Lists, own_lists
from bot.drafting.docx_package import (
    attach_comments,
    numbering_root,
    open_reference,
    packed,
    set_properties,
)
from bot.drafting.docx_pictures import number_pictures
from bot.drafting.docx_redline_comments import Reasons, Remark, commented
from bot.drafting.docx_redline_contents import Contents
from bot.drafting.docx_redline_fields import revised_fields
from bot.drafting.docx_revising import Drafts, Revision
from bot.drafting.docx_styles import Fixture, Styles, styles_of
from bot.drafting.docx_tracking import Pen, number_changes
from bot.drafting.editions import Edition, places_in, with_places
from bot.drafting.lines import Piece
from bot.drafting.stretches import KEY_TERMS, OPEN_POINTS, field_place
from bot.drafting.to_docx import body_of, roots_with_tokens
from bot.phrases import comparison, documents


def to_redline(old: Edition, new: Edition, reference: bytes, reasons: Reasons) -> bytes:
    """Return a .docx that becomes either draft, as all its changes are decided.

    What follows by itself, cross-references and contents, is tracked under a name of
    its own. Equal arguments give equal bytes. Raises SettingsError for a faulty
    `reference`.
    """
    redline = _Redline(old, new, open_reference(reference))
    remarks = list(redline.remarks())
    style = redline.styles[Fixture.COMMENT]
    comments = commented(remarks, reasons, redline.pen, style)
    attach_comments(redline.document, comments)
    for contents in redline.document.element.iter(f"{W}sdtContent"):
        settle_end(contents, redline.numbers)
    settle_end(redline.document.element.find(f"{W}body"), redline.pen)
    number_changes(roots_with_tokens(redline.document))
    number_pictures(redline.document)
    set_properties(redline.document, new.layout)
    return packed(redline.document)


@dataclass(frozen=True)
class _Redline:
    old: Edition
    new: Edition
    document: Document

    @cached_property
    def styles(self) -> Styles:
        return styles_of(self.document.styles.element)

    @cached_property
    def pen(self) -> Pen:
        return Pen(documents.made_by(), self.new.layout.day)

    @cached_property
    def numbers(self) -> Pen:
        return Pen(comparison.numbered_by(), self.new.layout.day)

    @cached_property
    def comparison(self) -> tuple[Compared, ...]:
        return with_places(compared(self.old.layout, self.new.layout))

    @cached_property
    def bookmarks(self) -> Bookmarks:
        return bookmarks_of(places_in(self.comparison, self.new.layout))

    @cached_property
    def revision(self) -> Revision:
        own = own_lists(numbering_root(self.document))
        drafts = Drafts(self._writer(), self._writer())
        return Revision(self.pen, self.numbers, Lists(own), drafts)

    def remarks(self) -> Iterator[Remark]:
        """Fill the document, walking what each comment has to be about."""
        # Found first: a title that reads like a marker must not become one.
        places = markers.places(self.document.element)
        yield from self._fields()
        unplaced: list[Element] = []
        for marker, place, pairs in self._front():
            written = self._written(pairs)
            if marker in places:
                markers.put(places[marker], written)
            else:
                unplaced += written
            yield Remark(written, (place,))
        contents = Contents(
            self.old, self.new, self.styles, self.bookmarks, self.numbers
        )
        markers.put(places[markers.CONTENTS], [contents.table(self.comparison)])
        for one in self.comparison:
            written = self._written(one.pairs)
            unplaced += written
            yield Remark(written, (one.place,))
        markers.put(places[markers.BODY], unplaced)

    def _fields(self) -> Iterator[Remark]:
        """Revise the cover, headers and footers; only the cover takes comments."""
        for root in roots_with_tokens(self.document):
            layouts = (self.old.layout, self.new.layout)
            for paragraph, names in revised_fields(root, *layouts, self.revision):
                if root is self.document.element:
                    yield Remark([paragraph], [field_place(name) for name in names])

    def _front(self) -> Iterator[tuple[str, str, tuple[Pair, ...]]]:
        old, new = self.old.layout, self.new.layout
        terms = [[one] if one else [] for one in (old.key_terms, new.key_terms)]
        yield markers.KEY_TERMS, KEY_TERMS, pairs_of(*terms)
        points = pairs_of(old.open_points, new.open_points)
        yield markers.OPEN_POINTS, OPEN_POINTS, points

    def _written(self, pairs: Iterable[Pair]) -> list[Element]:
        return [element for pair in pairs for element in self.revision.pair(pair)]

    def _writer(self) -> Callable[[Piece], list[Element]]:
        comments = Comments({}, self.new.layout.day)
        body = body_of(self.document, self.styles, self.bookmarks, comments)
        return lambda piece: list(body.pieces([piece]))
