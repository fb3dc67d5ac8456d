"""The files of a draft, made when somebody needs them."""

from collections.abc import Iterator, Mapping

from bot.consultation.checklist_file import checklist_markdown
from bot.consultation.deal import Deal
from bot.consultation.deal_json import deal_json
from bot.consultation.named_files import NamedFile, json_file
from bot.consultation.particulars.pictures import PictureKind, picture
from bot.consultation.screens import DocumentKind
from bot.drafting.charts import png
from bot.drafting.paper import on_paper
from bot.drafting.theme import Theme, theme_of
from bot.drafting.to_docx import to_docx
from bot.drafting.to_pdf import printing, to_pdf
from bot.phrases import documents as phrases
from bot.phrases import drafted

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

    Raises ValueError for a chart that `picture` says there is not, and for what is
    no file of one deal.
    """
    theme = theme_of(house_style_of(deal))
    match kind:
        case "clean" | "notes":
            content = _docx(deal, theme, with_notes=kind == "notes")
        case "pdf":
            return _pdf(deal, theme)
        case "checklist":
            content = checklist_markdown(deal).encode()
        case "staffing_chart" | "cost_chart":
            return _picture(deal, kind)
        case _:
            raise ValueError(f"the {kind} is not a file of one deal")
    return NamedFile(_NAMES[kind], content, _captions()[kind])


def house_style_of(deal: Deal) -> bytes:
    """Return the owner's house style, on the paper that was asked for."""
    style, paper = deal.interviewing.library.house_style, deal.manner.paper
    return style if paper is None else on_paper(style, paper)


def all_files(deal: Deal) -> Iterator[NamedFile]:
    """Make every file of a deal, `deal.json` included."""
    for kind in _FILES:
        yield document(deal, kind)
    yield json_file("deal.json", deal_json(deal))


def _captions() -> Mapping[DocumentKind, str]:
    return {
        "notes": drafted.own_copy(),
        "clean": drafted.clean_copy(),
        "checklist": drafted.checklist_copy(),
    }


def _docx(deal: Deal, theme: Theme, *, with_notes: bool) -> bytes:
    printed = printing(deal.agreement, theme, own_copy=with_notes)
    return to_docx(
        deal.agreement,
        house_style_of(deal),
        with_notes=with_notes,
        pages=lambda: printed.result().pages,
    )


def _pdf(deal: Deal, theme: Theme) -> NamedFile:
    made = to_pdf(deal.agreement, theme)
    lacking = [] if made.archival else [phrases.letters_without_font()]
    caption = "\n".join([drafted.pdf_copy(), *lacking])
    return NamedFile(_NAMES["pdf"], made.content, caption)


def _picture(deal: Deal, kind: PictureKind) -> NamedFile:
    found = picture(deal.figures, kind)
    if found is None:
        raise ValueError(f"there is nothing to draw a {kind} of")
    return NamedFile(_NAMES[kind], png(found.chart), found.alt)
