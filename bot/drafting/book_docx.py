"""The book about the content as a Word file with a column for comments."""

import datetime as dt
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from bot.drafting.book import Book, Chapter, Entry, Listed, Remark, Said, Wording
from bot.drafting.docx_archive import archived

_TEXT, _COMMENTS = Cm(17), Cm(8)
# The file shall be the same whenever it is made of the same content.
_NO_DAY = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def to_docx(book: Book) -> bytes:
    """Return the book with a wide empty cell beside each entry."""
    document = _empty(book)
    document.add_heading(book.title, 0)
    document.add_paragraph(book.introduction)
    for chapter in book.chapters:
        document.add_heading(chapter.title, chapter.level)
        if chapter.entries:
            _add_entries(document, chapter, book.comments)
    target = BytesIO()
    document.save(target)
    with ZipFile(target) as archive:
        return archived({name: archive.read(name) for name in archive.namelist()})


def _empty(book: Book) -> WordDocument:
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    document.styles["Normal"].font.size = Pt(10)
    properties = document.core_properties
    properties.title, properties.author = book.title, ""
    properties.created = properties.modified = _NO_DAY
    return document


def _add_entries(document: WordDocument, chapter: Chapter, comments: str) -> None:
    table = document.add_table(rows=1, cols=2, style="Table Grid")
    table.autofit = False
    head, margin = table.rows[0].cells
    head.text, margin.text = chapter.title, comments
    for entry in chapter.entries:
        text, beside = table.add_row().cells
        _fill(text, entry)
        beside.width = _COMMENTS
        text.width = _TEXT
    head.width, margin.width = _TEXT, _COMMENTS


def _fill(cell: _Cell, entry: Entry) -> None:
    first = cell.paragraphs[0]
    first.style = "Heading 3"
    first.add_run(f"{entry.title} ({entry.id})")
    for said in entry.said:
        _add(cell, said)


def _add(cell: _Cell, said: Said) -> None:
    paragraph = cell.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(4)
    paragraph.add_run(f"{said.name}: ").bold = True
    match said:
        case Remark(text=text):
            paragraph.add_run(text)
        case Listed(items=items):
            for item in items:
                cell.add_paragraph(item, "List Bullet")
        case Wording(text=text):
            _add_lines(cell.add_paragraph(), text)


def _add_lines(paragraph: Paragraph, text: str) -> None:
    paragraph.paragraph_format.left_indent = Cm(0.5)
    paragraph.add_run(text.rstrip("\n")).font.name = "Courier New"
