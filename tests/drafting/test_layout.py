from dataclasses import replace

import pytest
from sample_agreement import HOURS, SAMPLE, paragraph, sentence
from word_document import Counting, find, part, texts

from bot.drafting.layout import lay_out
from bot.drafting.lines import Grid, Line, Run, Style
from bot.drafting.to_docx import to_docx
from bot.drafting.to_pdf import pages
from bot.markup.numbering import numbered
from bot.markup.remarks import OpenPoint
from bot.markup.tree import (
    Clause,
    Filled,
    Gap,
    Part,
    Reference,
    Table,
)
from bot.phrases import documents


def agreement(*clauses, **changes):
    """The sample with these clauses for its only part."""
    parts = (Part("Frame", (HOURS, *clauses)),)
    return numbered(
        replace(
            SAMPLE,
            **{
                "key_terms": (),
                "open_points": (),
                "signatures": (),
                "signing": (),
                "annexes": (),
                "parts": parts,
                **changes,
            },
        )
    )


def lines(draft):
    return [piece for piece in lay_out(draft).body if isinstance(piece, Line)]


def said(line):
    return "".join(run.text for run in line.runs)


TERMS = Clause("provider-terms", "Terms", (paragraph("None."),))
FEES = Clause("fees", "Fees", (paragraph("None."),))


def test_a_settled_draft_has_no_list_of_open_points():
    assert lay_out(agreement(TERMS, FEES)).open_points == ()


def test_a_draft_without_key_terms_has_no_table_of_them():
    assert lay_out(agreement(TERMS, FEES)).key_terms is None


def test_a_draft_of_clauses_alone_can_be_printed(house_style, theme):
    draft = agreement(TERMS, FEES)

    assert texts(to_docx(draft, house_style, with_notes=True))
    assert set(pages(draft, theme)) == {"part 1", HOURS.id, TERMS.id, FEES.id}


def test_a_pointer_to_nothing_stays_words():
    loose = Clause("loose", "Loose", (paragraph(Reference("gone", "elsewhere")),))
    draft = replace(SAMPLE, parts=(Part("Frame", (loose,), "1"),))

    assert lines(draft)[2].runs == (Run("elsewhere"),)


def test_an_open_point_points_to_the_clauses_it_leaves_open():
    point = OpenPoint("schedule", "Hours", "both sides", ("1.1", "Annex Z"))
    *_, table = lay_out(agreement(TERMS, FEES, open_points=(point,))).open_points

    assert isinstance(table, Grid)
    assert table.rows[0][-1] == (
        Run("1.1", target=HOURS.id),
        Run(", "),
        Run("Annex Z"),
    )


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ((), "[Undecided: it is still open whether this stays.]"),
        (("3",), "[Undecided: open point 3 settles whether this stays.]"),
        (("3", "5"), "[Undecided: open points 3, 5 settle whether this stays.]"),
    ],
)
def test_an_undecided_clause_names_its_open_points(points, expected):
    assert documents.undecided_clause(points) == expected


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ((), "[Undecided: one of these wordings stays.]"),
        (("1",), "[Undecided: open point 1 settles which of these wordings stays.]"),
        (
            ("1", "2"),
            "[Undecided: open points 1, 2 settle which of these wordings stays.]",
        ),
    ],
)
def test_an_undecided_choice_names_its_open_points(points, expected):
    assert documents.undecided_choice(points) == expected


def test_a_sub_clause_may_have_alternatives_too():
    first = Clause(
        "first",
        "First",
        (paragraph("One."),),
        alternatives=(Clause("second", "Second", (paragraph("Two."),)),),
        open_because=("schedule",),
    )
    above = replace(TERMS, subclauses=(first,))
    found = [said(line) for line in lines(agreement(above, FEES))]

    assert found[found.index("[First.]") :][1:6] == [
        "[Undecided: one of these wordings stays.]",
        "Alternative 1: First",
        "[One.]",
        "Alternative 2: Second",
        "[Two.]",
    ]


def test_a_sub_clause_may_begin_with_a_table():
    table = Table((sentence("A"),), ((sentence("1"),),))
    above = replace(TERMS, subclauses=(Clause("first", "First", (table,)),))
    body = lay_out(agreement(above, FEES)).body
    at = next(i for i, one in enumerate(body) if isinstance(one, Grid))

    assert said(body[at - 1]) == "First."
    assert body[at - 1].keep_with_next


def test_items_before_the_signatures_carry_no_number(house_style):
    signing = (paragraph("We confirm:", items=(paragraph("one thing."),)),)
    draft = replace(SAMPLE, signing=signing)
    data = to_docx(draft, house_style, with_notes=False)

    assert "one thing." in texts(data)
    assert "one thing." not in [text for _, text in Counting(data).labels()]


