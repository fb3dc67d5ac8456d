"""Tables in Word: agreed figures, key terms, open points, signature blocks."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.drafting.docx_markup import Markup, paragraph, tab, w
from bot.drafting.docx_styles import Fixture, Styles
from bot.drafting.lines import Grid, Runs, SignatureBlock, SignaturePage

# The share of a line, in thousandths, between two signature blocks.
_GUTTER = 52
# Of a table's conditional looks: bits, for Word 2007 knows no words for them.
_FIRST_ROW_ONLY = "0420"


@dataclass(frozen=True)
class Tables:
    """Builds tables within the page; lengths are twentieths of a point."""

    styles: Styles
    write: Callable[[Runs], list[Markup]]
    width: int
    indent: int

    def grid(self, grid: Grid) -> Iterator[Markup]:
        """Walk a table with a repeating header row, and the space after it."""
        indent = self.indent if grid.indented else 0
        widths = [share * (self.width - indent) // 1000 for share in grid.shares]
        style = Fixture.KEY_TERMS if grid.dense else Fixture.TABLE
        heading = self.styles[Fixture.TABLE_HEADING]
        text = self.styles[Fixture.TABLE_TEXT]
        kept = _kept_rows(grid)
        rows = [self._row(grid.header, widths, heading, header=True)]
        for position, row in enumerate(grid.rows):
            keep = position in kept
            rows.append(self._row(row, widths, text, keep_with_next=keep))
        yield self._table(style, widths, indent, rows)
        yield paragraph(self.styles[Fixture.TABLE_END])

    def signatures(self, page: SignaturePage) -> Iterator[Markup]:
        """Walk the signature blocks, two a row; nothing parts a block."""
        gutter = self.width * _GUTTER // 1000
        side = (self.width - gutter) // 2
        widths = [side, gutter, side]
        blocks: list[SignatureBlock | None] = [*page.blocks]
        if len(blocks) % 2:
            blocks.append(None)
        pairs = zip(blocks[::2], blocks[1::2], strict=True)
        sides = (map(self._signature, pair) for pair in pairs)
        rows = [_row((left, [self._empty()], right), widths) for left, right in sides]
        yield self._table(Fixture.SIGNATURE_TABLE, widths, 0, rows)
        yield paragraph(self.styles[Fixture.TABLE_END])

    def _table(
        self,
        style: Fixture,
        widths: Sequence[int],
        indent: int,
        rows: Iterable[Markup],
    ) -> Markup:
        properties = w(
            "tblPr",
            w("tblStyle", val=self.styles[style]),
            w("tblW", w=str(sum(widths)), type="dxa"),
            w("tblInd", w=str(indent), type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblLook", val=_FIRST_ROW_ONLY),
        )
        columns = (w("gridCol", w=str(width)) for width in widths)
        return w("tbl", properties, w("tblGrid", *columns), *rows)

    def _row(
        self,
        cells: Sequence[Runs],
        widths: Sequence[int],
        style: str,
        *,
        header: bool = False,
        keep_with_next: bool = False,
    ) -> Markup:
        contents = [
            [paragraph(style, *self.write(cell), keep_with_next=keep_with_next)]
            for cell in (*cells, *((),) * (len(widths) - len(cells)))
        ]
        return _row(contents, widths, header=header)

    def _signature(self, block: SignatureBlock | None) -> list[Markup]:
        if block is None:
            return [self._empty()]
        heading = self.styles[Fixture.TABLE_HEADING]
        line = self.styles[Fixture.SIGNATURE_LINE]
        return [
            paragraph(heading, *self.write(block.heading)),
            *(
                paragraph(
                    line, *self.write(name), tab(), *(self.write(value) or [tab()])
                )
                for name, value in block.lines
            ),
        ]

    def _empty(self) -> Markup:
        return paragraph(self.styles[Fixture.TABLE_TEXT], keep_with_next=True)


def _kept_rows(grid: Grid) -> AbstractSet[int]:
    """Find the rows that stay with the next: no page shows one row alone."""
    last = len(grid.rows) - 1
    return {*range(last)} if grid.is_short else {0, 1, last - 1}


def _row(
    contents: Sequence[Sequence[Markup]],
    widths: Sequence[int],
    *,
    header: bool = False,
) -> Markup:
    repeated = (w("tblHeader"),) if header else ()
    properties = w("trPr", w("cantSplit"), *repeated)
    cells = (
        w("tc", w("tcPr", w("tcW", w=str(width), type="dxa")), *content)
        for content, width in zip(contents, widths, strict=True)
    )
    return w("tr", properties, *cells)
