"""What a line says, whatever number it or its references have come to bear."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import TypeAlias

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

Row: TypeAlias = tuple[Runs, ...]
Said: TypeAlias = tuple[object, ...]

_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
# Less alike than this, two lines are not two versions of one.
_ALIKE = 0.5
# A line in another style may well be the same line, one in its own style sooner.
_RESTYLED = 0.9


def substance(piece: Piece) -> Said:
    """Return what must differ for the piece to have changed."""
    match piece:
        case Line(style, runs):
            return style, *_said(runs, counts=_is_remark(runs))
        case Grid(header, rows):
            return row_substance(header), *(row_substance(row) for row in rows)
        case Figure(chart, alt):
            return chart, alt
        case SignaturePage(blocks):
            return blocks


def row_substance(row: Row) -> Said:
    """Return what must differ for a row to have changed: not its mere number."""
    first, *others = row
    return (
        _said(first, counts=words_of(first).isdecimal()),
        *(_said(cell, counts=False) for cell in others),
    )


def words_of(runs: Runs) -> str:
    """Return the words of runs without their looks."""
    return "".join(run.text for run in runs)


def likeness(old: Piece, new: Piece) -> float:
    """Say how far two pieces are versions of one another, from 0 to 1."""
    match old, new:
        case Line(), Line():
            return _likeness_of_lines(old, new)
        case Grid(), Grid():
            return _likeness_of_tables(old, new)
        case Figure(), Figure():
            return 1.0 if substance(old) == substance(new) else 0.99
        case SignaturePage(), SignaturePage():
            return 1.0
        case _:
            return 0.0


def row_likeness(old: Row, new: Row) -> float:
    """Say how far two rows are versions of one another, from 0 to 1."""
    if row_substance(old) == row_substance(new):
        return 1.0
    first, other = words_of(old[0]), words_of(new[0])
    if first == other and not first.isdecimal():
        return 0.99
    return _ratio(_row_words(old), _row_words(new))


def _likeness_of_lines(old: Line, new: Line) -> float:
    if old.anchors or new.anchors:
        return 1.0 if old.style is new.style else 0.0
    if old.style is Style.DEFINITION or new.style is Style.DEFINITION:
        return 1.0 if _term(old) == _term(new) else 0.0
    if substance(old) == substance(new):
        return 1.0
    alike = _ratio(words_of(old.runs), words_of(new.runs))
    return alike if old.style is new.style else alike * _RESTYLED


def _likeness_of_tables(old: Grid, new: Grid) -> float:
    same_columns = len(old.header) == len(new.header)
    if not same_columns:
        return 0.0
    return 1.0 if substance(old) == substance(new) else 0.99


def _ratio(old: str, new: str) -> float:
    both = _WORD.findall(old), _WORD.findall(new)
    words = SequenceMatcher(None, *both, autojunk=False)
    if words.real_quick_ratio() < _ALIKE or words.quick_ratio() < _ALIKE:
        return 0.0
    alike = words.ratio()
    return min(alike, 0.99) if alike >= _ALIKE else 0.0


def _term(line: Line) -> str:
    return next((run.text for run in line.runs if run.bold), "")


def _row_words(row: Row) -> str:
    return " ".join(words_of(cell) for cell in row)


def _is_remark(runs: Runs) -> bool:
    """Whether this only says which open points decide: their numbers count on."""
    return all(run.italic and run.undecided for run in runs)


def _said(runs: Sequence[Run], *, counts: bool) -> Said:
    looks = groupby(
        runs, key=lambda run: (run.bold, run.italic, run.undecided, run.target)
    )
    return tuple(
        (look, "" if look[-1] else _shown(group, counts=counts))
        for look, group in looks
    )


def _shown(runs: Iterable[Run], *, counts: bool) -> str:
    text = "".join(run.text for run in runs)
    return _DIGITS.sub("#", text) if counts else text
