"""The files of a draft, made when somebody needs them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from bot.consultation.checklist_file import checklist_markdown
from bot.consultation.deal import Deal
from bot.consultation.deal_json import deal_json
from bot.consultation.screens import DocumentKind
from bot.drafting.theme import theme_of
from bot.drafting.to_docx import to_docx
from bot.drafting.to_pdf import pages, to_pdf


@dataclass(frozen=True)
class NamedFile:
    """A file's name and its bytes."""

    name: str
    content: bytes


_NAMES: dict[DocumentKind, str] = {
    "clean": "agreement.docx",
    "notes": "agreement-notes.docx",
    "pdf": "agreement.pdf",
    "checklist": "checklist.md",
}


def document(deal: Deal, kind: DocumentKind) -> NamedFile:
    """Make one file of a deal; the same deal gives the same bytes."""
    style = deal.interviewing.library.house_style
    theme = theme_of(style)
    match kind:
        case "clean" | "notes":
            content = to_docx(
                deal.agreement,
                style,
                with_notes=kind == "notes",
                pages=pages(deal.agreement, theme),
            )
        case "pdf":
            content = to_pdf(deal.agreement, theme).content
        case "checklist":
            content = checklist_markdown(deal).encode()
    return NamedFile(_NAMES[kind], content)


def all_files(deal: Deal) -> Iterator[NamedFile]:
    """Make every file of a deal, `deal.json` included."""
    for kind in _NAMES:
        yield document(deal, kind)
    text = json.dumps(deal_json(deal), indent=2, ensure_ascii=False)
    yield NamedFile("deal.json", f"{text}\n".encode())