def test_text_that_introduces_the_signatures_stays_with_them():
    signing = [
        line for line in lines(SAMPLE) if said(line).startswith("The Parties acc")
    ]

    assert all(line.keep_with_next for line in signing)


@pytest.mark.parametrize(
    ("count", "kept"),
    [(1, ""), (2, "a"), (3, "ab"), (4, "ac"), (6, "ae")],
)
def test_no_page_shows_the_first_or_the_last_item_alone(count, kept):
    letters = "abcdef"[:count]
    items = tuple(paragraph(letter) for letter in letters)
    listed = Clause("listed", "Listed", (paragraph("All of:", items=items),))
    found = [
        said(line)
        for line in lines(agreement(listed, TERMS, FEES))
        if said(line) in {*letters} and line.keep_with_next
    ]

    assert found == [*kept]


def test_a_sub_clause_that_introduces_items_stays_with_them():
    listed = Clause("listed", "L", (paragraph("All of:", items=(paragraph("a"),)),))
    found = lines(agreement(replace(TERMS, subclauses=(listed,)), FEES))
    (run_in,) = [line for line in found if said(line) == "L. All of:"]

    assert run_in.keep_with_next


def test_an_items_list_may_stand_without_an_introduction():
    bare = Clause("bare", "Bare", (paragraph(items=(paragraph("alone."),)),))
    found = lines(agreement(bare, TERMS, FEES))

    assert [(one.style, said(one)) for one in found if said(one) == "alone."] == [
        (Style.LEVEL_4, "alone.")
    ]


def test_a_long_clause_id_still_makes_a_bookmark_that_word_accepts(house_style):
    long = Clause("a-very-long-name-" * 4, "Long", (paragraph("Text."),))
    data = to_docx(agreement(long, TERMS, FEES), house_style, with_notes=False)
    names = find(part(data, "document"), "//w:bookmarkStart/@w:name")

    assert len(names) == 5
    assert all(len(name) <= 40 for name in names)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (("at most 5 % of it",), "at most 5\u00a0% of it"),
        ((Filled("10"), " % above"), "10\u00a0% above"),
        ((Filled("ten"), " % above"), "ten % above"),
        ((Filled("5 %}"),), "5 %}"),
        (("see ", Reference("provider-terms"), "."), "see clause\u00a01.2."),
    ],
)
def test_a_number_stays_with_its_sign_and_its_clause(pieces, expected):
    clause = Clause("figures", "Figures", (paragraph(*pieces),))

    assert expected in [said(one) for one in lines(agreement(TERMS, FEES, clause))]


def test_a_cell_says_what_is_open_only_where_its_row_does_not():
    name = Gap("the deputy", ("contacts",))
    table = Table(
        (sentence("Role"), sentence("Who"), sentence("Price")),
        (
            (
                sentence("Deputy"),
                (name,),
                (Gap("for example 2 EUR", ("rate",)),),
            ),
            (sentence("Name"), (Gap("the name of the deputy", ("contacts",)),), ()),
            (sentence("Or"), sentence(name, " again"), sentence("")),
        ),
    )
    point = OpenPoint("contacts", "The deputy", "the client")
    above = replace(TERMS, blocks=(table,))
    (grid,) = [
        one
        for one in lay_out(agreement(above, FEES, open_points=(point,))).body
        if isinstance(one, Grid)
    ]

    assert [
        ["".join(run.text for run in cell) for cell in row] for row in grid.rows
    ] == [
        ["Deputy", "[to be agreed]", "[for example 2 EUR: to be agreed]"],
        ["Name", "[the name of the deputy: to be agreed]", ""],
        ["Or", "[the deputy: to be agreed] again", ""],
    ]


def test_columns_share_the_whole_width():
    grids = [one for one in lay_out(SAMPLE).body if isinstance(one, Grid)]

    assert {sum(one.shares) for one in grids} == {1000}


def test_an_undecided_first_sentence_of_a_sub_clause_is_bracketed():
    undecided = replace(paragraph("Interest is due."), open_because=("country",))
    under = Clause("late-payment", "Late payment", (undecided, paragraph("Always.")))
    fees = Clause("fees", "Fees", (paragraph("Paid."),), subclauses=(under,))
    first, second = [
        line
        for line in lines(agreement(TERMS, fees))
        if "Interest" in said(line) or "Always" in said(line)
    ]

    assert said(first) == "Late payment. [Interest is due.]"
    assert said(second) == "Always."
