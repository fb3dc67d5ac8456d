"""Putting days and times that were said together into a week."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from bot.interview.schedule import Span
from bot.interview.span import MINUTES_A_DAY
from bot.understanding.clock import WHOLE_DAY
from bot.understanding.hours import Piece

_Days = list[list[Span]]
_Block = list[Piece]


def week(found: Sequence[Piece]) -> _Days | None:
    """Return the spans of each day; None where it is unclear what belongs together."""
    said = _with_gaps([piece for piece in found if piece.kind != "zone"])
    if said is None:
        return None
    pairs = _apart(said, "part")
    if pairs is None:
        # A line break may stand anywhere, so it counts for no more than a comma.
        pairs = _together([p for p in said if p.kind != "part"])
    return None if pairs is None else _filled(pairs)


def _with_gaps(said: list[Piece]) -> list[Piece] | None:
    """Turn a break and the time after it into one gap."""
    kept: list[Piece] = []
    for before, piece in pairwise([Piece("and"), *said]):
        if before.kind == "break" and piece.kind != "times":
            return None
        if piece.kind != "break":
            gap = before.kind == "break"
            kept.append(replace(piece, kind="gap") if gap else piece)
    return kept if not said or said[-1].kind != "break" else None


def _apart(said: list[Piece], separator: str) -> list[tuple[_Block, _Block]] | None:
    """Pair days with times within each stretch between separators."""
    pairs = []
    for separates, run in groupby(said, key=lambda piece: piece.kind == separator):
        if separates:
            continue
        paired = _together(list(run))
        if paired is None:
            return None
        pairs += paired
    return pairs


def _together(said: list[Piece]) -> list[tuple[_Block, _Block]] | None:
    complete = _apart(said, "and") if any(p.kind == "and" for p in said) else None
    if complete is not None:
        return complete
    spoken = [piece for piece in said if piece.kind != "and"]
    blocks = [list(run) for _, run in groupby(spoken, key=_is_day)]
    if [piece.span for piece in spoken if not _is_day(piece)] == [WHOLE_DAY] and len(
        blocks
    ) == 1:
        blocks.append([Piece("days", days=tuple(range(7)))])
    if len(blocks) % 2 or not blocks:
        return None
    return [
        (first, second) if _is_day(first[0]) else (second, first)
        for first, second in zip(blocks[::2], blocks[1::2], strict=True)
    ]


def _is_day(piece: Piece) -> bool:
    return piece.kind == "days"


def _filled(pairs: Sequence[tuple[_Block, _Block]]) -> _Days | None:
    days: _Days = [[] for _ in range(7)]
    for named, timed in pairs:
        spans = _open(timed)
        if not spans:
            return None
        for day in {day for piece in named for day in piece.days}:
            days[day] += spans
    return [_without_doubles(days, day) for day in range(7)]


def _without_doubles(days: _Days, day: int) -> list[Span]:
    """End a night at midnight where the next day is open for the rest of it anyway."""
    following = [one for one in days[(day + 1) % 7] if one.start == 0]
    covered = max((one.end for one in following), default=0)
    return [
        Span(one.start, MINUTES_A_DAY)
        if MINUTES_A_DAY < one.end <= MINUTES_A_DAY + covered
        else one
        for one in days[day]
    ]


def _open(timed: _Block) -> list[Span] | None:
    """Return the spans without the gaps; None if a gap is not within one of them."""
    spans = [piece.span for piece in timed if piece.kind == "times"]
    for gap in (piece.span for piece in timed if piece.kind == "gap"):
        around = [one for one in spans if one.start < gap.start and gap.end < one.end]
        if len(around) != 1:
            return None
        spans.remove(around[0])
        spans += [Span(around[0].start, gap.start), Span(gap.end, around[0].end)]
    return spans
