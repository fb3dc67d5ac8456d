"""The way most people would take: a docxtpl template, and LibreOffice for the PDF.

The template is made here, once, and is given the very content of our draft: headings,
paragraphs, tables, charts that are drawn already, signatures. It is spared the rest:
numbers come worded, and there are no contents, links, comments or tags for readers
who cannot see. All of that favours it.
"""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.shared import Mm, Pt
from docxtpl import DocxTemplate, InlineImage

from bot.drafting.charts import png
from bot.drafting.layout import lay_out
from bot.drafting.lines import (
    HEADINGS,
    Figure,
    Grid,
    Line,
    Piece,
    Runs,
    SignaturePage,
    Style,
)
from bot.markup.charts import Chart
from bot.markup.tree import Agreement

NAME = "docxtpl and LibreOffice"
_SECONDS = 120
_PARAGRAPHS = {"part": "Heading 1", "clause": "Heading 2", "text": "Normal"}
_COLUMNS = range(2, 7)
_A4, _MARGIN = (Mm(210), Mm(297)), Mm(25)

Context = dict[str, object]


class NoOfficeError(Exception):
    """LibreOffice is not there."""


def office() -> str:
    """Return the program; raises NoOfficeError with what to do."""
    found = shutil.which("soffice")
    if found is None:
        raise NoOfficeError("LibreOffice is missing: run `make system` first.")
    return found


@dataclass(frozen=True)
class Rival:
    """Fills a template and converts it, in a folder of its own."""

    folder: Path
    program: str
    _drawn: dict[Chart, bytes] = field(default_factory=dict)

    def prepare(self, agreement: Agreement) -> None:
        """Make the template, and the charts of what is to fill it."""
        for piece in _pieces(agreement):
            if isinstance(piece, Figure):
                self._drawn[piece.chart] = png(piece.chart)
        document = docx.Document()
        _set_page(document)
        document.add_heading("{{ title }}", level=0)
        document.add_paragraph("{%p for one in pieces %}")
        _add_kinds(document)
        document.add_paragraph("{%p endfor %}")
        document.save(str(self._template))

    def to_docx(self, agreement: Agreement) -> bytes:
        """Return the filled template."""
        template = DocxTemplate(self._template)
        pieces = [
            one
            for piece in _pieces(agreement)
            for one in self._contexts(piece, template)
        ]
        template.render({"title": agreement.title, "pieces": pieces}, autoescape=True)
        template.save(self._filled)
        return self._filled.read_bytes()

    def to_pdf(self) -> bytes:
        """Return what LibreOffice makes of the file filled last."""
        command = [self.program, "--headless", "--convert-to", "pdf"]
        command += [f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"]
        command += ["--outdir", str(self.folder), str(self._filled)]
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603 - ours
        return self._filled.with_suffix(".pdf").read_bytes()

    @property
    def _template(self) -> Path:
        return self.folder / "template.docx"

    @property
    def _filled(self) -> Path:
        return self.folder / "filled.docx"

    def _contexts(self, piece: Piece, template: DocxTemplate) -> Iterator[Context]:
        match piece:
            case Line():
                yield {"kind": _kind(piece), "text": _labelled(piece)}
            case Grid():
                yield _table([_row(piece.header), *map(_row, piece.rows)])
            case Figure():
                drawn = BytesIO(self._drawn[piece.chart])
                picture = InlineImage(template, drawn, width=Mm(105))
                yield {"kind": "picture", "picture": picture}
            case SignaturePage(blocks):
                for block in blocks:
                    yield {"kind": "text", "text": _words(block.heading)}
                    yield _table([_row(line) for line in block.lines])


def _set_page(document: Document) -> None:
    (section,) = document.sections
    section.page_width, section.page_height = _A4
    section.left_margin = section.right_margin = _MARGIN
    document.styles["Normal"].font.size = Pt(10)
    document.styles["Normal"].paragraph_format.space_after = Pt(4)


def _add_kinds(document: Document) -> None:
    for kind, style in _PARAGRAPHS.items():
        document.add_paragraph(f"{{%p if one.kind == '{kind}' %}}")
        document.add_paragraph("{{ one.text }}", style=style)
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if one.kind == 'picture' %}")
    document.add_paragraph("{{ one.picture }}")
    document.add_paragraph("{%p endif %}")
    for columns in _COLUMNS:
        document.add_paragraph(f"{{%p if one.kind == 'table {columns}' %}}")
        _add_table(document, columns)
        document.add_paragraph("{%p endif %}")


def _add_table(document: Document, columns: int) -> None:
    table = document.add_table(rows=3, cols=columns, style="Table Grid")
    table.rows[0].cells[0].text = "{%tr for row in one.rows %}"
    for place, cell in enumerate(table.rows[1].cells):
        cell.text = f"{{{{ row[{place}] }}}}"
    table.rows[2].cells[0].text = "{%tr endfor %}"


def _table(rows: Sequence[Sequence[str]]) -> Context:
    return {"kind": f"table {len(rows[0])}", "rows": rows}


def _pieces(agreement: Agreement) -> tuple[Piece, ...]:
    layout = lay_out(agreement)
    terms = [] if layout.key_terms is None else [layout.key_terms]
    return (*terms, *layout.open_points, *layout.body)


def _kind(line: Line) -> str:
    if line.style not in HEADINGS:
        return "text"
    return "clause" if line.style is Style.CLAUSE else "part"


def _labelled(line: Line) -> str:
    return f"{line.label} {_words(line.runs)}".strip()


def _row(cells: Sequence[Runs]) -> list[str]:
    return [_words(cell) for cell in cells]


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)
