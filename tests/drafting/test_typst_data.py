"""What Typst is given: as little as shows the same."""

import re
from unicodedata import bidirectional

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_agreement import SAMPLE, with_text

from bot.drafting.directions import may_run_from_right
from bot.drafting.layout import lay_out
from bot.drafting.lines import Grid, Layout, Line, Run, Style
from bot.drafting.to_pdf import pages, to_pdf
from bot.drafting.typst_data import rare_words, typst_data
from bot.drafting.typst_pieces import typst_pieces

LONG_WORD = re.compile(r"\S{29}")


def pieces_of(*body: Line | Grid) -> list[dict[str, object]]:
    layout = Layout("Title", "2026-11-22", (), None, (), body)
    return typst_pieces(layout)["pieces"]


def runs_of(*runs: Run) -> object:
    (line,) = pieces_of(Line(Style.CLAUSE_TEXT, runs))
    return line["runs"]


def test_words_that_look_alike_are_one() -> None:
    joined = runs_of(Run("a "), Run("b "), Run("c", bold=True), Run("d", bold=True))

    assert joined[0] == "a b "
    assert [one["text"] for one in joined[1:]] == ["cd"]


def test_a_reference_leads_to_the_line_that_bears_its_anchor() -> None:
    heading = Line(Style.CLAUSE, (Run("Fees"),), anchors=("fees", "other-fees"))
    _, line = pieces_of(
        heading, Line(Style.CLAUSE_TEXT, (Run("1", target="other-fees"),))
    )

    assert line["runs"][0]["to"] == "at fees"


def test_a_reference_to_nothing_is_plain_words() -> None:
    assert runs_of(Run("1", target="nowhere")) == ["1"]


def test_only_a_row_too_tall_for_a_page_may_part() -> None:
    rows = (((Run("x" * 899),),), ((Run("x" * 900),),))
    (table,) = pieces_of(Grid(((Run("Head"),),), rows, (1000,)))

    assert [row["tall"] for row in table["rows"]] == [False, True]


@given(st.text())
def test_no_long_word_goes_unnoticed(text: str) -> None:
    data = typst_data({"first": text, "then": "a b"})

    assert rare_words(data)["long_words"] or not LONG_WORD.search(text)


@pytest.mark.parametrize("word", ["a" * 29, 'a"' * 15, "a\\" * 15, "\u0436" * 29])
def test_a_long_word_is_noticed_whatever_is_in_it(word: str) -> None:
    assert rare_words(typst_data({"words": f"so {word} on"}))["long_words"]


def test_a_draft_of_plain_words_has_nothing_rare() -> None:
    data = typst_data(typst_pieces(lay_out(with_text("Plain words"))))

    assert not any(rare_words(data).values())


def test_no_letter_written_from_right_to_left_goes_unnoticed() -> None:
    letters = (chr(code) for code in range(0x110000))
    from_right = (one for one in letters if bidirectional(one) in {"R", "AL"})

    assert all(map(may_run_from_right, from_right))


def test_a_draft_is_laid_out_once_for_its_pdf_and_its_pages(theme) -> None:
    assert pages(SAMPLE, theme) is to_pdf(SAMPLE, theme).pages
