"""From a filled wording to blocks, conditions applied."""

from typing import Any

import pytest
from small_wordings import blocks, inlines, paragraph, said, table

from bot.markup.parsing import Heading
from bot.markup.tree import Emphasis, Filled, Gap, Strong, Text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One\nline.", ["One line."]),
        ("One  \nline.", ["One line."]),
        ("Do:\n\n- this; and\n- that.", [("Do:", ["this; and", "that."])]),
        ("Do:\n- this.", [("Do:", ["this."])]),
        ("Do:\n\n1. this.\n2. that.", [("Do:", ["this.", "that."])]),
        (
            "Do:\n\n- this:\n    - now; or\n    - later;\n- that.",
            [("Do:", [("this:", ["now; or", "later;"]), "that."])],
        ),
        ("- alone", [("", ["alone"])]),
        ("- alone\n\nAfter.", [("", ["alone"]), "After."]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", [[["a", "b"], ["1", "2"]]]),
        ("| a | b |\n|---|---|\n| 1 |", [[["a", "b"], ["1", ""]]]),
        ("Before.\n\n| a |\n|---|\n| 1 |", ["Before.", [["a"], ["1"]]]),
        ("## Rates\n\nText.", ["## Rates", "Text."]),
        ("", []),
    ],
)
def test_the_subset_of_markdown_is_understood(text: str, expected: list[Any]) -> None:
    assert said(text) == expected


def test_a_list_after_a_table_stands_alone() -> None:
    text = "| a |\n|---|\n| 1 |\n\n- alone"

    assert said(text) == [[["a"], ["1"]], ("", ["alone"])]


def test_two_lists_after_a_paragraph_belong_to_it() -> None:
    assert said("Do:\n\n- this\n\n1. that") == [("Do:", ["this", "that"])]


def test_bold_and_italics_are_leaves_of_their_own() -> None:
    found = inlines("**Hot Lead**: a *ready* buyer")

    assert found == (
        Strong((Text("Hot Lead"),)),
        Text(": a "),
        Emphasis((Text("ready"),)),
        Text(" buyer"),
    )


def test_quotation_marks_and_apostrophes_print_well() -> None:
    assert said('The "Services" are the Client\'s.') == [
        "The “Services” are the Client\u2019s."
    ]


def test_a_value_is_a_leaf_that_keeps_its_questions() -> None:
    (before, value, after) = inlines("Pay in {{ days }} days.", days=30)

    assert (before, after) == (Text("Pay in "), Text(" days."))
    assert value == Filled("30")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[when yes] Kept.\n\nAnd this.", ["Kept.", "And this."]),
        ("[when no] Gone.\n\nBut this.", ["But this."]),
        ("[when yes and not no] Kept.", ["Kept."]),
        ("Do:\n\n- [when no] this;\n- that.", [("Do:", ["that."])]),
        ("Do:\n\n- [when no] this:\n    - now.\n- that.", [("Do:", ["that."])]),
        (
            "Do:\n\n- this:\n    - [when no] now.\n    - later.",
            [("Do:", [("this:", ["later."])])],
        ),
        ("Do:\n\n- [when no] this.", ["Do:"]),
        (
            "| a | b |\n|---|---|\n| [when no] 1 | 2 |\n| [when yes] 3 | 4 |",
            [[["a", "b"], ["3", "4"]]],
        ),
        (
            "| a | b |\n|---|---|\n| [when no] 1 | 2 |",
            [[["a", "b"]]],
        ),
        ("[when no] Do:\n\n- this.\n\nAfter.", ["After."]),
        ("[when no] Do:\n- this.\n\nAfter.", ["After."]),
        ("[when no] Gone.\n\n| a |\n|---|\n| 1 |", [[["a"], ["1"]]]),
        ("## [when no] A\n\nGone.\n\n- gone\n\n## B\n\nKept.", ["## B", "Kept."]),
        ("## [when yes] A\n\nKept.", ["## A", "Kept."]),
        ("[when yes] **Kept.** Text.", ["Kept. Text."]),
        ("[when yes] {{ days }} days.", ["30 days."]),
    ],
)
def test_what_does_not_apply_is_left_out_with_what_belongs_to_it(
    text: str, expected: list[Any]
) -> None:
    assert said(text, **({"days": 30} if "days" in text else {})) == expected


def test_an_undecided_paragraph_knows_what_leaves_it_open() -> None:
    found = paragraph("[when open or no] The Provider shall.")

    assert found.open_because == ("no", "open")


def test_an_undecided_item_knows_what_leaves_it_open() -> None:
    found = paragraph("Do:\n\n- [when open] this;\n- that.")

    assert [item.open_because for item in found.items] == [("open",), ()]


def test_an_undecided_row_says_that_it_may_not_apply() -> None:
    found = table("| a | b |\n|---|---|\n| [when open] 1 | 2 |")

    assert found.rows[0][0] == (Text("1"), Text(" "), Gap("applies", ("open",)))


def test_an_undecided_heading_knows_what_leaves_it_open() -> None:
    assert blocks("## [when open] Rates") == (Heading("Rates", ("open",)),)


def test_the_condition_is_no_part_of_the_words() -> None:
    assert inlines("[when yes]   The Provider shall.") == (Text("The Provider shall."),)


def test_a_loop_repeats_rows() -> None:
    text = (
        "| day | hours |\n|---|---|\n"
        "{% for row in week %}\n| {{ row.day }} | {{ row.hours }} |\n{% endfor %}\n"
    )
    week = [{"day": "Mon", "hours": "9-18"}, {"day": "Tue", "hours": "9-13"}]

    assert said(text, week=week) == [
        [["day", "hours"], ["Mon", "9-18"], ["Tue", "9-13"]]
    ]


def test_a_loop_repeats_items() -> None:
    text = "Do:\n\n{% for task in tasks %}\n- {{ task.name }};\n{% endfor %}\n- rest."

    assert said(text, tasks=[{"name": "a"}, {"name": "b"}]) == [
        ("Do:", ["a;", "b;", "rest."])
    ]


def test_a_loop_over_nothing_leaves_nothing() -> None:
    text = "Do:\n\n{% for task in tasks %}\n- {{ task.name }};\n{% endfor %}\n"

    assert said(text, tasks=[]) == ["Do:"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Client is {{ name }}.", "The Client is Acme Inc."),
        ("{{ name }}. It pays.", "Acme Inc. It pays."),
        ("Pay {{ name }}, please.", "Pay Acme Inc., please."),
        ("Pay **{{ name }}**.", "Pay Acme Inc."),
    ],
)
def test_a_value_that_ends_in_a_full_stop_needs_no_other(
    text: str, expected: str
) -> None:
    assert said(text, name="Acme Inc.") == [expected]
