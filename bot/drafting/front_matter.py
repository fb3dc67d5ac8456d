"""What stands before and after the clauses: key terms, open points, signatures."""

from collections.abc import Iterator

from bot.drafting.columns import grid
from bot.drafting.lines import (
    Grid,
    Line,
    Piece,
    Run,
    Runs,
    SignatureBlock,
    SignaturePage,
    Style,
)
from bot.drafting.runs import Places
from bot.markup.remarks import OpenPoint
from bot.markup.tree import Agreement, Gap, Inlines, Signature
from bot.phrases import documents

# Names of terms are short, and what is agreed is not.
_KEY_TERM_SHARES = (340, 660)


def key_terms(agreement: Agreement, places: Places) -> Grid | None:
    """Return the cover's table; None without key terms."""
    if not agreement.key_terms:
        return None
    rows = tuple(
        ((Run(name, bold=True),), places.runs(value))
        for name, value in agreement.key_terms
    )
    header = _header(documents.key_term_columns())
    return Grid(header, rows, _KEY_TERM_SHARES, dense=True)


def open_points(agreement: Agreement, places: Places) -> Iterator[Piece]:
    """Walk the list of what is still to be settled; nothing when all is."""
    if not agreement.open_points:
        return
    yield Line(Style.FRONT, (Run(documents.open_points()),), keep_with_next=True)
    intro = (Run(documents.open_points_intro()),)
    yield Line(Style.ANNEX_TEXT, intro, keep_with_next=True)
    rows = tuple(
        _open_point(str(count), point, places)
        for count, point in enumerate(agreement.open_points, 1)
    )
    yield grid(_header(documents.open_point_columns()), rows)


def signature_page(agreement: Agreement, places: Places) -> SignaturePage:
    """Return the blocks the parties sign in."""
    return SignaturePage(
        tuple(_signature(signature, places) for signature in agreement.signatures)
    )


def _header(columns: tuple[str, ...]) -> tuple[Runs, ...]:
    return tuple((Run(column),) for column in columns)


def _open_point(count: str, point: OpenPoint, places: Places) -> tuple[Runs, ...]:
    where: list[Run] = []
    for number in point.clauses:
        separator = [Run(", ")] if where else []
        where += [*separator, Run(number, target=places.anchors.get(number, ""))]
    return ((Run(count),), (Run(point.text),), (Run(point.settled_by),), tuple(where))


def _signature(signature: Signature, places: Places) -> SignatureBlock:
    values = (
        _by_hand(signature.party, places),
        (),
        _by_hand(signature.name, places),
        _by_hand(signature.position, places),
        (),
    )
    names = ((Run(name),) for name in documents.signature_lines())
    return SignatureBlock(
        (Run(documents.signed_for(signature.role)),),
        tuple(zip(names, values, strict=True)),
    )


def _by_hand(inlines: Inlines, places: Places) -> Runs:
    """Leave room to write wherever something is missing."""
    missing = any(isinstance(inline, Gap) for inline in inlines)
    return () if missing else places.runs(inlines)
