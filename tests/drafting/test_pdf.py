from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from sample_agreement import SAMPLE, with_text

from bot.drafting.layout import lay_out
from bot.drafting.to_pdf import pages, to_pdf

# A code point that Unicode has not given to any letter, so no font has it.
NO_LETTER = "\u0378"


@pytest.fixture(scope="module")
def made(theme):
    return to_pdf(SAMPLE, theme)


@pytest.fixture(scope="module")
def pdf(made):
    with pikepdf.open(BytesIO(made.content)) as opened:
        yield opened


def test_it_is_archival_and_accessible(made, pdf):
    described = pdf.open_metadata()

    assert made.archival
    assert (described["pdfaid:part"], described["pdfaid:conformance"]) == ("2", "A")
    assert described["pdfuaid:part"] == "1"


def test_it_is_tagged_and_says_its_language(pdf):
    assert pdf.Root.MarkInfo.Marked
    assert "/StructTreeRoot" in pdf.Root
    assert str(pdf.Root.Lang).lower() == "en-gb"


def test_qpdf_finds_nothing_wrong(pdf):
    assert not pdf.check_pdf_syntax()


def test_its_title_is_the_agreements(pdf):
    assert pdf.docinfo["/Title"] == SAMPLE.title


def test_its_words_can_be_copied(pdf):
    fonts = [
        font for page in pdf.pages for font in page.Resources.get("/Font", {}).values()
    ]

    assert fonts
    assert all("/ToUnicode" in font for font in fonts)


def test_bookmarks_are_the_headings_with_their_numbers(pdf):
    with pdf.open_outline() as outline:
        titles = [
            title
            for item in outline.root
            for title in (item.title, *(child.title for child in item.children))
        ]

    listed = [
        f"{line.label} {line.runs[0].text}".strip() for line in lay_out(SAMPLE).headings
    ]
    assert [one for one in titles if one in listed] == listed


def test_references_are_links(pdf):
    links = [
        annotation
        for page in pdf.pages[3:]
        for annotation in page.get("/Annots", [])
        if annotation.Subtype == "/Link"
    ]

    assert links


def test_the_same_draft_gives_the_same_bytes(made, theme):
    # What is remembered would prove nothing.
    for other in ("One", "Another"):
        to_pdf(with_text(other), theme)

    assert to_pdf(SAMPLE, theme) == made


def test_every_heading_has_a_page_and_pages_only_go_up(theme, pdf):
    found = pages(SAMPLE, theme)
    ordered = [found[line.anchors[0]] for line in lay_out(SAMPLE).headings]

    assert ordered == sorted(ordered)
    assert ordered[-1] == len(pdf.pages)


def test_a_letter_that_no_font_has_makes_a_plain_pdf(theme):
    plain = to_pdf(with_text(f"Name {NO_LETTER}"), theme)

    assert not plain.archival
    assert pikepdf.open(BytesIO(plain.content)).pages


def test_a_font_that_is_not_here_falls_back_to_one_that_is(theme):
    other = replace(theme, font="No Such Font")

    assert to_pdf(SAMPLE, other).archival


def test_a_house_style_without_a_place_for_key_terms_still_has_them(theme):
    bare = replace(
        theme,
        cover=tuple(line for line in theme.cover if line.style != "[[KEY TERMS]]"),
    )
    without = dict(pages(SAMPLE, bare))

    assert without == {name: page + 1 for name, page in pages(SAMPLE, theme).items()}
