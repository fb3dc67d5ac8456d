from dataclasses import replace

import pytest
from docx.shared import Length
from sample_agreement import SAMPLE, sentence
from word_document import W, bodies, find, opened, paragraph, part, texts, words

from bot.drafting.lines import Style
from bot.drafting.to_docx import to_docx
from bot.markup.numbering import numbered
from bot.markup.tree import Clause, Part, Table


def test_every_heading_has_a_real_heading_style(clean):
    headings = [
        (style, text)
        for style, text in bodies(clean)
        if style in {"heading 1", "heading 2", "Annex Heading"}
    ]

    assert headings == [
        ("heading 1", "Frame"),
        ("heading 2", "Definitions"),
        ("heading 2", "Order of the documents"),
        ("heading 1", "Services"),
        ("heading 2", "Transfer of staff"),
        ("heading 2", "Hours of service"),
        ("heading 2", "Volume"),
        ("heading 1", "Money"),
        ("heading 2", "Fees by the hour"),
        ("heading 2", "Invoices"),
        ("Annex Heading", "Services and hours"),
        ("Annex Heading", "Prices"),
    ]


def test_a_gap_is_bracketed_and_highlighted(clean):
    marked = find(
        part(clean, "document"), "//w:r[w:rPr/w:rStyle[@w:val='UndecidedText']]"
    )

    assert "[the time zone: to be agreed]" in [words(run) for run in marked]


def test_an_undecided_clause_says_which_open_point_settles_it(clean):
    assert (
        "Clause Text",
        "[Undecided: open point 2 settles whether this stays.]",
    ) in bodies(clean)


def test_every_paragraph_of_an_undecided_clause_is_bracketed(clean):
    said = texts(clean)
    start, end = said.index("Transfer of staff"), said.index("Hours of service")

    assert all(one[0] + one[-1] == "[]" for one in said[start + 1 : end])


def test_alternatives_stand_one_after_the_other(clean):
    said = texts(clean)
    first = said.index("Alternative 1: Fees by the hour")

    assert first < said.index("Alternative 2: Fees by the call")


def test_a_sub_clause_runs_its_title_in(clean):
    (run_in,) = [one for one in opened(clean).paragraphs if "own terms" in one.text]

    assert run_in.style.name == Style.LEVEL_3
    assert (run_in.runs[0].text, run_in.runs[0].bold) == ("Provider's terms.", True)


def test_defined_terms_are_bold(clean):
    terms = [
        one.runs[0]
        for one in opened(clean).paragraphs
        if one.style.name == "Definition"
    ]

    assert [(term.text, term.bold) for term in terms] == [
        ("Agent:", True),
        ("Fees:", True),
        ("Service Hours:", True),
    ]


def test_words_that_introduce_something_stay_with_it(clean):
    assert find(paragraph(clean, "The order is:"), "w:pPr/w:keepNext")


def test_tables_repeat_their_header_and_never_part_a_row(clean):
    tables = [
        one
        for one in find(part(clean, "document"), "//w:tbl")
        if one.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") != "SignatureTable"
    ]

    assert len(tables) == 4
    assert all(one.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for one in tables)
    assert all(
        row.find(f"{W}trPr/{W}cantSplit") is not None
        for one in tables
        for row in one.iter(f"{W}tr")
    )


@pytest.mark.parametrize(
    ("count", "kept"), [(3, {0, 1}), (6, {*range(5)}), (9, {0, 1, 7})]
)
def test_no_page_shows_one_row_alone(count, kept, house_style):
    rows = tuple((sentence(str(number)),) for number in range(count))
    table = Table((sentence("Number"),), rows)
    counted = Clause("counted", "Counted", (table,))
    parts = (Part("Counting", (counted,)), *SAMPLE.parts)
    data = to_docx(
        numbered(replace(SAMPLE, parts=parts)), house_style, with_notes=False
    )
    (found,) = [
        one
        for one in find(part(data, "document"), "//w:tbl")
        if words(one.find(f"{W}tr")) == "Number"
    ]
    staying = [
        bool(find(row, "w:tc/w:p/w:pPr/w:keepNext")) for row in found.iter(f"{W}tr")
    ]

    assert {at for at, stays in enumerate(staying[1:]) if stays} == kept


def test_no_table_reaches_over_the_margin(clean):
    section = opened(clean).sections[-1]
    width = section.page_width - section.left_margin - section.right_margin
    tables = find(part(clean, "document"), "//w:tbl/w:tblPr")

    for table in tables:
        indent = int(table.find(f"{W}tblInd").get(f"{W}w"))
        own = int(table.find(f"{W}tblW").get(f"{W}w"))
        assert Length((indent + own) * 635) <= width


def test_nothing_parts_the_signature_blocks(clean):
    (table,) = find(
        part(clean, "document"),
        "//w:tbl[w:tblPr/w:tblStyle/@w:val='SignatureTable']",
    )
    kept = {"SignatureLine", "TableHeading"}
    unkept = [
        paragraph
        for paragraph in table.iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}keepNext") is None
        and paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val") not in kept
    ]

    assert not unkept
    assert all(
        row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.iter(f"{W}tr")
    )


def test_an_unknown_signatory_leaves_a_line_to_write_on(clean):
    (table,) = find(
        part(clean, "document"),
        "//w:tbl[w:tblPr/w:tblStyle/@w:val='SignatureTable']",
    )

    assert "to be agreed" not in words(table)


@pytest.mark.parametrize(
    "expected",
    [
        "Call Centre Services Agreement",
        "Prepared on 21 November 2026",
        "Draft for review. Not for signature while 4 points are open.",
        "Open points",
    ],
)
def test_the_front_says_what_the_draft_is(clean, expected):
    assert expected in texts(clean)


def test_headers_and_footers_name_the_draft_and_count_its_pages(clean):
    assert words(part(clean, "header")) == f"{SAMPLE.title}Draft for review"
    assert find(part(clean, "footer"), "//w:fldSimple/@w:instr") == [
        " PAGE ",
        " NUMPAGES ",
    ]
