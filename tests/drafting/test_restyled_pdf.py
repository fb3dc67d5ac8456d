"""One reference document gives both the Word file and the PDF their look."""

from io import BytesIO

import pikepdf
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from firm_style import in_word, png, with_run, with_text
from sample_agreement import SAMPLE
from word_document import parts

from bot.drafting.docx_archive import archived
from bot.drafting.theme import theme_of
from bot.drafting.theme_cover import CoverLine
from bot.drafting.to_docx import to_docx
from bot.drafting.to_pdf import to_pdf

LOGO = png()


def put_logo(paragraph, height=20, words=""):
    shape = paragraph.add_run().add_picture(BytesIO(LOGO), height=Pt(height))
    shape._inline.docPr.set("descr", words)  # noqa: SLF001 # no public name


def headed(reference, **looks):
    """The house style with a logo above every page but the first."""
    return in_word(
        reference, lambda one: put_logo(one.sections[0].header.paragraphs[0], **looks)
    )


def covered(reference, **looks):
    """The house style with a logo on its cover."""
    return in_word(reference, lambda one: put_logo(one.paragraphs[0], **looks))


def pdf_of(reference):
    return pikepdf.open(BytesIO(to_pdf(SAMPLE, theme_of(reference)).content))


def images(page) -> int:
    return sum(
        one.Subtype == "/Image" for one in page.Resources.get("/XObject", {}).values()
    )


def fonts(pdf) -> str:
    return " ".join(
        str(font.BaseFont)
        for page in pdf.pages
        for font in page.Resources.get("/Font", {}).values()
    )


def test_a_logo_in_the_header_is_on_the_pages_of_that_header(house_style):
    with pdf_of(headed(house_style)) as pdf:
        shown = [images(page) for page in pdf.pages]

    assert shown == [0, *[1] * (len(shown) - 1)]


def test_a_logo_on_the_cover_is_there_once(house_style):
    with pdf_of(covered(house_style)) as pdf:
        assert [images(page) for page in pdf.pages][:2] == [1, 0]


def test_the_word_file_keeps_the_logo(house_style):
    draft = parts(to_docx(SAMPLE, headed(house_style), with_notes=False))

    assert LOGO in draft.values()


@pytest.mark.parametrize("words", ["", "Logo of Linden & Partners"])
def test_a_draft_with_a_logo_is_still_archival_and_accessible(house_style, words):
    made = to_pdf(SAMPLE, theme_of(covered(house_style, words=words)))

    assert made.archival


def test_a_logos_words_are_read_out(house_style):
    words = "Logo of Linden & Partners"
    with pdf_of(covered(house_style, words=words)) as pdf:
        told = [one.Alt for one in pdf.objects if "/Alt" in as_dictionary(one)]

    assert [str(one) for one in told] == [words]


def as_dictionary(found):
    return found if isinstance(found, pikepdf.Dictionary) else {}


def test_a_drawing_that_is_no_picture_is_left_to_word(house_style):
    shape = with_run(house_style, "<w:r><w:drawing/></w:r>")

    assert theme_of(shape).cover == theme_of(house_style).cover
    assert theme_of(shape).pictures == ()


def test_a_picture_is_held_once_however_often_it_is_shown(house_style):
    both = headed(covered(house_style))

    assert len(theme_of(both).pictures) == 1


def test_a_tall_logo_pushes_the_text_down(house_style):
    with (
        pdf_of(headed(house_style)) as low,
        pdf_of(headed(house_style, height=300)) as tall,
    ):
        assert len(tall.pages) > len(low.pages)


def test_the_fonts_of_text_and_headings_carry_over(house_style):
    def restyle(document):
        document.styles["Normal"].font.name = "DejaVu Sans Mono"
        document.styles["Heading 1"].font.name = "New Computer Modern"

    with pdf_of(in_word(house_style, restyle)) as pdf:
        found = fonts(pdf)

    assert "DejaVuSansMono" in found
    assert "NewCM" in found


def test_colours_carry_over(house_style):
    green = theme_of(
        with_text(
            with_text(house_style, "1F3A5F", "1B5E20", "styles"),
            "EEF2F6",
            "EAF4EB",
            "styles",
        )
    ).colours

    assert (green.accent, green.tint) == ("1B5E20", "EAF4EB")


@pytest.mark.parametrize(
    ("side", "cells"),
    [
        (WD_ALIGN_PARAGRAPH.LEFT, ["Linden"]),
        (WD_ALIGN_PARAGRAPH.CENTER, ["", "Linden", ""]),
        (WD_ALIGN_PARAGRAPH.RIGHT, ["", "Linden"]),
    ],
)
def test_a_headers_side_carries_over(house_style, side, cells):
    def write(document):
        (line,) = document.sections[0].header.paragraphs
        line.text = "Linden"
        line.alignment = side

    (line,) = theme_of(in_word(house_style, write)).bands.header

    assert ["".join(mark.text for mark in cell) for cell in line] == cells


def test_a_header_without_a_line_has_none_in_the_pdf(house_style):
    def plain(document):
        header = document.styles["Header"].element
        for border in header.xpath("w:pPr/w:pBdr"):
            border.getparent().remove(border)

    assert not theme_of(in_word(house_style, plain)).ruled
    assert theme_of(house_style).ruled


def test_a_centred_cover_carries_over(house_style):
    def centre(document):
        document.styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER

    cover = theme_of(in_word(house_style, centre)).cover

    assert CoverLine("title", "{{ title }}", "center") in cover


def test_the_cover_is_read_out_of_tables_and_text_boxes_once(house_style):
    box = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
        'markup-compatibility/2006"><mc:{0}>{1}</mc:{0}></mc:AlternateContent>'
    )
    inside = (
        "<w:txbxContent><w:p><w:r><w:t>Our promise</w:t></w:r></w:p></w:txbxContent>"
    )
    doubled = box.format("Choice", inside) + box.format("Fallback", inside)
    found = dict(parts(house_style))
    found["word/document.xml"] = found["word/document.xml"].replace(
        b"<w:t>{{ title }}</w:t></w:r>",
        f"<w:t>{{{{ title }}}}</w:t></w:r><w:r>{doubled}</w:r>".encode(),
    )
    words = [line.words for line in theme_of(archived(found)).cover]

    assert words.count("Our promise") == 1
    assert "{{ title }}" in words


def test_a_theme_is_the_same_for_the_same_document(house_style):
    assert theme_of(headed(house_style)) == theme_of(headed(house_style))


def test_a_style_based_on_itself_ends(house_style):
    looped = with_text(
        house_style,
        '<w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>',
        '<w:name w:val="heading 1"/><w:basedOn w:val="Heading1"/>',
        "styles",
    )

    assert theme_of(looped).heading_font
