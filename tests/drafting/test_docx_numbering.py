import pytest
from sample_agreement import SAMPLE
from word_document import Counting, find, opened, part

from bot.drafting.docx_numbering import position
from bot.drafting.layout import lay_out
from bot.drafting.lines import Line


def test_automatic_numbers_are_the_numbers_of_the_tree(clean):
    lines = [piece for piece in lay_out(SAMPLE).body if isinstance(piece, Line)]
    printed = [
        (line.label, "".join(run.text for run in line.runs))
        for line in lines
        if line.label
    ]

    assert Counting(clean).labels() == printed


def test_headings_carry_no_typed_number(clean):
    titles = [one for one in opened(clean).paragraphs if "Heading" in one.style.name]

    assert not [one.text for one in titles if one.text[:1].isdigit()]


@pytest.mark.parametrize(
    ("style", "level"),
    [("Heading1", 0), ("Heading2", 1), ("ClauseLevel3", 2), ("ClauseLevel4", 3)],
)
def test_one_multilevel_list_is_linked_to_the_clause_styles(clean, style, level):
    link = find(
        part(clean, "numbering"),
        f"w:abstractNum[w:multiLevelType/@w:val='multilevel'][1]"
        f"/w:lvl[@w:ilvl='{level}']/w:pStyle[@w:val='{style}']",
    )

    assert len(link) == 1


def test_only_a_second_alternative_starts_its_items_anew(clean):
    restarts = find(part(clean, "numbering"), "//w:startOverride/@w:val")

    assert restarts == ["1"]


def test_text_without_a_letter_shows_none(clean):
    numbered = [text for _, text in Counting(clean).labels()]

    assert "Good faith. The Parties shall" in numbered
    assert "They shall also keep a record." not in numbered


@pytest.mark.parametrize(
    ("label", "form", "expected"),
    [
        ("2.5", "decimal", 5),
        ("(c)", "lowerLetter", 3),
        ("(aa)", "lowerLetter", 27),
        ("(iv)", "lowerRoman", 4),
        ("(xix)", "lowerRoman", 19),
        ("(B)", "upperLetter", 2),
        ("Annex C", "upperLetter", 3),
        ("A.3", "decimal", 3),
        ("*", "decimal", 0),
        ("(c)", "decimal", 0),
        ("2", "lowerLetter", 0),
    ],
)
def test_a_label_says_how_far_its_level_has_counted(label, form, expected):
    assert position(label, form) == expected
