"""Putting values into a wording, and what is said when there is none."""

import pytest
from small_wordings import FILE, wording

from bot.errors import ContentError
from bot.markup.particulars import Particular, filled, gap, rows, typographic
from bot.markup.tree import Filled, Gap

PARTY = filled("Client Ltd", ("parties",), {"name": filled("Client Ltd")})
PARTIES = Particular(Filled(""), {"client": PARTY})


def refusal_of(text: str, **values: Particular) -> str:
    with pytest.raises(ContentError) as refusal:
        wording(text, first_line=20).fill(values)
    return str(refusal.value)


def test_a_value_leaves_a_mark_in_the_text_and_itself_aside() -> None:
    found = wording("Pay in {{ days }} days.").fill({"days": filled("30")})

    assert found.text == "Pay in \ue0000\ue001 days."
    assert found.leaves == (Filled("30"),)


def test_parts_are_reached_by_their_names() -> None:
    found = wording("{{ parties.client.name }}").fill({"parties": PARTIES})

    assert found.leaves == (Filled("Client Ltd"),)


def test_what_is_missing_is_a_gap_that_names_its_question() -> None:
    found = wording("{{ law }}").fill({"law": gap("the Client's law", "law")})

    assert found.leaves == (Gap("the Client\u2019s law", ("law",)),)


def test_a_name_nothing_provides_is_refused() -> None:
    assert refusal_of("{{ days }}") == (
        f"{FILE}: a placeholder cannot be filled: 'days' is undefined. "
        "Use a name listed in docs/authoring.md."
    )


def test_a_part_of_what_nothing_provides_is_refused() -> None:
    assert "'party' is undefined" in refusal_of("{{ party.name }}")


def test_a_loop_over_what_nothing_provides_is_refused() -> None:
    assert "'rows' is undefined" in refusal_of("{% for x in rows %}a{% endfor %}")


def test_a_misspelt_part_is_refused_with_its_line_and_the_parts_there_are() -> None:
    text = "One.\n\n{{ parties.client.nmae }}"

    assert refusal_of(text, parties=PARTIES) == (
        f"{FILE}:22: a placeholder asks for `.nmae`, which is not there. "
        "The parts are `name`."
    )


def test_a_part_of_what_has_none_is_refused() -> None:
    assert refusal_of("{{ days.unit }}", days=filled("30")).endswith(
        "What it names has no parts."
    )


@pytest.mark.parametrize(
    "text",
    [
        "{{ parties.items }}",
        "{{ parties.leaf }}",
        "{{ parties.leaf.text }}",
        "{{ parties.__class__ }}",
        "{{ parties.client.__init__.__globals__ }}",
    ],
)
def test_nothing_of_python_can_be_reached(text: str) -> None:
    assert "which is not there" in refusal_of(text, parties=PARTIES)


@pytest.mark.parametrize(
    "text", ["{{ range }}", "{{ self }}", "{{ cycler.__init__ }}", "{{ loop.index }}"]
)
def test_nothing_of_the_template_engine_can_be_printed(text: str) -> None:
    assert "cannot be filled" in refusal_of(text)


def test_inside_a_loop_there_is_no_counter() -> None:
    text = "{% for row in many %}{{ loop.index }}{% endfor %}"

    assert "cannot be filled" in refusal_of(text, many=rows([{"a": filled("1")}]))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("No values.", set()),
        ("{{ days }} and {{ days }}", {"days"}),
        ("{{ parties.client.name }}", {"parties"}),
        ("{% for row in week %}{{ row.day }} {{ zone }}{% endfor %}", {"week", "zone"}),
    ],
)
def test_a_wording_says_what_it_needs(text: str, names: set[str]) -> None:
    assert wording(text).placeholders == names


def test_a_wording_says_where_its_conditions_stand() -> None:
    text = "[when a] One.\n\n- [when b] Two."

    found = wording(text, first_line=20).placed_conditions

    assert [(where, str(one)) for where, one in found] == [
        (f"{FILE}:20", "a"),
        (f"{FILE}:22", "b"),
    ]


def test_a_particular_has_parts_and_items() -> None:
    week = rows([{"day": filled("Mon")}, {"day": filled("Tue")}], ("schedule",))

    assert week.leaf == Filled("2", ("schedule",))
    assert [row["day"].leaf for row in week] == [Filled("Mon"), Filled("Tue")]


def test_authors_write_plain_apostrophes() -> None:
    assert typographic("the Client's law") == "the Client\u2019s law"
