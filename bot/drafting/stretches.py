"""A draft's lines by what they stand below: a clause, a sub-clause, a section."""

from dataclasses import dataclass

from bot.drafting.lines import HEADINGS, Layout, Line, Piece, Style

# No clause and no annex can have an id like these.
KEY_TERMS, OPEN_POINTS, SIGNATURES = "@key_terms", "@open_points", "@signatures"
_HEADINGS = (Style.PART, Style.CLAUSE, Style.ANNEX, Style.SECTION, Style.SIGNATURES)


@dataclass(frozen=True)
class Stretch:
    """A heading, or a sub-clause's first line, and what follows up to the next.

    One of its `keys` is enough to know it again in another draft. `place` is the id
    of its clause or annex, or SIGNATURES; parts have none.
    """

    keys: tuple[str, ...]
    place: str
    pieces: tuple[Piece, ...]


def field_place(name: str) -> str:
    """Return the place of a token that the house style repeats: its title, say."""
    return f"@{name}"


def stretches_of(layout: Layout) -> tuple[Stretch, ...]:
    """Split the body of a draft, leaving nothing out."""
    found: list[Stretch] = []
    gathered: list[Piece] = []
    for piece in layout.body:
        if _opens(piece) and gathered:
            found.append(_stretch(gathered, found))
            gathered = []
        gathered.append(piece)
    return (*found, _stretch(gathered, found)) if gathered else ()


def heading_of(stretch: Stretch | None) -> Line | None:
    """Return the line that the contents list of a stretch, if they list one."""
    first = None if stretch is None else stretch.pieces[0]
    return first if isinstance(first, Line) and first.style in HEADINGS else None


def _opens(piece: Piece) -> bool:
    if not isinstance(piece, Line):
        return False
    return piece.style in _HEADINGS or bool(piece.anchors)


def _stretch(pieces: list[Piece], before: list[Stretch]) -> Stretch:
    return Stretch(*_identity(pieces[0], before), tuple(pieces))


def _identity(first: Piece, before: list[Stretch]) -> tuple[tuple[str, ...], str]:
    if not isinstance(first, Line):
        return ("",), ""
    title = "".join(run.text for run in first.runs)
    match first.style:
        case Style.PART:
            return (f"part {title}",), ""
        case Style.SECTION:
            annex = before[-1].place if before else ""
            return (f"{annex} {title}",), annex
        case Style.SIGNATURES:
            return (SIGNATURES,), SIGNATURES
        case _:
            return first.anchors, next(iter(first.anchors), "")
