"""LibreOffice opens every draft and counts as the tree does (with --full)."""

import re
from collections import Counter
from dataclasses import replace
from io import BytesIO

import docx
import pikepdf
import pytest
from libreoffice import as_lines, as_pdf, require_programs, words_of

from bot.drafting.layout import lay_out
from bot.drafting.lines import Line
from bot.drafting.theme import theme_of
from bot.drafting.to_markdown import to_markdown
from bot.drafting.to_pdf import pages
from bot.markup.numbering import numbered
from bot.markup.tree import Clause, Part

REFERENCE = re.compile(r"[Cc]lause (\d+\.\d+(?:\(\w+\))*)")
EXAMPLES = ("dental-clinic", "hotel-group", "online-shop")


pytestmark = pytest.mark.campaign


@pytest.fixture(autouse=True)
def _programs():
    require_programs()


def printed(agreement):
    """Every line of the body with its number, as the tree has it."""
    return [
        " ".join(f"{line.label} {''.join(run.text for run in line.runs)}".split())
        for line in lay_out(agreement).body
        if isinstance(line, Line)
    ]


def missing(lines, among):
    """The lines that do not follow one another among others."""
    rest = iter(among)
    return [line for line in lines if line not in rest]


def references(text):
    """How often each clause is pointed to."""
    return Counter(REFERENCE.findall(text))


def with_a_part_in_front(content):
    document = docx.Document(BytesIO(content))
    first = next(one for one in document.paragraphs if one.style.name == "Heading 1")
    first.insert_paragraph_before("Inserted part", style="Heading 1")
    first.insert_paragraph_before("Inserted clause", style="Heading 2")
    target = BytesIO()
    document.save(target)
    return target.getvalue()


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("copy", ["agreement.docx", "agreement-notes.docx"])
def test_automatic_numbers_and_references_are_those_of_the_tree(
    example, copy, deals, files
):
    shown = as_lines(files(example)[copy])

    assert missing(printed(deals(example).agreement), shown) == []


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_heading_put_in_first_moves_every_reference(example, deals, files):
    agreement = deals(example).agreement
    inserted = Part("Inserted part", (Clause("inserted", "Inserted clause", ()),))
    moved = numbered(replace(agreement, parts=(inserted, *agreement.parts)))
    shown = words_of(as_pdf(with_a_part_in_front(files(example)["agreement.docx"])))

    assert references(shown) == references(to_markdown(moved))
    assert references(shown) != references(to_markdown(agreement))


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_contents_name_pages_at_most_one_off(example, deals, files):
    deal = deals(example)
    said = pages(deal.agreement, theme_of(deal.interviewing.library.house_style))
    headings = lay_out(deal.agreement).headings

    with (
        pikepdf.open(BytesIO(as_pdf(files(example)["agreement.docx"]))) as pdf,
        pdf.open_outline() as outline,
    ):
        found = [
            (" ".join(str(entry.title).split()), page_of(pdf, entry))
            for item in outline.root
            for entry in (item, *item.children)
        ]

    listed = [
        (" ".join(f"{line.label} {line.runs[0].text}".split()), said[line.anchors[0]])
        for line in headings
    ]
    shown = dict(found)
    assert [one for one in listed if abs(shown[one[0]] - one[1]) > 1] == []


def page_of(pdf, entry):
    target = entry.destination if entry.destination is not None else entry.action.D
    return pdf.pages.index(pikepdf.Page(target[0])) + 1
