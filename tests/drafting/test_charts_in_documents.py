"""Charts in every kind of document: seen, heard, and kept from other eyes."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import docx
import pikepdf
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Mm
from lxml import etree
from sample_agreement import SAMPLE, paragraph
from sample_versions import chart_of, with_clause, with_rates
from tracked_changes import accepted, reading, rejected
from word_document import W, find, opened, part, parts, words

from bot.drafting.charts import png
from bot.drafting.docx_elements import Element
from bot.drafting.editions import edition_of
from bot.drafting.theme import Theme
from bot.drafting.to_docx import to_docx
from bot.drafting.to_markdown import to_markdown
from bot.drafting.to_pdf import pages, to_pdf
from bot.drafting.to_redline import to_redline
from bot.markup.tree import Filled, Picture

SHARED, PRIVATE = chart_of(2, 3), chart_of(6, 7, private=True)
DRAFT = with_rates(paragraph("Rates follow."), SHARED, PRIVATE, paragraph("The end."))
IN_CLAUSE = with_clause("volume-forecast", blocks=(SHARED, paragraph("Below.")))


@pytest.fixture(scope="module")
def clean_copy(house_style: bytes) -> bytes:
    return to_docx(DRAFT, house_style, with_notes=False)


@pytest.fixture(scope="module")
def own_copy(house_style: bytes) -> bytes:
    return to_docx(DRAFT, house_style, with_notes=True)


def shown(data: bytes) -> list[Element]:
    """The paragraphs of a Word document that show a picture."""
    return find(part(data, "document"), "//w:p[.//w:drawing]")


def described(root: etree._Element) -> list[Element]:
    return find(root, ".//*[local-name()='docPr']")


def extent(paragraph_shown: Element) -> tuple[int, int]:
    (size,) = find(paragraph_shown, ".//*[local-name()='inline']/*[1]")
    return int(size.get("cx")), int(size.get("cy"))


def caption(picture: Picture) -> str:
    return "".join(leaf.text for leaf in picture.caption)


def heard(pdf: bytes) -> Iterator[str]:
    """What a screen reader says of the figures of a PDF."""
    with pikepdf.open(BytesIO(pdf)) as file:
        for one in file.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure":
                yield str(one.get("/Alt"))


def narrow(house_style: bytes) -> bytes:
    """A house style of which a line is shorter than a chart is wide."""
    document: Document = docx.Document(BytesIO(house_style))
    for section in document.sections:
        section.page_width = Mm(130)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def test_word_shows_a_chart_and_its_words_are_read_aloud(clean_copy: bytes) -> None:
    (picture,) = shown(clean_copy)

    (description,) = described(picture)
    assert description.get("descr") == SHARED.alt
    assert png(SHARED.chart) in parts(clean_copy).values()


def test_a_chart_never_parts_from_its_caption(clean_copy: bytes) -> None:
    (picture,) = shown(clean_copy)

    assert find(picture, "w:pPr/w:keepNext")
    assert words(picture.getnext()) == caption(SHARED)


def test_no_fixed_height_of_lines_cuts_a_chart_off(clean_copy: bytes) -> None:
    (picture,) = shown(clean_copy)

    (spacing,) = find(picture, "w:pPr/w:spacing")
    assert spacing.get(f"{W}lineRule") == "auto"


def test_a_chart_is_as_wide_as_the_page_allows(house_style: bytes) -> None:
    reference = narrow(house_style)
    (picture,) = shown(to_docx(DRAFT, reference, with_notes=False))

    wide, high = extent(picture)
    section = opened(reference).sections[-1]
    assert wide == section.page_width - section.left_margin - section.right_margin
    assert high == pytest.approx(wide * 3 / 4, abs=1)


def test_a_chart_in_a_clause_stands_below_its_text(house_style: bytes) -> None:
    (picture,) = shown(to_docx(IN_CLAUSE, house_style, with_notes=False))

    (indent,) = find(picture, "w:pPr/w:ind/@w:left")
    assert int(indent) > 0


def test_a_chart_in_a_clause_is_in_the_pdf_too(theme: Theme) -> None:
    assert list(heard(to_pdf(IN_CLAUSE, theme).content)) == [SHARED.alt]


def test_every_picture_has_a_number_of_its_own(own_copy: bytes) -> None:
    numbers = [one.get("id") for one in described(part(own_copy, "document"))]

    assert len(numbers) == 2
    assert len(set(numbers)) == 2
    assert "0" not in numbers


def test_the_same_charts_give_the_same_bytes(
    own_copy: bytes, house_style: bytes
) -> None:
    png.cache_clear()

    assert to_docx(DRAFT, house_style, with_notes=True) == own_copy


def test_a_private_chart_is_in_the_owners_copy(own_copy: bytes) -> None:
    found = [one.get("descr") for one in described(part(own_copy, "document"))]

    assert found == [SHARED.alt, PRIVATE.alt]


def test_nobody_else_gets_a_private_chart(clean_copy: bytes, theme: Theme) -> None:
    files = b"".join(parts(clean_copy).values())
    said = (to_markdown(DRAFT), "".join(heard(to_pdf(DRAFT, theme).content)))

    assert png(PRIVATE.chart) not in files
    for one in (*said, files.decode(errors="replace")):
        assert PRIVATE.alt not in one
        assert caption(PRIVATE) not in one


def test_pages_are_counted_with_what_the_owner_sees(theme: Theme) -> None:
    private = replace(SHARED, private=True)
    long = with_rates(*[private] * 6)
    first, last = (
        replace(long.annexes[1], id=name, letter=letter)
        for name, letter in (("annex-b", "B"), ("annex-c", "C"))
    )
    draft = replace(long, annexes=(long.annexes[0], first, last))

    for_others, for_owner = pages(draft, theme), pages(draft, theme, own_copy=True)
    assert for_others["annex-c"] < for_owner["annex-c"]


def test_a_redline_compares_no_private_chart(house_style: bytes) -> None:
    old, new = edition_of(SAMPLE, {}), edition_of(DRAFT, {})
    made = to_redline(old, new, house_style, lambda _: ())

    assert PRIVATE.alt.encode() not in parts(made)["word/document.xml"]


def test_a_chart_that_changed_is_taken_out_and_put_in(house_style: bytes) -> None:
    drafts = [with_rates(chart_of(*agents)) for agents in ((2, 3), (2, 4))]
    made = to_redline(
        *(edition_of(one, {}) for one in drafts), house_style, lambda _: ()
    )

    old, new = (reading(to_docx(one, house_style, with_notes=False)) for one in drafts)
    assert reading(rejected(made)) == old
    assert reading(accepted(made)) == new
    assert len(shown(made)) == 1


def test_a_chart_that_stayed_is_not_tracked(house_style: bytes) -> None:
    old, new = (
        with_rates(chart_of(2, 3), paragraph(text)) for text in ("Now.", "Then.")
    )
    drafts = edition_of(old, {}), edition_of(new, {})
    (picture,) = shown(to_redline(*drafts, house_style, lambda _: ()))

    assert not find(picture, ".//w:ins | .//w:del")


def test_markdown_says_what_a_chart_shows() -> None:
    text = to_markdown(DRAFT)

    assert f"\n\n*{SHARED.alt}*\n\n*{caption(SHARED)}*\n\n" in text


def test_a_pdf_with_charts_is_archival_and_says_what_they_show(theme: Theme) -> None:
    made = to_pdf(DRAFT, theme)

    assert made.archival
    assert list(heard(made.content)) == [SHARED.alt]


def test_words_on_a_chart_are_never_read_as_typst(theme: Theme) -> None:
    loud = replace(SHARED, alt="#{", chart=replace(SHARED.chart, title='#panic("!")'))

    assert list(heard(to_pdf(with_rates(loud), theme).content)) == ["#{"]


def test_the_caption_of_an_undecided_chart_is_in_brackets(house_style: bytes) -> None:
    undecided = replace(SHARED, open_because=("services",))
    made = to_docx(with_rates(undecided), house_style, with_notes=False)

    (picture,) = shown(made)
    assert words(picture.getnext()) == f"[{caption(SHARED)}]"


def test_a_typed_value_in_a_caption_is_as_safe_as_elsewhere(theme: Theme) -> None:
    typed = replace(SHARED, caption=(Filled("A & B <i> \\ $", ("parties",)),))

    assert "A & B \\<i> \\\\ $" in to_markdown(with_rates(typed))
    assert to_pdf(with_rates(typed), theme).archival


def test_a_document_holds_each_picture_once(house_style: bytes) -> None:
    twice = with_rates(SHARED, paragraph("Again."), SHARED)
    document = opened(to_docx(twice, house_style, with_notes=False))

    images = [
        one
        for one in document.part.rels.values()
        if one.reltype == RELATIONSHIP_TYPE.IMAGE
    ]
    assert len(images) == 1
