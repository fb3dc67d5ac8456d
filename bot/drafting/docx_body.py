"""The body of the agreement as WordprocessingML."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.drafting.docx_bookmarks import Bookmarks
from bot.drafting.docx_comments import Comments
from bot.drafting.docx_elements import Element, W, styled, w
from bot.drafting.docx_numbering import Numbering
from bot.drafting.docx_pictures import Pictures
from bot.drafting.docx_styles import Fixture, Styles
from bot.drafting.docx_tables import Tables
from bot.drafting.lines import (
    Figure,
    Grid,
    Line,
    Piece,
    Run,
    Runs,
    SignaturePage,
    Style,
)

# Word reads a paragraph's properties in this order only.
_ORDER = ("pStyle", "keepNext", "pageBreakBefore", "numPr", "spacing", "ind")


@dataclass(frozen=True)
class Body:
    """Writes pieces in printed order; the numbering follows along as Word would.

    `width` and `indent` are those of the text, in twentieths of a point.
    """

    styles: Styles
    bookmarks: Bookmarks
    numbering: Numbering
    comments: Comments
    pictures: Pictures
    width: int
    indent: int

    def pieces(self, pieces: Iterable[Piece]) -> Iterator[Element]:
        """Walk the paragraphs and tables of these pieces."""
        tables = Tables(self.styles, self.runs, self.width, self.indent)
        for piece in pieces:
            match piece:
                case Line():
                    yield self._paragraph(piece)
                case Grid():
                    yield from tables.grid(piece)
                case Figure():
                    yield self.pictures.figure(piece)
                case SignaturePage():
                    yield from tables.signatures(piece)

    def runs(self, runs: Runs) -> list[Element]:
        """Return the words with their look, references live."""
        return [element for run in runs for element in self._run(run)]

    def _paragraph(self, line: Line) -> Element:
        title, rest = _title(line)
        content = self.comments.marked(line, self.runs(title))
        made = w("p", self._properties(line))
        made.extend(self.bookmarks.around(line, content))
        made.extend(self.runs(rest))
        return made

    def _properties(self, line: Line) -> Element:
        made = [w("pStyle", val=self.styles[line.style])]
        if line.keep_with_next:
            made.append(w("keepNext"))
        if line.new_page:
            made += [w("pageBreakBefore"), w("spacing", before="0")]
        made += self.numbering.properties(line)
        return w("pPr", *sorted(made, key=_rank))

    def _run(self, run: Run) -> Iterable[Element]:
        made = styled(run, self.styles[Fixture.UNDECIDED])
        return self.bookmarks.reference(run.target, made) if run.target else (made,)


def _title(line: Line) -> tuple[Runs, Runs]:
    """Part what bookmarks and comments enclose: of a sub-clause, its run-in title."""
    if line.style is not Style.LEVEL_3:
        return line.runs, ()
    end = next((at for at, run in enumerate(line.runs, 1) if run.bold), 0)
    return line.runs[:end], line.runs[end:]


def _rank(element: Element) -> int:
    return _ORDER.index(element.tag.removeprefix(W))
