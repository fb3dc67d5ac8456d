"""References: leaves of their own, capital where they start a sentence."""

import pytest
from small_wordings import inlines, paragraph

from bot.markup.inlines import plain_text, without_start
from bot.markup.tree import Emphasis, Filled, Gap, Reference, Strong, Text

FEES = Reference("fees")
FEES_FIRST = Reference("fees", starts_sentence=True)


def reference_in(text: str, **values: object) -> Reference:
    (found,) = (leaf for leaf in inlines(text, **values) if isinstance(leaf, Reference))
    return found


def test_a_reference_is_a_leaf_between_words() -> None:
    assert inlines("As [[fees]] says.") == (Text("As "), FEES, Text(" says."))


def test_references_can_follow_each_other() -> None:
    assert inlines("See [[fees]][[fees]]") == (Text("See "), FEES, FEES)


@pytest.mark.parametrize(
    "text",
    [
        "[[fees]] applies.",
        "[when yes] [[fees]] applies.",
        "It ends. [[fees]] applies.",
        "It ends.\n[[fees]] applies.",
        "**Money.** [[fees]] applies.",
        "*Money.* [[fees]] applies.",
    ],
)
def test_a_reference_may_start_a_sentence(text: str) -> None:
    assert reference_in(text) == FEES_FIRST


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("See [[fees]].", {}),
        ("It ends (see [[fees]]).", {}),
        ("**Money** [[fees]] applies.", {}),
        ("Pay {{ name }} [[fees]] says so.", {"name": "Acme Inc."}),
        ("Pay {{ name }}, as [[fees]] says.", {"name": "Acme Inc."}),
    ],
)
def test_elsewhere_a_reference_is_in_the_middle(
    text: str, values: dict[str, str]
) -> None:
    assert reference_in(text, **values) == FEES


def test_an_item_may_start_with_a_reference() -> None:
    found = paragraph("Unless:\n\n- [[fees]] says so.")

    assert found.items[0].inlines[0] == FEES_FIRST


@pytest.mark.parametrize(
    ("leaves", "words"),
    [
        ((), ""),
        ((Text("a "), Filled("b")), "a b"),
        ((Gap("the law", ("law",)),), "[the law]"),
        ((Strong((Text("a"), Emphasis((Text("b"),)))),), "ab"),
        ((Reference("fees", "clause 2.5"),), "clause 2.5"),
    ],
)
def test_leaves_read_as_plain_words(leaves: tuple[Text, ...], words: str) -> None:
    assert plain_text(leaves) == words


@pytest.mark.parametrize(
    ("leaves", "count", "expected"),
    [
        ((Text("abc"),), 1, (Text("bc"),)),
        ((Text("abc"), Filled("d")), 3, (Filled("d"),)),
        ((Filled("a"), Text("b")), 1, (Filled("a"), Text("b"))),
        ((), 1, ()),
        ((Text("so "), FEES), 3, (FEES_FIRST,)),
    ],
)
def test_the_start_of_leaves_can_be_dropped(
    leaves: tuple[Text, ...], count: int, expected: tuple[Text, ...]
) -> None:
    assert without_start(leaves, count) == expected
