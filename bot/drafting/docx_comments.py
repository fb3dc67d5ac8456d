"""The owner's private notes as Word comments: one a clause, on its heading."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.drafting.docx_elements import Element
from bot.drafting.docx_markup import Markup, paragraph, parsed, w, words
from bot.drafting.docx_styles import Fixture, Styles
from bot.drafting.lines import Layout, Line
from bot.markup.remarks import Notes
from bot.phrases import documents


@dataclass(frozen=True)
class Comments:
    """The notes of a layout by the anchor of their line; empty in a clean copy."""

    notes: Mapping[str, Notes]
    day: str

    def marked(self, line: Line, content: Iterable[Markup]) -> Iterator[Markup]:
        """Walk a line's content as what its comment is about, if it has one."""
        number = self._number(line)
        if number is None:
            yield from content
            return
        yield w("commentRangeStart", id=number)
        yield from content
        yield w("commentRangeEnd", id=number)
        yield w("r", w("commentReference", id=number))

    def part(self, styles: Styles) -> Element:
        """Return the part of the package that holds the comments' words."""
        style = styles[Fixture.COMMENT]
        comments = (
            self._comment(number, notes, style)
            for number, notes in enumerate(self.notes.values())
        )
        (part,) = parsed([w("comments", *comments)])
        return part

    def _number(self, line: Line) -> str | None:
        if not line.anchors or line.anchors[0] not in self.notes:
            return None
        return str(list(self.notes).index(line.anchors[0]))

    def _comment(self, number: int, notes: Notes, style: str) -> Markup:
        paragraphs = (
            paragraph(style, words(f"{lead}: ", w("b")), words(text))
            for lead, text in _sentences(notes)
        )
        return comment(number, self.day, *paragraphs)


def comment(number: int, day: str, *paragraphs: Markup) -> Markup:
    """Return the words of one comment, signed by the product."""
    author = documents.made_by()
    return w(
        "comment",
        *paragraphs,
        id=str(number),
        author=author,
        date=f"{day}T00:00:00Z",
        initials="".join(word[0] for word in author.split()),
    )


def comments_of(layout: Layout) -> Comments:
    """Gather the notes of a layout, in printed order."""
    notes = {
        piece.anchors[0]: piece.notes
        for piece in layout.body
        if isinstance(piece, Line) and piece.anchors and piece.notes
    }
    return Comments(notes, layout.day)


def _sentences(notes: Notes) -> Iterator[tuple[str, str]]:
    for lead, text in (
        (documents.note_reason(), notes.reason),
        (documents.note_drops_out(), notes.drops_out),
        (documents.note_negotiation(), notes.negotiation),
        (documents.note_ask_provider(), notes.ask_provider),
    ):
        if text:
            yield lead, text
