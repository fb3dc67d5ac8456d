"""A draft as a piece of a web page, to read beside the interview."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from bot.drafting.layout import lay_out
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
from bot.markup.tree import Agreement

_HEADINGS = {
    Style.PART: "h2",
    Style.FRONT: "h2",
    Style.SIGNATURES: "h2",
    Style.ANNEX: "h2",
    Style.CLAUSE: "h3",
    Style.SECTION: "h3",
}
_DEEPER = {
    Style.LEVEL_3: "level-3",
    Style.SUBCLAUSE_TEXT: "level-3",
    Style.LEVEL_4: "level-4",
    Style.LEVEL_5: "level-5",
    Style.ANNEX_LEVEL_3: "level-3",
    Style.ANNEX_LEVEL_4: "level-4",
}


def to_html(agreement: Agreement) -> str:
    """Return the whole draft as HTML without a frame, one section a heading.

    Everything typed is escaped; undecided words are marked.
    """
    layout = lay_out(agreement)
    terms = "" if layout.key_terms is None else _grid(layout.key_terms)
    pieces = (*layout.open_points, *layout.body)
    fields = {name: escape(value) for name, value in layout.fields}
    title = f"<h1>{fields['title']}</h1><p>{fields['date']}. {fields['status']}</p>"
    return title + terms + "".join(_sections(pieces))


def _sections(pieces: Iterable[Piece]) -> Iterator[str]:
    """Put every heading together with what follows it."""
    number = 0

    def section(piece: Piece) -> int:
        nonlocal number
        number += isinstance(piece, Line) and piece.style in _HEADINGS
        return number

    for _, together in groupby(pieces, section):
        yield f"<section>{''.join(map(_piece, together))}</section>"


def _piece(piece: Piece) -> str:
    match piece:
        case Line():
            return _line(piece)
        case Grid():
            return _grid(piece)
        case Figure(alt=alt):
            return f"<p class='figure'>{escape(alt)}</p>"
        case SignaturePage(blocks):
            lines = (
                (block.heading, *(_filled_in(*one) for one in block.lines))
                for block in blocks
            )
            return "".join(
                f"<p class='signature'>{'<br>'.join(map(_words, one))}</p>"
                for one in lines
            )


def _filled_in(name: Runs, value: Runs) -> Runs:
    return (*name, Run(": "), *value)


def _line(line: Line) -> str:
    anchors = "".join(f"<a id='{escape(one)}'></a>" for one in line.anchors)
    label = f"<b class='label'>{escape(line.label)}</b> " if line.label else ""
    words = f"{anchors}{label}{_words(line.runs)}"
    heading = _HEADINGS.get(line.style)
    if heading:
        return f"<{heading}>{words}</{heading}>"
    return f"<p class='{_DEEPER.get(line.style, 'text')}'>{words}</p>"


def _grid(grid: Grid) -> str:
    head = "".join(f"<th scope='col'>{_words(cell)}</th>" for cell in grid.header)
    rows = "".join(
        f"<tr>{''.join(f'<td>{_words(cell)}</td>' for cell in row)}</tr>"
        for row in grid.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _words(runs: Runs) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    words = escape(run.text)
    for wanted, tag in (
        (run.bold, "b"),
        (run.italic, "i"),
        (run.undecided, "mark"),
    ):
        words = f"<{tag}>{words}</{tag}>" if wanted else words
    return f"<a href='#{escape(run.target)}'>{words}</a>" if run.target else words
