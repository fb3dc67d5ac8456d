"""The lines of clauses and annex sections, decided and undecided."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from bot.drafting.columns import grid
from bot.drafting.lines import Figure, Grid, Line, Piece, Run, Runs, Style
from bot.drafting.runs import Places, bracketed
from bot.markup.tree import (
    Block,
    Clause,
    Definition,
    Definitions,
    Paragraph,
    Picture,
    Section,
    Table,
)
from bot.phrases import documents


@dataclass(frozen=True)
class _Ladder:
    """The styles of unlabelled text, then of labelled text at each depth."""

    text: Style
    levels: tuple[Style, Style, Style]
    indented: bool = True


_CLAUSE = _Ladder(Style.CLAUSE_TEXT, (Style.LEVEL_3, Style.LEVEL_4, Style.LEVEL_5))
_SUBCLAUSE = _Ladder(
    Style.SUBCLAUSE_TEXT, (Style.LEVEL_4, Style.LEVEL_4, Style.LEVEL_5)
)
_ANNEX = _Ladder(
    Style.ANNEX_TEXT,
    (Style.ANNEX_LEVEL_3, Style.ANNEX_LEVEL_3, Style.ANNEX_LEVEL_4),
    indented=False,
)


@dataclass(frozen=True)
class Wordings:
    """Turns what clauses say into lines, given where everything stands."""

    places: Places

    def clause(self, clause: Clause) -> Iterator[Piece]:
        """Walk a clause: its heading, its text, its sub-clauses."""
        yield self._heading(Style.CLAUSE, (Run(clause.title),), clause)
        yield from self._content(clause, _CLAUSE)
        for subclause in clause.subclauses:
            yield from self._subclause(subclause, undecided=_is_undecided(clause))

    def section(self, section: Section) -> Iterator[Piece]:
        """Walk a section of an annex."""
        yield Line(Style.SECTION, (Run(section.title),), label=section.number)
        if section.open_because:
            yield self._undecided(section.open_because, _ANNEX)
        undecided = bool(section.open_because)
        yield from self._blocks(section.blocks, _ANNEX, undecided=undecided)

    def unindented(self, blocks: tuple[Block, ...]) -> Iterator[Piece]:
        """Walk text that stands below no numbered clause."""
        yield from self._blocks(blocks, _ANNEX, undecided=False)

    def _heading(self, style: Style, runs: Runs, clause: Clause) -> Line:
        others = (alternative.id for alternative in clause.alternatives)
        return Line(
            style,
            runs,
            label=clause.label or clause.number,
            anchors=(clause.id, *others),
            notes=clause.notes,
        )

    def _content(self, clause: Clause, ladder: _Ladder) -> Iterator[Piece]:
        if clause.alternatives:
            yield from self._choice(clause, ladder)
            return
        if clause.open_because:
            yield self._undecided(clause.open_because, ladder)
        undecided = bool(clause.open_because)
        yield from self._blocks(clause.blocks, ladder, undecided=undecided)

    def _choice(self, clause: Clause, ladder: _Ladder) -> Iterator[Piece]:
        points = self.places.points_of(clause.open_because)
        yield _remark(documents.undecided_choice(points), ladder, undecided=True)
        for count, wording in enumerate((clause, *clause.alternatives), 1):
            heading = documents.alternative(count, wording.title)
            yield _remark(heading, ladder)
            yield from self._blocks(wording.blocks, ladder, undecided=True)

    def _subclause(self, clause: Clause, *, undecided: bool) -> Iterator[Piece]:
        undecided = undecided or _is_undecided(clause)
        title = Run(documents.run_in(clause.title), bold=True)
        match clause:
            case Clause(blocks=(Paragraph(label="") as first, *rest), alternatives=()):
                alone = bool(first.open_because) and not undecided
                text = self.places.runs(first.inlines, undecided=alone)
                runs = (title, Run(" "), *text) if text else (title,)
                line = self._heading(
                    Style.LEVEL_3, _marked(runs, undecided=undecided), clause
                )
                yield replace(line, keep_with_next=bool(first.items))
                both = undecided or alone
                yield from self._items(first.items, _SUBCLAUSE, undecided=both)
                yield from self._blocks(tuple(rest), _SUBCLAUSE, undecided=undecided)
            case _:
                heading = _marked((title,), undecided=undecided)
                yield self._heading(Style.LEVEL_3, heading, clause)
                yield from self._content(clause, _SUBCLAUSE)

    def _blocks(
        self, blocks: tuple[Block, ...], ladder: _Ladder, *, undecided: bool
    ) -> Iterator[Piece]:
        for block in blocks:
            match block:
                case Paragraph():
                    yield from self._paragraph(block, ladder, undecided=undecided)
                case Table():
                    yield self._grid(block, ladder, undecided=undecided)
                case Picture():
                    yield from self._picture(block, ladder, undecided=undecided)
                case Definitions(entries):
                    marked = partial(self._definition, undecided=undecided)
                    yield from map(marked, entries)

    def _paragraph(
        self, paragraph: Paragraph, ladder: _Ladder, *, undecided: bool, depth: int = 0
    ) -> Iterator[Line]:
        undecided = undecided or bool(paragraph.open_because)
        plain = depth == 0 and not paragraph.label
        if paragraph.inlines or paragraph.label:
            yield Line(
                ladder.text if plain else ladder.levels[min(depth, 2)],
                self.places.runs(paragraph.inlines, undecided=undecided),
                label=paragraph.label,
                keep_with_next=bool(paragraph.items),
            )
        yield from self._items(
            paragraph.items, ladder, undecided=undecided, depth=depth + 1
        )

    def _items(
        self,
        items: tuple[Paragraph, ...],
        ladder: _Ladder,
        *,
        undecided: bool,
        depth: int = 1,
    ) -> Iterator[Line]:
        """Walk a list of which no page shows the first or the last item alone."""
        ends = {0, len(items) - 2} - {len(items) - 1}
        for position, item in enumerate(items):
            lines = [*self._paragraph(item, ladder, undecided=undecided, depth=depth)]
            if position in ends:
                lines[-1:] = [replace(one, keep_with_next=True) for one in lines[-1:]]
            yield from lines

    def _picture(
        self, picture: Picture, ladder: _Ladder, *, undecided: bool
    ) -> Iterator[Piece]:
        undecided = undecided or bool(picture.open_because)
        yield Figure(picture.chart, picture.alt, indented=ladder.indented)
        caption = self.places.runs(picture.caption, undecided=undecided)
        yield Line(ladder.text, tuple(replace(one, italic=True) for one in caption))

    def _grid(self, table: Table, ladder: _Ladder, *, undecided: bool) -> Grid:
        return grid(
            tuple(self.places.runs(cell) for cell in table.header),
            tuple(
                tuple(self.places.cell(cell, undecided=undecided) for cell in row)
                for row in table.rows
            ),
            indented=ladder.indented,
        )

    def _definition(self, entry: Definition, *, undecided: bool) -> Line:
        term = Run(documents.defined(entry.term), bold=True)
        runs = (term, Run(" "), *self.places.runs(entry.meaning))
        return Line(Style.DEFINITION, _marked(runs, undecided=undecided))

    def _undecided(self, questions: tuple[str, ...], ladder: _Ladder) -> Line:
        points = self.places.points_of(questions)
        return _remark(documents.undecided_clause(points), ladder, undecided=True)


def _is_undecided(clause: Clause) -> bool:
    return bool(clause.open_because or clause.alternatives)


def _marked(runs: Runs, *, undecided: bool) -> Runs:
    return bracketed(runs) if undecided else runs


def _remark(sentence: str, ladder: _Ladder, *, undecided: bool = False) -> Line:
    runs = (Run(sentence, italic=True, undecided=undecided),)
    return Line(ladder.text, runs, keep_with_next=True)
