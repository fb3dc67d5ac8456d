"""Defined terms: which paragraphs define one, and which of them are printed."""

import pytest
from small_wordings import outline, paragraph

from bot.drafting.definitions import split_definitions, used
from bot.markup.inlines import plain_text
from bot.markup.terms import mentions
from bot.markup.tree import Definition, Table, Text

LEAD = paragraph("**Hot Lead**: a Customer who is ready to buy.")
CUSTOMER = paragraph("**Customer**: a person the Client serves.")
DAY = paragraph("**Business Day**: a day on which banks are open.")


def terms(definitions: tuple[Definition, ...]) -> list[str]:
    return [definition.term for definition in definitions]


def test_a_bold_term_and_a_colon_define_it() -> None:
    rest, found = split_definitions([LEAD])

    assert rest == ()
    assert terms(found) == ["Hot Lead"]
    assert plain_text(found[0].meaning) == "a Customer who is ready to buy."


@pytest.mark.parametrize(
    "text", ["**Late payment.** Interest runs.", "**Late payment**", "A **bold** word."]
)
def test_other_bold_words_define_nothing(text: str) -> None:
    rest, found = split_definitions([paragraph(text)])

    assert [outline(block) for block in rest] == [text.replace("**", "")]
    assert found == ()


def test_a_table_defines_nothing() -> None:
    table = Table(((Text("a"),),), ())

    assert split_definitions([table]) == ((table,), ())


def test_a_term_is_printed_if_the_text_or_another_term_uses_it() -> None:
    _, definitions = split_definitions([LEAD, DAY, CUSTOMER])

    found = used(definitions, "Pass on Hot Leads.")

    assert terms(found.entries) == ["Customer", "Hot Lead"]


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("Party", "both Parties", True),
        ("Business Day", "three Business Days", True),
        ("Breach", "all Breaches", True),
        ("Fees", "the Feeses", True),
        ("Call", "the Callback", False),
        ("Agent", "the agent", False),
    ],
)
def test_a_term_is_found_as_a_word_of_its_own(
    term: str, text: str, expected: object
) -> None:
    assert mentions(text, term) is expected
