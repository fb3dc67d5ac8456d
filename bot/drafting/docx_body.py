"""The body of the agreement as WordprocessingML."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.drafting.docx_bookmarks import Bookmarks
from bot.drafting.docx_comments import Comments
from bot.drafting.docx_elements import Element
from bot.drafting.docx_markup import Markup, parsed, styled, w
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
        written: list[Markup] = []
        for piece in pieces:
            match piece:
                case Line():
                    written.append(self._paragraph(piece))
                case Grid():
                    written += tables.grid(piece)
                case SignaturePage():
                    written += tables.signatures(piece)
                case Figure():
                    yield from parsed(written)
                    written = []
                    yield self.pictures.figure(piece)
        yield from parsed(written)

    def runs(self, runs: Runs) -> list[Markup]:
        """Return the words with their look, references live."""
        return [markup for run in runs for markup in self._run(run)]

    def _paragraph(self, line: Line) -> Markup:
        title, rest = _title(line)
        content = self.comments.marked(line, self.runs(title))
        marked = self.bookmarks.around(line, content)
        return w("p", self._properties(line), *marked, *self.runs(rest))

    def _properties(self, line: Line) -> Markup:
        numbers, indent = self.numbering.properties(line)
        # Word reads them in this order only.
        return w(
            "pPr",
            w("pStyle", val=self.styles[line.style]),
            w("keepNext") if line.keep_with_next else "",
            w("pageBreakBefore") if line.new_page else "",
            numbers,
            w("spacing", before="0") if line.new_page else "",
            indent,
        )

    def _run(self, run: Run) -> Iterable[Markup]:
        made = styled(run, self.styles[Fixture.UNDECIDED])
        return self.bookmarks.reference(run.target, made) if run.target else (made,)


def _title(line: Line) -> tuple[Runs, Runs]:
    """Part what bookmarks and comments enclose: of a sub-clause, its run-in title."""
    if line.style is not Style.LEVEL_3:
        return line.runs, ()
    end = next((at for at, run in enumerate(line.runs, 1) if run.bold), 0)
    return line.runs[:end], line.runs[end:]
