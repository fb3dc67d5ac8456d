"""A draft as PDF, to read on a phone: tagged, archival, in a firm's look."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias

import typst

from bot.drafting.charts import drawing
from bot.drafting.fonts import are_ours, collection, faces
from bot.drafting.layout import lay_out
from bot.drafting.lines import Layout
from bot.drafting.theme import Theme
from bot.drafting.typst_data import typst_data
from bot.markup.tree import Agreement
from bot.phrases import documents

_Standards: TypeAlias = tuple[Literal["a-2a", "ua-1"], ...]
_ARCHIVAL: _Standards = ("a-2a", "ua-1")

_COMPILATIONS_KEPT = 11


@dataclass(frozen=True)
class Pdf:
    """A PDF file; `archival` when it keeps to PDF/A-2a and PDF/UA-1."""

    content: bytes
    archival: bool


def to_pdf(agreement: Agreement, theme: Theme) -> Pdf:
    """Return the draft as PDF; the same arguments give the same bytes.

    Only where our fonts lack a letter that somebody typed are the machine's asked.
    Where they lack it too an archival file is impossible: then it is a plain PDF that
    shows a box there, and says so.
    """
    made = _made(lay_out(agreement), theme)
    _forget()
    return made


def pages(
    agreement: Agreement, theme: Theme, *, own_copy: bool = False
) -> Mapping[str, int]:
    """Return the page of every heading and sub-clause, by anchor, for `to_docx`."""
    layout = lay_out(agreement, own_copy=own_copy)
    found = typst.query(
        _house(),
        "<pages>",
        field="value",
        one=True,
        font_paths=collection(system=not _is_ours(theme)),
        sys_inputs=_inputs(layout, theme),
    )
    _forget()
    return dict(json.loads(found))


def _made(layout: Layout, theme: Theme) -> Pdf:
    for system_fonts in (False, True) if _is_ours(theme) else (True,):
        with suppress(typst.TypstError):
            content = _compiled(layout, theme, _ARCHIVAL, system_fonts=system_fonts)
            return Pdf(content, archival=True)
    return Pdf(_compiled(layout, theme, (), system_fonts=True), archival=False)


def _forget() -> None:
    """Let go of what Typst keeps of the last drafts, some 80 MB of each.

    It drops what so many later compilations did not use.
    """
    for _ in range(_COMPILATIONS_KEPT):
        typst.compile(b"", format="svg", font_paths=collection(system=False))


def _compiled(
    layout: Layout, theme: Theme, standards: _Standards, *, system_fonts: bool
) -> bytes:
    return typst.compile(
        _house(),
        font_paths=collection(system=system_fonts),
        sys_inputs=_inputs(layout, theme),
        pdf_standards=[*standards],
        format="pdf",
        timestamp=datetime.fromisoformat(layout.day).replace(tzinfo=UTC),
    )


def _is_ours(theme: Theme) -> bool:
    return are_ours((theme.font, theme.heading_font))


def _inputs(layout: Layout, theme: Theme) -> dict[str, str]:
    fields = dict(layout.fields)
    draft = {
        "layout": layout,
        "theme": theme.filled(fields),
        "fonts": faces(theme.font),
        "heading_fonts": faces(theme.heading_font or theme.font),
        "contents": documents.contents(),
        "author": documents.made_by(),
        "subject": fields["subtitle"],
    }
    return {"draft": typst_data(draft)}


@cache
def _house() -> bytes:
    return drawing() + (files("bot.drafting") / "house.typ").read_bytes()
