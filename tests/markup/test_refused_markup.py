"""What a wording may not hold, and the line at which the finger points."""

import pytest
from small_wordings import FILE, blocks, wording

from bot.errors import ContentError

WHEN_IS_LOST = "a `[when …]` stands where it decides nothing."


def refusal_of(text: str, **values: object) -> ContentError:
    with pytest.raises(ContentError) as refusal:
        blocks(text, **values)
    return refusal.value


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("# Title", "a heading of level 1"),
        ("### Title", "a heading of level 3"),
        ("> quoted", "a quotation"),
        ("```\ncode\n```", "code"),
        ("    code", "code (four spaces in front)"),
        ("One.\n\n---", "a rule"),
        ("One.\n***", "a rule"),
        ("<div>\n</div>", "HTML"),
        ("One <b>bold</b>.", "HTML"),
        ("One `word`.", "code"),
        ("See [this](http://example.org).", "a link"),
        ("See <http://example.org>.", "a link"),
        ("![picture](a.png)", "a picture"),
        ("- one\n\n  two", "a list item that is not one paragraph"),
        ("- ", "a list item that is not one paragraph"),
        ("- | a |\n  |---|", "a list item that is not one paragraph"),
        ("- ## a", "a list item that is not one paragraph"),
        ("- a\n    - b\n        - c", "a list more than two deep"),
    ],
)
def test_markdown_outside_the_subset_is_refused(text: str, what: str) -> None:
    refusal = refusal_of(f"Before.\n\n{text}")

    assert refusal.problem == f"the wording uses {what}, which is not understood."
    assert refusal.remedy.startswith("Use paragraphs, lists two deep, tables")


@pytest.mark.parametrize("text", ["[when yes]\n\nText.", "- [when yes]", "##"])
def test_a_condition_or_a_heading_needs_words(text: str) -> None:
    refusal = refusal_of(f"Before.\n\n{text}")

    assert refusal.problem == "a condition or a heading has no words behind it."
    assert refusal.where == f"{FILE}:3"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("One.\n\n> two", 3),
        ("One.\n\nTwo `three`.", 3),
        ("One.\n\n- two\n- three\n    - four\n        - five", 6),
        ("{{ days }}.\n\n{{ days }} and `code`.", None),
    ],
)
def test_a_refusal_names_the_line(text: str, line: int | None) -> None:
    place = FILE if line is None else f"{FILE}:{line}"

    assert refusal_of(text, days=30).where == place


def test_a_loop_does_not_shift_the_line() -> None:
    text = "Do:\n\n{% for one in many %}\n- {{ one.name }}\n{% endfor %}\n\nA `b`.\n"
    many = [{"name": str(number)} for number in range(9)]

    assert refusal_of(text, many=many).where == f"{FILE}:7"


@pytest.mark.parametrize(
    "text",
    [
        "The Provider [when yes] shall.",
        "The Provider shall. [when yes] The Client may.",
        "**[when yes] Bold.** Text.",
        "[when yes] [when yes] Twice.",
        "Open [when yes",
        "Do:\n\n- this [when yes] or that.",
        "## Rates [when yes]",
        "| [when yes] a |\n|---|\n| 1 |",
        "| a | b |\n|---|---|\n| 1 | [when yes] 2 |",
        "| a | b |\n|---|---|\n| 1 | 2 [when yes] |",
    ],
)
def test_a_condition_anywhere_but_in_front_is_refused(text: str) -> None:
    assert refusal_of(text).problem == WHEN_IS_LOST


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Pay [amount].", "["),
        ("See [[Liability Cap]].", "["),
        ("See [[liability-cap].", "["),
        ("Pay amount].", "]"),
        ("**Hot Lead: a buyer.", "*"),
        ("Pay `amount.", "`"),
        ("| a | b |\n| 1 | 2 |", "|"),
    ],
)
def test_marks_that_would_be_printed_are_refused(text: str, mark: str) -> None:
    refusal = refusal_of(text)

    assert refusal.problem == f"a `{mark}` would be printed as it stands."
    assert refusal.where == f"{FILE}:1"


def test_the_same_marks_in_a_value_are_only_words() -> None:
    (found,) = blocks("Pay {{ to }}.", to="[when no] **[[fees]]** `x` | <b>")

    assert found is not None


@pytest.mark.parametrize(
    ("text", "construct"),
    [
        ("{% if yes %}x{% endif %}", "if"),
        ("{{ 'a' if yes else 'b' }}", "condexpr"),
        ("{% set x = 1 %}", "assign"),
        ("{% macro f() %}x{% endmacro %}", "macro"),
        ("{% include 'x' %}", "include"),
        ("{{ f() }}", "call"),
        ("{{ days|upper }}", "filter"),
        ("{{ days + 1 }}", "add"),
        ("{{ days * 2 }}", "mul"),
        ("{{ -days }}", "neg"),
        ("{{ days ~ 'x' }}", "concat"),
        ("{{ days > 1 }}", "compare"),
        ("{{ not days }}", "not"),
        ("{{ days['x'] }}", "getitem"),
        ("{{ 'words' }}", "const"),
        ("{{ [days] }}", "list"),
        ("{{ days is defined }}", "test"),
        ("{% for a, b in rows %}x{% endfor %}", "tuple"),
        ("{% for a in rows if a %}x{% endfor %}", "for … if, else or recursive"),
        (
            "{% for a in rows %}x{% else %}y{% endfor %}",
            "for … if, else or recursive",
        ),
        (
            "{% for a in rows recursive %}x{% endfor %}",
            "for … if, else or recursive",
        ),
    ],
)
def test_a_template_may_not_compute_or_decide(text: str, construct: str) -> None:
    source = wording(f"One.\n\n{text}\n", first_line=12)

    with pytest.raises(ContentError) as refusal:
        _ = source.placeholders

    assert refusal.value.where == f"{FILE}:14"
    assert refusal.value.problem == f"`{construct}` is not allowed in a wording."


@pytest.mark.parametrize(
    ("text", "line"),
    [("One.\n{{ days", 13), ("{% for a in b %}", 12), ("One.\n\n{{ }}", 14)],
)
def test_a_malformed_placeholder_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(ContentError, match="a placeholder is malformed") as refusal:
        _ = wording(text, first_line=12).placeholders

    assert refusal.value.where == f"{FILE}:{line}"


@pytest.mark.parametrize("mark", ["\ue000", "\ue001", "\ue0000\ue001"])
def test_an_author_cannot_write_a_sentinel(mark: str) -> None:
    with pytest.raises(ContentError, match="private-use character") as refusal:
        _ = wording(f"One.\nTwo {mark}.").placeholders

    assert refusal.value.where == f"{FILE}:2"


def test_a_faulty_condition_is_refused_with_its_line_and_column() -> None:
    with pytest.raises(ContentError) as refusal:
        _ = wording("One.\n\n[when a = ] Two.", first_line=10).conditions

    assert str(refusal.value) == (
        f"{FILE}:12: the condition `a = ` is not readable at column 5: a value should "
        "stand here. docs/authoring.md lists the forms."
    )


def test_an_unknown_fact_in_a_condition_is_no_matter_for_the_parser() -> None:
    assert [str(one) for one in wording("[when abc] Two.").conditions] == ["abc"]
