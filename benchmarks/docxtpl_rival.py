"""The way most people would take: a docxtpl template, and LibreOffice for the PDF.

The template is made here, once, and is given the very text of our draft. It has no
numbering, references, contents or comments, and tables are lines of text: all of that
favours it.
"""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
from docxtpl import DocxTemplate

from bot.drafting.layout import lay_out
from bot.drafting.lines import HEADINGS, Figure, Line, Piece, Runs, SignaturePage
from bot.markup.tree import Agreement

NAME = "docxtpl and LibreOffice"
_SECONDS = 120
_LEVELS = {"heading": "Heading 1", "text": "Normal"}


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

    def prepare(self) -> None:
        """Make the template."""
        document = docx.Document()
        document.add_heading("{{ title }}", level=0)
        document.add_paragraph("{%p for one in lines %}")
        for kind, style in _LEVELS.items():
            document.add_paragraph(f"{{%p if one.kind == '{kind}' %}}")
            document.add_paragraph("{{ one.text }}", style=style)
            document.add_paragraph("{%p endif %}")
        document.add_paragraph("{%p endfor %}")
        document.save(str(self._template))

    def to_docx(self, agreement: Agreement) -> bytes:
        """Return the filled template."""
        template = DocxTemplate(self._template)
        context = {"title": agreement.title, "lines": list(_lines(agreement))}
        template.render(context, autoescape=True)
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


def _lines(agreement: Agreement) -> Iterator[dict[str, str]]:
    layout = lay_out(agreement)
    pieces = (*layout.open_points, *layout.body)
    for piece in pieces:
        for text in _texts(piece):
            heading = isinstance(piece, Line) and piece.style in HEADINGS
            yield {"kind": "heading" if heading else "text", "text": text}


def _texts(piece: Piece) -> Iterator[str]:
    match piece:
        case Line():
            yield f"{piece.label} {_words(piece.runs)}".strip()
        case Figure():
            yield piece.alt
        case SignaturePage():
            yield from _signatures(piece)
        case _:
            for row in (piece.header, *piece.rows):
                yield " | ".join(map(_words, row))


def _signatures(page: SignaturePage) -> Iterator[str]:
    for block in page.blocks:
        yield _words(block.heading)
        for name, value in block.lines:
            yield f"{_words(name)} {_words(value)}"


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)
