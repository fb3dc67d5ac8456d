"""The agreement as pages for a chat: a long clause, or a few short ones."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bot.consultation.deal import Deal
from bot.consultation.reading_aloud import line_text, passages_of, words
from bot.consultation.screens import Passage
from bot.drafting.layout import lay_out
from bot.drafting.lines import Layout, Line, Piece, Style
from bot.drafting.stretches import Stretch, stretches_of
from bot.phrases import preview as phrases

ROOM = 3000
"""Characters of text on a page; Telegram takes 4096, with headings and marks."""
COVER = "cover"
_CHAPTERS = (Style.PART, Style.ANNEX, Style.SIGNATURES)
_GAP = 4


@dataclass(frozen=True)
class Page:
    """What is shown at a time.

    `anchor` names the page whatever its number has come to be, `chapter` is the
    part or annex it belongs to, `places` are the clauses on it.
    """

    anchor: str
    chapter: str
    places: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass
class _Unit:
    """A heading and all that stands below it up to the next."""

    chapter: str
    opens: bool
    places: list[str] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)

    def take(self, stretch: Stretch) -> None:
        """Add what a stretch says."""
        if stretch.place and stretch.place not in self.places:
            self.places.append(stretch.place)
        for piece in stretch.pieces:
            self.passages.extend(passages_of(piece))


def pages_of(deal: Deal) -> tuple[Page, ...]:
    """Share the agreement out over pages; a chapter begins on a new one."""
    layout = lay_out(deal.agreement)
    units = _units(stretches_of(layout))
    pages = (*_split(_cover(deal, layout)), *_packed(units))
    return tuple(_told_apart(pages))


def page_at(pages: tuple[Page, ...], anchor: str) -> int:
    """Return where a page or a clause stands; the first page for what is gone."""
    for number, page in enumerate(pages):
        if page.anchor == anchor:
            return number
    for number, page in enumerate(pages):
        if anchor in page.places:
            return number
    return 0


def _cover(deal: Deal, layout: Layout) -> _Unit:
    terms = layout.key_terms.rows if layout.key_terms else ()
    passages = [
        Passage(layout.title, "title"),
        Passage(deal.agreement.subtitle),
        Passage(phrases.open_count(len(deal.agreement.open_points))),
        *(Passage(phrases.cell(*map(words, row)), "item") for row in terms),
    ]
    return _Unit(phrases.cover(), opens=True, passages=passages)


def _units(stretches: Iterable[Stretch]) -> Iterator[_Unit]:
    """Gather each heading with what stands below it, a chapter's with its first."""
    unit: _Unit | None = None
    for stretch in stretches:
        following = _begun(unit, stretch)
        if unit is not None and following is not unit:
            yield unit
        unit = following
        unit.take(stretch)
    if unit is not None:
        yield unit


def _begun(unit: _Unit | None, stretch: Stretch) -> _Unit:
    """Return the unit that a stretch belongs to: a new one, or the one so far."""
    first = stretch.pieces[0]
    style = first.style if isinstance(first, Line) else None
    if unit is None or style in _CHAPTERS:
        return _Unit(_heading(first), opens=True)
    if style in (Style.CLAUSE, Style.SECTION) and unit.places:
        return _Unit(unit.chapter, opens=False)
    return unit


def _packed(units: Iterable[_Unit]) -> Iterator[Page]:
    """Put units on pages as long as there is room, and split those too long."""
    current: _Unit | None = None
    room = ROOM
    for unit in units:
        length = _length(unit.passages)
        if current is not None and (unit.opens or length > room):
            yield from _split(current)
            current = None
        if current is None:
            current, room = _Unit(unit.chapter, opens=unit.opens), ROOM
        room -= length
        current.places += [one for one in unit.places if one not in current.places]
        current.passages += unit.passages
    if current is not None:
        yield from _split(current)


def _split(unit: _Unit) -> Iterator[Page]:
    gathered: list[Passage] = []
    room = ROOM
    for passage in unit.passages:
        length = _length((passage,))
        if gathered and length > room:
            yield _page(unit, gathered)
            gathered, room = [], ROOM
        gathered.append(passage)
        room -= length
    yield _page(unit, gathered)


def _page(unit: _Unit, passages: list[Passage]) -> Page:
    anchor = (unit.places or [COVER])[0].removeprefix("@")
    return Page(anchor, unit.chapter, tuple(unit.places), tuple(passages))


def _told_apart(pages: Iterable[Page]) -> Iterator[Page]:
    """Number the pages that begin in the same place, all but the first."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts[page.anchor] += 1
        count = counts[page.anchor]
        yield replace(page, anchor=f"{page.anchor}.{count}") if count > 1 else page


def _length(passages: Iterable[Passage]) -> int:
    return sum(len(one.text.encode("utf-16-le")) // 2 + _GAP for one in passages)


def _heading(piece: Piece) -> str:
    return line_text(piece) if isinstance(piece, Line) else ""
