"""Names in other scripts look right in Word, and the same in every PDF."""

import re
from importlib.resources import files
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_agreement import with_text
from typed_text import FOREIGN, WITHOUT_FACE
from word_document import find, part, words

from bot.drafting.docx_directions import pieces, turn_around
from bot.drafting.docx_elements import Element, w
from bot.drafting.docx_markup import Markup, parsed
from bot.drafting.docx_markup import words as run_of
from bot.drafting.to_docx import to_docx
from bot.drafting.to_pdf import to_pdf

FONTS = files("bot.drafting") / "fonts"
OURS = (
    *("LibertinusSerif", "NewCM", "DejaVuSansMono"),
    *(one.name.split("-")[0] for one in FONTS.iterdir() if one.name.endswith(".ttf")),
)
DOCUMENTED = (Path(__file__).parents[2] / "docs/fonts.md").read_text()


def faces_in(pdf):
    """The families that a PDF is set in."""
    with pikepdf.open(BytesIO(pdf.content)) as opened:
        fonts = [
            str(font.BaseFont)
            for page in opened.pages
            for font in page.Resources.get("/Font", {}).values()
        ]
    return {re.sub(r"^/\w{6}\+|-.*$", "", name) for name in fonts}


@pytest.mark.parametrize(
    "text",
    [
        *FOREIGN.values(),
        "پارسا گیچی",
        "ٹھیکہ ڈاکٹر",
        "Ärzte Ğül Ș",
        "₴ ₹ ₺ ₸ ₪ ₫ ₱ № → ÷",
    ],
)
def test_a_pdf_needs_no_font_of_the_machine(text, theme):
    made = to_pdf(with_text(text), theme)

    assert made.archival
    assert [one for one in faces_in(made) if not one.startswith(OURS)] == []


@pytest.mark.parametrize("script", FOREIGN)
def test_every_script_that_is_covered_is_documented(script):
    assert script in DOCUMENTED


@pytest.mark.parametrize("name", WITHOUT_FACE)
def test_letters_without_a_face_never_fail(name, theme):
    with pikepdf.open(BytesIO(to_pdf(with_text(name), theme).content)) as pdf:
        assert not pdf.check_pdf_syntax()


def run(text: str, *looks: Markup) -> Element:
    (made,) = parsed([run_of(text, *looks)])
    return made


def test_every_font_is_shipped_with_its_licence():
    licence = (FONTS / "OFL.txt").read_text()
    shipped = {one.name.split("-")[0] for one in FONTS.iterdir()} - {"OFL.txt"}
    families = {re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name) for name in shipped}

    assert "SIL OPEN FONT LICENSE" in licence
    assert [one for one in families if one not in licence] == []
    assert [one for one in families if one not in DOCUMENTED] == []


def test_hebrew_and_arabic_names_run_from_right_to_left(house_style):
    data = to_docx(with_text("between שרה כהן, 12 Hill"), house_style, with_notes=True)

    for name in ("document", "comments"):
        turned = find(part(data, name), "//w:r[w:rPr/w:rtl]")
        assert {words(one) for one in turned} == {"שרה כהן"}


def test_words_from_right_to_left_are_bold_and_italic_too():
    paragraph = w("p", run("שרה", "<w:b/>", "<w:i/>"))

    turn_around(paragraph)

    (look,) = find(paragraph, "w:r/w:rPr")
    assert [one.tag.split("}")[1] for one in look] == ["b", "bCs", "i", "iCs", "rtl"]


def test_what_else_a_run_holds_keeps_its_place():
    mixed = run("a שרה b")
    mixed.append(w("tab"))
    paragraph = w("p", mixed)

    turn_around(paragraph)

    assert [words(one) for one in find(paragraph, "w:r")] == ["a ", "שרה", " b", ""]
    assert find(paragraph, "w:r[4]/w:tab")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Client", [("Client", False)]),
        ("שרה כהן", [("שרה כהן", True)]),
        ("by שרה, 12 Hill", [("by ", False), ("שרה", True), (", 12 Hill", False)]),
        ("רחוב הרצל 12, תל אביב", [("רחוב הרצל 12, תל אביב", True)]),
        ("שרה and محمد", [("שרה", True), (" and ", False), ("محمد", True)]),
        ("", []),
    ],
)
def test_pieces_end_where_the_direction_turns(text, expected):
    assert list(pieces(text)) == expected


@given(st.text(st.sampled_from("abשרمح 12,.(é山")))
def test_no_piece_of_a_text_is_lost_or_moved(text):
    found = list(pieces(text))

    assert "".join(piece for piece, _ in found) == text
    assert all(one[1] != other[1] for one, other in pairwise(found))
