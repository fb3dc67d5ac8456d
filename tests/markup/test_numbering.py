"""Numbers, letters and references, computed in the tree."""

from dataclasses import replace

import pytest
from small_wordings import paragraph

from bot.markup.inlines import plain_text
from bot.markup.numbering import letters, numbered, romans
from bot.markup.tree import (
    Agreement,
    Annex,
    Block,
    Clause,
    Definition,
    Definitions,
    Paragraph,
    Part,
    Section,
    Table,
    Text,
)
from bot.markup.walking import blocks_of_annex, leaves_of, paragraphs_of

TABLE = Table(((Text("a"),),), (((Text("1"),),),))
ITEMS = "Do:\n\n- one:\n    - now;\n    - later;\n- two."


def clause(name: str, *blocks: Block | str, **keys: object) -> Clause:
    written = tuple(paragraph(one) if isinstance(one, str) else one for one in blocks)
    return replace(Clause(name, name.title(), written), **keys)


def agreement(*clauses: Clause, annexes: tuple[Annex, ...] = ()) -> Agreement:
    return Agreement(
        title="Agreement",
        subtitle="",
        date="2026-11-21",
        status="",
        key_terms=(("Fees", paragraph("See [[fees]].").inlines),),
        open_points=(),
        parts=(
            Part("Money", (clause("fees", "Pay."),)),
            Part("Services", clauses),
        ),
        signing=(paragraph("See [[fees]]."),),
        signatures=(),
        annexes=annexes,
        content_version="1.0.0",
    )


def numbers(*clauses: Clause) -> list[str]:
    found = numbered(agreement(*clauses)).clauses()
    return [one.number for one in found][1:]


def first(*blocks: Block | str, **keys: object) -> Clause:
    found = numbered(agreement(clause("goals", *blocks, **keys)))
    return found.parts[1].clauses[0]


def labels(blocks: tuple[Block, ...]) -> list[str]:
    return [one.label for one in paragraphs_of(blocks)]


def words(*blocks: Block | str, annexes: tuple[Annex, ...] = ()) -> str:
    found = numbered(agreement(clause("goals", *blocks), annexes=annexes))
    return plain_text(tuple(leaves_of(found.parts[1].clauses[0].blocks)))


def test_parts_and_clauses_are_numbered_through() -> None:
    found = numbered(agreement(clause("goals", "A."), clause("team", "B.")))

    assert [part.number for part in found.parts] == ["1", "2"]
    assert [one.number for one in found.clauses()] == ["1.1", "2.1", "2.2"]


def test_a_clause_of_one_paragraph_has_no_letter() -> None:
    assert labels(first("One.").blocks) == [""]


def test_paragraphs_are_lettered_and_their_items_numbered() -> None:
    found = labels(first("One.", ITEMS, "Three.").blocks)

    assert found == ["(a)", "(b)", "(i)", "(A)", "(B)", "(ii)", "(c)"]


def test_items_begin_again_under_each_letter() -> None:
    assert labels(first(ITEMS, "Do:\n\n- three.").blocks)[-2:] == ["(b)", "(i)"]


def test_without_letters_items_count_on() -> None:
    section = Section("Rates", (paragraph("Do:\n\n- one."), paragraph("Do:\n\n- two.")))
    annex = Annex("annex-c", "C", "Rates", (paragraph("Do:\n\n- a."),), (section,))

    (found,) = numbered(agreement(annexes=(annex,))).annexes

    assert found.sections[0].number == "C.1"
    assert labels(tuple(blocks_of_annex(found))) == [
        *("", "(i)"),
        *("", "(i)", "", "(ii)"),
    ]


def test_a_table_takes_no_letter() -> None:
    found = first("One.", TABLE)

    assert labels(found.blocks) == [""]
    assert found.blocks[1] == TABLE


def test_subclauses_continue_the_letters_of_their_clause() -> None:
    below = (clause("complaints", "One."), clause("escalation", "Two.", ITEMS))

    found = first("Own.", subclauses=below)

    assert labels(found.blocks) == ["(a)"]
    assert [one.label for one in found.subclauses] == ["(b)", "(c)"]
    assert [one.number for one in found.subclauses] == ["2.1(b)", "2.1(c)"]
    assert labels(found.subclauses[1].blocks)[0] == ""


