"""Two versions of a paragraph or table as one, with every difference tracked."""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

from bot.drafting.alignment import aligned
from bot.drafting.comparing import Pair
from bot.drafting.docx_elements import Element, W, w
from bot.drafting.docx_lists import Lists
from bot.drafting.docx_tracking import Pen
from bot.drafting.docx_words import Revising
from bot.drafting.lines import Figure, Grid, Line, Piece
from bot.drafting.substance import Row, row_likeness, row_substance

_PROPERTIES, _PARAGRAPH = f"{W}pPr", f"{W}p"
_ROW, _CELL = f"{W}tr", f"{W}tc"
# How a paragraph keeps to its page is no matter of either draft.
_LAYOUT = tuple(f"{W}{tag}" for tag in ("keepNext", "numPr"))
_NOT_TRACKED = tuple(f"{W}{tag}" for tag in ("rPr", "sectPr"))

_Rows: TypeAlias = tuple[Row | None, Row | None]


@dataclass(frozen=True)
class Drafts:
    """Writes the pieces of both drafts, each with its own numbers."""

    old: Callable[[Piece], list[Element]]
    new: Callable[[Piece], list[Element]]


@dataclass(frozen=True)
class Revision:
    """Tracks changes with one pen, and with another those that follow by themselves.

    Pieces must come in printed order: the automatic numbers are followed along.
    """

    pen: Pen
    numbers: Pen
    lists: Lists
    drafts: Drafts

    def pair(self, pair: Pair) -> Iterator[Element]:
        """Walk what both drafts say in one place."""
        old = [] if pair.old is None else self.drafts.old(pair.old)
        new = [] if pair.new is None else self.drafts.new(pair.new)
        if not new:
            yield from self._alone("del", old)
        elif not old:
            yield from self._alone("ins", new)
        elif isinstance(pair.old, Line) and isinstance(pair.new, Line):
            yield self._line((pair.old, old[0]), (pair.new, new[0]), pair)
        elif isinstance(pair.new, Figure):
            yield self.paragraph(old[0], new[0], self.pen)
        else:
            yield from self._table(pair, old, new)

    def paragraph(self, old: Element, new: Element, pen: Pen) -> Element:
        """Return a paragraph that reads as either version, as one chooses."""
        return self._paragraph(old, new, pen, same_list=True)

    def _line(
        self, old: tuple[Line, Element], new: tuple[Line, Element], pair: Pair
    ) -> Element:
        same_label = old[0].label == new[0].label
        same = self.lists.both(old[1], new[1], same_label=same_label)
        pen = self.numbers if pair.is_kept else self.pen
        return self._paragraph(old[1], new[1], pen, same_list=same)

    def _paragraph(
        self, old: Element, new: Element, pen: Pen, *, same_list: bool
    ) -> Element:
        if same_list and etree.tostring(old) == etree.tostring(new):
            return new
        made = w("p")
        properties = new.find(_PROPERTIES)
        if properties is not None:
            made.append(self._properties(old, properties, pen, same_list=same_list))
        contents = (_content(old), _content(new))
        made.extend(Revising(pen, self.numbers).revised(*contents))
        return made

    def _properties(
        self, old: Element, new: Element, pen: Pen, *, same_list: bool
    ) -> Element:
        before = old.find(_PROPERTIES)
        if same_list and _layout_aside(before) == _layout_aside(new):
            return new
        former = deepcopy(before)
        for one in [one for one in former if one.tag in _NOT_TRACKED]:
            former.remove(one)
        new.append(pen.mark("pPrChange", former))
        return new

    def _alone(self, tag: str, elements: Sequence[Element]) -> Iterator[Element]:
        for element in elements:
            if element.tag == _PARAGRAPH:
                self.lists.alone(element)
                yield self.pen.whole(tag, element)
            else:
                rows = [self.pen.row(tag, row) for row in element.iterchildren(_ROW)]
                yield _with_rows(element, rows)

    def _table(
        self, pair: Pair, old: Sequence[Element], new: Sequence[Element]
    ) -> Iterator[Element]:
        before, after = (list(one[0].iterchildren(_ROW)) for one in (old, new))
        match pair.old, pair.new:
            case Grid() as one, Grid() as other:
                rows = self._rows(one, other, before, after)
            case _ if len(before) == len(after):
                pens = self.numbers if pair.is_kept else self.pen
                rows = [
                    self._row(*both, pens) for both in zip(before, after, strict=True)
                ]
            case _:
                rows = [
                    *(self.pen.row("del", row) for row in before),
                    *(self.pen.row("ins", row) for row in after),
                ]
        yield _with_rows(new[0], rows)
        yield from new[1:]

    def _rows(
        self,
        old: Grid,
        new: Grid,
        before: Sequence[Element],
        after: Sequence[Element],
    ) -> list[Element]:
        """Revise a table row by row; the first of each is its header."""
        old_rows, new_rows = iter(before), iter(after)
        rows = []
        for one, other in _rows_of(old, new):
            if other is None:
                rows.append(_fitted(self.pen.row("del", next(old_rows)), after[0]))
            elif one is None:
                rows.append(self.pen.row("ins", next(new_rows)))
            else:
                same = row_substance(one) == row_substance(other)
                pen = self.numbers if same else self.pen
                rows.append(self._row(next(old_rows), next(new_rows), pen))
        return rows

    def _row(self, old: Element, new: Element, pen: Pen) -> Element:
        made = deepcopy(new)
        cells = zip(old.iterchildren(_CELL), made.iterchildren(_CELL), strict=True)
        for before, after in cells:
            old_paragraphs = list(before.iterchildren(_PARAGRAPH))
            new_paragraphs = list(after.iterchildren(_PARAGRAPH))
            for one, other in zip(old_paragraphs, new_paragraphs, strict=True):
                after.replace(other, deepcopy(self.paragraph(one, other, pen)))
        return made


def _rows_of(old: Grid, new: Grid) -> Iterator[_Rows]:
    yield old.header, new.header
    yield from aligned(old.rows, new.rows, row_likeness)


def _content(paragraph: Element) -> list[Element]:
    return [one for one in paragraph if one.tag != _PROPERTIES]


def _layout_aside(properties: Element) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    return [
        (str(one.tag), tuple(sorted(one.items())))
        for one in properties
        if one.tag not in _LAYOUT
    ]


def _with_rows(table: Element, rows: Sequence[Element]) -> Element:
    made = deepcopy(table)
    for row in list(made.iterchildren(_ROW)):
        made.remove(row)
    made.extend(rows)
    return made


def _fitted(row: Element, example: Element) -> Element:
    """Give the cells of an old row the widths that the table has now."""
    widths = example.iterfind(f"{W}tc/{W}tcPr/{W}tcW")
    for cell, width in zip(row.iterfind(f"{W}tc/{W}tcPr/{W}tcW"), widths, strict=True):
        cell.set(W + "w", width.get(W + "w"))
    return row
