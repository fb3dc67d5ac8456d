"""Two layouts made ready to stand in one document: every place marked once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.drafting.comparing import Compared, Pair
from bot.drafting.layout import lay_out
from bot.drafting.lines import Layout, Line, Piece, Style
from bot.markup.tree import Agreement


@dataclass(frozen=True)
class Edition:
    """A draft laid out, and the pages on which its headings stand, by anchor."""

    layout: Layout
    pages: Mapping[str, int]


def edition_of(agreement: Agreement, pages: Mapping[str, int]) -> Edition:
    """Lay a draft out with anchors that outlast a change of numbers."""
    layout = lay_out(agreement)
    body = tuple(_lasting(piece) for piece in layout.body)
    renamed = {
        one: pages[other]
        for line, former in zip(body, layout.body, strict=True)
        for one, other in zip(_anchors(line), _anchors(former), strict=True)
        if other in pages
    }
    return Edition(replace(layout, body=body), renamed)


def with_places(comparison: Iterable[Compared]) -> tuple[Compared, ...]:
    """Let each place be marked once, and those of both drafts be there."""
    found = tuple(comparison)
    news = {
        anchor for one in found for pair in one.pairs for anchor in _anchors(pair.new)
    }
    return tuple(
        replace(one, pairs=tuple(_placed(pair, news) for pair in one.pairs))
        for one in found
    )


def places_in(comparison: Iterable[Compared], layout: Layout) -> Layout:
    """Return a layout with every place that either draft refers to."""
    body = (pair.new or pair.old for one in comparison for pair in one.pairs)
    return replace(layout, body=tuple(piece for piece in body if piece is not None))


def _lasting(piece: Piece) -> Piece:
    """Name a part by its title: with a part gone, others bear its number."""
    if not isinstance(piece, Line) or piece.style is not Style.PART:
        return piece
    return replace(piece, anchors=tuple(f"part {run.text}" for run in piece.runs))


def _placed(pair: Pair, news: set[str]) -> Pair:
    lone = tuple(one for one in _anchors(pair.old) if one not in news)
    if isinstance(pair.new, Line) and lone:
        return Pair(pair.old, replace(pair.new, anchors=(*pair.new.anchors, *lone)))
    if pair.new is None and isinstance(pair.old, Line):
        return Pair(replace(pair.old, anchors=lone), None)
    return pair


def _anchors(piece: Piece | None) -> Sequence[str]:
    return piece.anchors if isinstance(piece, Line) else ()