def test_a_subclause_alone_is_the_first_letter() -> None:
    found = first(TABLE, subclauses=(clause("complaints", "One."),))

    assert found.subclauses[0].number == "2.1(a)"


def test_alternatives_have_no_letters_of_their_own() -> None:
    other = clause("courts", "One.", "Two.")
    below = clause("complaints", "One.", alternatives=(other,))

    found = first("Own.", alternatives=(other,), subclauses=(below,))

    assert labels(found.alternatives[0].blocks) == ["", ""]
    assert labels(found.subclauses[0].alternatives[0].blocks) == ["", ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As [[fees]] says.", "As clause 1.1 says."),
        ("[[fees]] applies.", "Clause 1.1 applies."),
        ("See [[annex-c]].", "See Annex C."),
    ],
)
def test_references_read_as_numbers(text: str, expected: str) -> None:
    annex = Annex("annex-c", "C", "Rates", (), ())

    assert words(text, annexes=(annex,)) == expected


def test_a_reference_to_a_subclause_names_its_letter() -> None:
    below = (clause("complaints", "One."),)

    found = first("See [[complaints]].", subclauses=below)

    assert plain_text(tuple(leaves_of(found.blocks))) == "See clause 2.1(b)."


def test_a_reference_to_an_alternative_leads_to_the_slot() -> None:
    found = first("See [[courts]].", alternatives=(clause("courts", "One."),))

    assert plain_text(tuple(leaves_of(found.blocks))) == "See clause 2.1."


def test_references_are_filled_in_everywhere() -> None:
    text = "See [[fees]]."
    below = clause("complaints", text, alternatives=(clause("other", text),))
    table = Table(
        (paragraph(text).inlines,), ((paragraph(text).inlines, (Text("1"),)),)
    )
    section = Section("Rates", (paragraph(text), paragraph(f"Do:\n\n- {text}")))
    annex = Annex("annex-c", "C", "Rates", (paragraph(text),), (section,))

    found = numbered(
        agreement(
            clause("goals", table, f"*{text}*", subclauses=(below,)), annexes=(annex,)
        )
    )

    everything = (
        *found.signing,
        *found.parts[1].clauses[0].blocks,
        *found.parts[1].clauses[0].subclauses[0].blocks,
        *found.parts[1].clauses[0].subclauses[0].alternatives[0].blocks,
        *blocks_of_annex(found.annexes[0]),
    )
    said = plain_text((*found.key_terms[0][1], *leaves_of(everything)))
    assert said.count("See clause 1.1.") == 10
    assert "[[" not in said


def test_references_in_definitions_and_bold_words_are_filled_in_too() -> None:
    meaning = paragraph("what [[fees]] says").inlines
    definitions = Definitions((Definition("Fees", meaning),))

    found = first(definitions, paragraph("**See [[fees]].**"))

    assert plain_text(tuple(leaves_of(found.blocks))) == (
        "what clause 1.1 saysSee clause 1.1."
    )
    assert labels(found.blocks) == [""]


def test_a_reference_to_nothing_is_the_checkers_oversight() -> None:
    with pytest.raises(KeyError):
        words("See [[nowhere]].")


def test_after_z_letters_double() -> None:
    found = list(letters())

    assert len(found) == 9 * 26
    assert (found[0], found[25], found[26], found[53]) == (
        "(a)",
        "(z)",
        "(aa)",
        "(bbb)",
    )


@pytest.mark.parametrize(
    ("number", "roman"),
    [
        (1, "(i)"),
        (4, "(iv)"),
        (9, "(ix)"),
        (14, "(xiv)"),
        (49, "(xlix)"),
        (99, "(xcix)"),
    ],
)
def test_roman_numbers_are_counted_as_romans_did(number: int, roman: str) -> None:
    assert list(romans())[number - 1] == roman


def test_a_paragraph_knows_nothing_of_its_number_before() -> None:
    assert isinstance(paragraph(ITEMS), Paragraph)
    assert labels((paragraph(ITEMS),)) == [""] * 5
