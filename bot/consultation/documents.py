"""The files of a draft, made when somebody needs them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.consultation.checklist_file import checklist_markdown
from bot.consultation.deal import Deal
from bot.consultation.deal_json import deal_json
from bot.consultation.pictures import PictureKind, picture
from bot.consultation.screens import DocumentKind
from bot.drafting.charts import png
from bot.drafting.theme import Theme, theme_of
from bot.drafting.to_docx import to_docx
from bot.drafting.to_pdf import pages, to_pdf
from bot.markup.tree import Agreement
from bot.phrases import documents as phrases


@dataclass(frozen=True)
class NamedFile:
    """A file's name and its bytes.

    `caption` says what a picture shows, or what has to be known of another file.
    """

    name: str
    content: bytes
    caption: str = ""


_FILES: tuple[DocumentKind, ...] = ("clean", "notes", "pdf", "checklist")
_NAMES: dict[DocumentKind, str] = {
    "clean": "agreement.docx",
    "notes": "agreement-notes.docx",
    "pdf": "agreement.pdf",
    "checklist": "checklist.md",
    "staffing_chart": "operators.png",
    "cost_chart": "costs.png",
}


def document(deal: Deal, kind: DocumentKind) -> NamedFile:
    """Make one file of a deal; the same deal gives the same bytes.

    Raises ValueError for a chart that `picture` says there is not.
    """
    theme = theme_of(deal.interviewing.library.house_style)
    match kind:
        case "clean" | "notes":
            content = _docx(deal, theme, with_notes=kind == "notes")
        case "pdf":
            return _pdf(deal, theme)
        case "checklist":
            content = checklist_markdown(deal).encode()
        case "staffing_chart" | "cost_chart":
            return _picture(deal, kind)
    return NamedFile(_NAMES[kind], content)


def all_files(deal: Deal) -> Iterator[NamedFile]:
    """Make every file of a deal, `deal.json` included."""
    for kind in _FILES:
        yield document(deal, kind)
    text = json.dumps(deal_json(deal), indent=2, ensure_ascii=False)
    yield NamedFile("deal.json", f"{text}\n".encode())


def _docx(deal: Deal, theme: Theme, *, with_notes: bool) -> bytes:
    return to_docx(
        deal.agreement,
        deal.interviewing.library.house_style,
        with_notes=with_notes,
        pages=_pages(deal.agreement, theme),
    )


@lru_cache(maxsize=1)
def _pages(agreement: Agreement, theme: Theme) -> Mapping[str, int]:
    """Find the pages once for both Word copies: it takes as long as a PDF."""
    return pages(agreement, theme)


def _pdf(deal: Deal, theme: Theme) -> NamedFile:
    made = to_pdf(deal.agreement, theme)
    caption = "" if made.archival else phrases.letters_without_font()
    return NamedFile(_NAMES["pdf"], made.content, caption)


def _picture(deal: Deal, kind: PictureKind) -> NamedFile:
    found = picture(deal.figures, kind)
    if found is None:
        raise ValueError(f"there is nothing to draw a {kind} of")
    return NamedFile(_NAMES[kind], png(found.chart), found.alt)
