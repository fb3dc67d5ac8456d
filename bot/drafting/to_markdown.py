"""A draft as Markdown that also reads well as plain text."""

import re
from collections.abc import Iterable, Iterator

from bot.drafting.layout import lay_out
from bot.drafting.lines import (
    Figure,
    Grid,
    Layout,
    Line,
    Piece,
    Run,
    Runs,
    SignaturePage,
    Style,
)
from bot.markup.tree import Agreement

_HASHES = {
    Style.PART: "## ",
    Style.CLAUSE: "### ",
    Style.FRONT: "## ",
    Style.SIGNATURES: "## ",
    Style.ANNEX: "## ",
    Style.SECTION: "### ",
}
# What would be read as more than words: signs, entities, links, lists.
_SPEAKING = re.compile(r"[\\`*_<#~]|&(?=#?\w+;)")
_LINK = re.compile(r"(?<=\])(?=[(\[])")
_SPEAKING_FIRST = re.compile(r"^(?=[>+-])|^(\d+)(?=[.)])|^(\[[^\]]*\])(?=:)")
# Plain text is searched, where a space is a space.
_NO_BREAK = "\u00a0"
# Four spaces would make a block of code of it.
_INDENTS = {
    Style.LEVEL_4: "  ",
    Style.LEVEL_5: "   ",
    Style.ANNEX_LEVEL_4: "  ",
}


def to_markdown(agreement: Agreement) -> str:
    """Return the whole draft as Markdown, undecided words in brackets."""
    layout = lay_out(agreement)
    pieces = (*layout.open_points, *layout.body)
    blocks = [*_cover(layout), *(block for piece in pieces for block in _blocks(piece))]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _cover(layout: Layout) -> Iterator[str]:
    fields = dict(layout.fields)
    yield f"# {_shown(fields['title'])}"
    yield _first(_shown(fields["subtitle"]))
    yield fields["date"]
    yield f"**{_shown(fields['status'])}**"
    if layout.key_terms:
        yield _table(layout.key_terms)


def _blocks(piece: Piece) -> Iterator[str]:
    match piece:
        case Line():
            yield _line(piece)
        case Grid():
            yield _table(piece)
        case Figure(alt=alt):
            yield _words((Run(alt, italic=True),))
        case SignaturePage(blocks):
            for block in blocks:
                blanks = ((*name, Run(": "), *value) for name, value in block.lines)
                lines = (block.heading, *blanks)
                # Two spaces before the end of a line keep it a line.
                yield "  \n".join(_words(line).rstrip() for line in lines)


def _line(line: Line) -> str:
    words = _words(line.runs)
    labelled = f"{line.label} {words}" if line.label else _first(words)
    return _HASHES.get(line.style, "") + _INDENTS.get(line.style, "") + labelled


def _table(grid: Grid) -> str:
    rule = tuple((Run("---"),) for _ in grid.header)
    return "\n".join(_row(cells) for cells in (grid.header, rule, *grid.rows))


def _row(cells: Iterable[Runs]) -> str:
    words = (_words(cell).replace("|", "\\|").replace("\n", " ") for cell in cells)
    return f"| {' | '.join(words)} |"


def _words(runs: Runs) -> str:
    return _LINK.sub(r"\\", "".join(_run(run) for run in runs))


def _run(run: Run) -> str:
    mark = "**" if run.bold else "*" if run.italic else ""
    text = _shown(run.text)
    return f"{mark}{text}{mark}" if text.strip() else text


def _shown(text: str) -> str:
    """Return words that are shown as they were typed."""
    plain = _SPEAKING.sub(r"\\\g<0>", text.replace(_NO_BREAK, " "))
    return _LINK.sub(r"\\", plain)


def _first(words: str) -> str:
    """Return the same for words at the start of a line."""
    return _SPEAKING_FIRST.sub(r"\1\2\\", words)
