"""A draft as PDF, to read on a phone: tagged, archival, in a firm's look."""

import json
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

import typst

from bot.drafting.fonts import are_ours, collection
from bot.drafting.layout import lay_out
from bot.drafting.newest import newest
from bot.drafting.theme import Theme
from bot.drafting.typst_sources import printed_data, typst_sources
from bot.markup.tree import Agreement

_Standards: TypeAlias = tuple[Literal["a-2a", "ua-1"], ...]
_ARCHIVAL: _Standards = ("a-2a", "ua-1")

_COMPILATIONS_KEPT = 11


@dataclass(frozen=True)
class Pdf:
    """A PDF file; `archival` when it keeps to PDF/A-2a and PDF/UA-1.

    `pages` are those of every heading and sub-clause, by anchor.
    """

    content: bytes
    archival: bool
    pages: Mapping[str, int]


def to_pdf(agreement: Agreement, theme: Theme) -> Pdf:
    """Return the draft as PDF; the same arguments give the same bytes.

    Only where our fonts lack a letter that somebody typed are the machine's asked.
    Where they lack it too an archival file is impossible: then it is a plain PDF that
    shows a box there, and says so.
    """
    return printing(agreement, theme).result()


def pages(
    agreement: Agreement, theme: Theme, *, own_copy: bool = False
) -> Mapping[str, int]:
    """Return the page of every heading and sub-clause, by anchor, for `to_docx`."""
    return printing(agreement, theme, own_copy=own_copy).result().pages


def printing(
    agreement: Agreement, theme: Theme, *, own_copy: bool = False
) -> Future[Pdf]:
    """Begin to print, and leave the caller free for what Python has to do meanwhile."""
    ours = are_ours((theme.font, theme.heading_font))
    data, day = _printed(agreement, theme, own_copy=own_copy)
    begun = _begun(data, day, ours=ours)
    if begun.done() and begun.exception():
        # Another try may find more memory.
        _begun.cache_clear()
        begun = _begun(data, day, ours=ours)
    return begun


@newest(2)
def _printed(
    agreement: Agreement, theme: Theme, *, own_copy: bool
) -> tuple[bytes, str]:
    """Return all that is printed, and the day that it bears."""
    layout = lay_out(agreement, own_copy=own_copy)
    return printed_data(layout, theme), layout.day


# One draft after the other, and what Typst keeps of one is dropped before the next.
_press = ThreadPoolExecutor(1, "press")


# A draft's Word copies ask for its pages before it is asked for as PDF: all three come
# of one layout, for it is known by everything that is printed. Two, for what is private
# to the owner can be in one of them.
@newest(2)
def _begun(data: bytes, day: str, *, ours: bool) -> Future[Pdf]:
    return _press.submit(_made, data, day, ours=ours)


def _made(data: bytes, day: str, *, ours: bool) -> Pdf:
    try:
        for system_fonts in (False, True) if ours else (True,):
            with suppress(typst.TypstError):
                return _compiled(data, day, _ARCHIVAL, system_fonts=system_fonts)
        return _compiled(data, day, (), system_fonts=True)
    finally:
        # Nobody need wait for it.
        _press.submit(_forget)


def _forget() -> None:
    """Let go of what Typst keeps of the last drafts, some 80 MB of each.

    It drops what so many later compilations did not use.
    """
    for _ in range(_COMPILATIONS_KEPT):
        typst.compile(b"", format="svg", font_paths=collection(system=False))


def _compiled(
    data: bytes, day: str, standards: _Standards, *, system_fonts: bool
) -> Pdf:
    fonts = collection(system=system_fonts)
    sources: Any = typst_sources(data)  # Typst's annotations lack dictionaries.
    content = typst.compile(
        sources,
        font_paths=fonts,
        pdf_standards=[*standards],
        format="pdf",
        timestamp=datetime.fromisoformat(day).replace(tzinfo=UTC),
    )
    # Typst still has the layout: this takes a fiftieth of making it.
    found = typst.query(sources, "<pages>", field="value", one=True, font_paths=fonts)
    pages = MappingProxyType(dict(json.loads(found)))
    return Pdf(content, archival=bool(standards), pages=pages)
