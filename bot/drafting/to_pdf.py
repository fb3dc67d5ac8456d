"""A draft as PDF, to read on a phone: tagged, archival, in a firm's look."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Literal

import orjson
import typst

from bot.drafting.layout import lay_out
from bot.drafting.lines import Layout
from bot.drafting.theme import Theme
from bot.markup.tree import Agreement
from bot.phrases import documents

_ARCHIVAL: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]

# Faces every Word has, and the bundled face that stands for each: so the same draft
# has the same pages on every machine.
_STAND_INS = {"Times New Roman": "Libertinus Serif"}
_BUNDLED = "Libertinus Serif"


@dataclass(frozen=True)
class Pdf:
    """A PDF file; `archival` when it keeps to PDF/A-2a and PDF/UA-1."""

    content: bytes
    archival: bool


def to_pdf(agreement: Agreement, theme: Theme) -> Pdf:
    """Return the draft as PDF; the same arguments give the same bytes.

    Where no font has a letter that somebody typed, an archival file is impossible:
    then it is a plain PDF that shows a box there, and says so.
    """
    layout = lay_out(agreement)
    made = datetime.fromisoformat(layout.day).replace(tzinfo=UTC)
    for system_fonts, archival in _ways(theme):
        try:
            content = typst.compile(
                _house(),
                font_paths=_fonts(system=system_fonts),
                sys_inputs=_inputs(layout, theme),
                pdf_standards=[*_ARCHIVAL] if archival else [],
                format="pdf",
                timestamp=made,
            )
        except typst.TypstError:
            if not archival:
                raise
        else:
            return Pdf(content, archival)
    raise AssertionError("unreachable: the last way returns or raises")


def pages(agreement: Agreement, theme: Theme) -> Mapping[str, int]:
    """Return the page of every heading and sub-clause, by anchor, for `to_docx`."""
    found = typst.query(
        _house(),
        "<pages>",
        field="value",
        one=True,
        font_paths=_fonts(system=not _is_bundled(theme)),
        sys_inputs=_inputs(lay_out(agreement), theme),
    )
    return dict(orjson.loads(found))


def _ways(theme: Theme) -> Iterator[tuple[bool, bool]]:
    """Walk the ways to try: whether with the machine's fonts, whether archival."""
    if _is_bundled(theme):
        yield False, True
    yield True, True
    yield True, False


def _is_bundled(theme: Theme) -> bool:
    return theme.font in _STAND_INS


def _inputs(layout: Layout, theme: Theme) -> dict[str, str]:
    fields = dict(layout.fields)
    draft = {
        "layout": layout,
        "theme": theme.filled(fields),
        "fonts": [_STAND_INS.get(theme.font, theme.font), _BUNDLED],
        "contents": documents.contents(),
        "author": documents.made_by(),
        "subject": fields["subtitle"],
    }
    return {"draft": orjson.dumps(draft).decode()}


@cache
def _house() -> bytes:
    return (files("bot.drafting") / "house.typ").read_bytes()


@cache
def _fonts(*, system: bool) -> typst.Fonts:
    """Scan for fonts once: it takes longer than a short draft."""
    return typst.Fonts(include_system_fonts=system)
