"""What a person typed is words in the agreement, whatever it looks like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_wordings import KNOWN, blocks, paragraph, table, wording

from bot.markup.inlines import plain_text
from bot.markup.parsing import plain_words
from bot.markup.particulars import filled
from bot.markup.tree import Filled, Paragraph
from bot.understanding.cleaning import clean

HOSTILE = [
    "{{ 7*7 }}",
    "{{ days }}",
    "{% if yes %}x{% endif %}",
    "{% for x in rows %}",
    "{# hidden #}",
    "[[liability-cap]]",
    "[when no] gone",
    "[when broken = ]",
    "a | b",
    "| a |\n|---|\n| b |",
    "line\n\nnew paragraph",
    "- item",
    "1. item",
    "## heading",
    "**bold**",
    "_italics_",
    "`code`",
    "> quote",
    "<b>html</b>",
    "<script>alert(1)</script>",
    "[link](http://example.org)",
    "\\*",
    "&amp;",
    "\ue0000\ue001",
    "\ue000",
    "\ue00099\ue001",
    "--- ***",
    'straight "quotes" and don\'t',
    "…",
    "\u202egnirts",
    "()",
    "{'a': 1}",
]
hostile = st.one_of(
    st.sampled_from(HOSTILE),
    st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=4).map("".join),
    st.text(max_size=40),
)


def values_in(found: object) -> list[str]:
    assert isinstance(found, Paragraph)
    return [leaf.text for leaf in found.inlines if isinstance(leaf, Filled)]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_value_stays_one_leaf_of_one_paragraph(text: str) -> None:
    found = paragraph("The Client is {{ name }}, of the first part.", name=text)

    assert values_in(found) == [text]
    assert plain_text(found.inlines) == f"The Client is {text}, of the first part."


@given(hostile)
def test_a_value_stands_in_the_agreement_as_it_was_typed(text: str) -> None:
    found = paragraph("{{ name }} shall pay **{{ name }}**!", name=text)

    assert plain_text(found.inlines) == f"{text} shall pay {text}!"


@given(hostile, hostile)
def test_values_next_to_each_other_are_not_read_together(one: str, two: str) -> None:
    found = paragraph("{{ one }}{{ two }}", one=one, two=two)

    assert values_in(found) == [one, two]


@given(hostile)
def test_a_value_in_a_cell_breaks_no_table(text: str) -> None:
    found = table("| a | b |\n|---|---|\n| {{ x }} | [[fees]] |", x=text)

    assert found.rows[0][0] == (Filled(text),)
    assert len(found.rows) == 1


@given(hostile)
def test_a_value_in_a_list_makes_no_items(text: str) -> None:
    found = paragraph("Do:\n\n- {{ x }}\n- [when open] {{ x }}", x=text)

    assert [plain_text(item.inlines) for item in found.items] == [text, text]
    assert found.items[1].open_because == ("open",)


@given(hostile)
def test_a_value_first_in_a_paragraph_is_no_condition(text: str) -> None:
    (found,) = blocks("{{ x }} applies.", x=text)

    assert isinstance(found, Paragraph)
    assert found.open_because == ()


@given(hostile)
def test_a_value_in_a_warning_is_words_too(text: str) -> None:
    filled_text = wording("You said {{ x }}.").fill({"x": filled(text)})

    assert plain_words(filled_text) == " ".join(f"You said {text}.".split())


@given(st.lists(hostile, max_size=4))
def test_values_in_a_loop_are_as_many_as_there_are(texts: list[str]) -> None:
    source = "Do:\n\n{% for row in many %}\n- {{ row.name }}\n{% endfor %}"

    found = paragraph(source, many=[{"name": text} for text in texts])

    assert [plain_text(item.inlines) for item in found.items] == texts


def test_a_value_cannot_name_what_is_known() -> None:
    text = f"{{{{ {next(iter(KNOWN))} }}}}"

    assert values_in(paragraph("{{ x }}", x=text)) == [text]


@pytest.mark.parametrize("text", ["\ue0000\ue001", "a\ue000b", "\ue00012\ue001"])
def test_sentinels_somebody_types_do_not_even_come_in(text: str) -> None:
    cleaned = clean(text)

    assert not {"\ue000", "\ue001"} & set(cleaned)
