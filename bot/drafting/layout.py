"""From the agreement tree to printed lines, in printed order."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.drafting.front_matter import key_terms, open_points, signature_page
from bot.drafting.lines import Figure, Layout, Line, Piece, Run, Style
from bot.drafting.newest import newest
from bot.drafting.printable import require_printable
from bot.drafting.runs import places_in
from bot.drafting.wordings import Wordings
from bot.markup.tree import Agreement, Annex, Part
from bot.markup.walking import without_private
from bot.phrases import documents


# One draft's files are made one after the other; the owner's own copy is another one.
@newest(2)
def lay_out(agreement: Agreement, *, own_copy: bool = False) -> Layout:
    """Return what every document of this agreement prints.

    What is private to the owner is only in the owner's own copy. Raises
    UnprintableTextError for text that was not cleaned, ValueError for a date that is
    not ISO.
    """
    require_printable(agreement)
    if not own_copy:
        agreement = without_private(agreement)
    places = places_in(agreement)
    return Layout(
        title=agreement.title,
        day=agreement.date,
        fields=_fields(agreement),
        key_terms=key_terms(agreement, places),
        open_points=tuple(open_points(agreement, places)),
        body=_kept_together(tuple(_body(agreement, Wordings(places)))),
    )


def _fields(agreement: Agreement) -> tuple[tuple[str, str], ...]:
    return (
        ("title", agreement.title),
        ("subtitle", agreement.subtitle),
        ("date", _day(agreement)),
        ("status", agreement.status),
        ("content_version", agreement.content_version),
    )


def _day(agreement: Agreement) -> str:
    return documents.long_date(date.fromisoformat(agreement.date), agreement.dates)


def _body(agreement: Agreement, wordings: Wordings) -> Iterator[Piece]:
    for count, part in enumerate(agreement.parts):
        yield from _part(part, wordings, new_page=count == 0)
    if agreement.signatures:
        yield from _signing(agreement, wordings)
    for annex in agreement.annexes:
        yield from _annex(annex, wordings)


def _part(part: Part, wordings: Wordings, *, new_page: bool) -> Iterator[Piece]:
    yield Line(
        Style.PART,
        (Run(part.title),),
        label=part.number,
        anchors=(f"part {part.number}",),
        new_page=new_page,
    )
    for clause in part.clauses:
        yield from wordings.clause(clause)


def _signing(agreement: Agreement, wordings: Wordings) -> Iterator[Piece]:
    heading = (Run(documents.signatures()),)
    yield Line(Style.SIGNATURES, heading, anchors=("signatures",))
    for piece in wordings.unindented(agreement.signing):
        yield replace(piece, keep_with_next=True) if isinstance(piece, Line) else piece
    yield signature_page(agreement, wordings.places)


def _annex(annex: Annex, wordings: Wordings) -> Iterator[Piece]:
    yield Line(
        Style.ANNEX,
        (Run(annex.title),),
        label=documents.annex_number(annex.letter),
        anchors=(annex.id,),
        notes=annex.notes,
    )
    yield from wordings.unindented(annex.blocks)
    for section in annex.sections:
        yield from wordings.section(section)


def _kept_together(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Never leave the words that introduce a table on the page before it."""
    following = (*pieces[1:], None)
    return tuple(
        replace(piece, keep_with_next=True)
        if isinstance(piece, Line) and not isinstance(after, Line | Figure | None)
        else piece
        for piece, after in zip(pieces, following, strict=True)
    )
