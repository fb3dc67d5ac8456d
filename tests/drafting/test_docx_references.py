import re

from sample_agreement import SAMPLE
from word_document import find, opened, part, words

from bot.drafting.layout import lay_out
from bot.drafting.to_docx import to_docx


def fields(data, kind):
    """Pair each live field's code with the words it shows until Word updates it."""
    found = []
    for code in find(part(data, "document"), "//w:instrText"):
        if code.text.split()[0] == kind:
            shown = code.getparent().getnext().getnext()
            found.append((code.text.strip(), words(shown)))
    return found


def test_every_place_a_field_points_to_exists(clean):
    marks = set(find(part(clean, "document"), "//w:bookmarkStart/@w:name"))
    codes = [code for kind in ("REF", "PAGEREF") for code, _ in fields(clean, kind)]

    assert {code.split()[1] for code in codes} <= marks


def test_bookmarks_have_names_and_numbers_of_their_own(clean):
    names = find(part(clean, "document"), "//w:bookmarkStart/@w:name")
    numbers = find(part(clean, "document"), "//w:bookmarkStart/@w:id")

    assert len(set(names)) == len(names)
    assert len(set(numbers)) == len(numbers)
    assert all(re.fullmatch(r"\w{1,40}", name) for name in names)


def test_references_show_the_numbers_of_the_tree(clean):
    shown = dict(fields(clean, "REF"))

    assert shown[r"REF _Ref_hours_of_service \w \h"] == "2.2"
    assert shown[r"REF _Ref_provider_terms \w \h"] == "1.2(c)"
    assert shown[r"REF _Ref_annex_b \r \h"] == "Annex B"


def test_a_reference_to_an_alternative_points_to_its_place(clean):
    assert dict(fields(clean, "REF"))[r"REF _Ref_fees_per_call \w \h"] == "3.1"


def test_only_the_number_is_live_and_the_word_before_it_is_not(clean):
    (clause,) = [
        one.text for one in opened(clean).paragraphs if one.text.startswith("Service H")
    ]

    assert "under clause\u00a02.2." in clause


def test_the_contents_list_parts_clauses_signatures_and_annexes(clean):
    (contents,) = find(part(clean, "document"), "//w:sdt/w:sdtContent")
    entries = [words(link) for link in find(contents, ".//w:hyperlink")]

    assert entries == [
        f"{line.label}{''.join(run.text for run in line.runs)}"
        for line in lay_out(SAMPLE).headings
    ]


def test_the_contents_show_the_pages_they_are_given(house_style):
    data = to_docx(SAMPLE, house_style, with_notes=False, pages=lambda: {"annex-b": 41})

    assert ("PAGEREF _Ref_annex_b \\h", "41") in fields(data, "PAGEREF")


def test_without_pages_the_contents_keep_their_dots(clean):
    (contents,) = find(part(clean, "document"), "//w:sdt/w:sdtContent")
    entries = find(contents, ".//w:hyperlink")

    assert not [one for one in entries if words(one)[-1].isdigit()]


def test_word_is_never_asked_to_update_fields(clean):
    settings = part(clean, "settings")

    assert not find(settings, "//w:updateFields")
    assert not find(part(clean, "document"), "//*[@w:dirty]")
