"""Whatever was answered, skipped or left open, there is a sound draft of it."""

import json
import re
from collections import Counter
from collections.abc import Iterator

from hypothesis import given
from random_answers import DAY, answers_to

from bot.consultation.checklist import MOST_WORDS, PRIORITIES
from bot.consultation.checklist_file import checklist_markdown
from bot.consultation.checklist_screens import checklist_screens
from bot.consultation.deal import Deal, draw_up
from bot.consultation.deal_json import deal_json
from bot.consultation.interviewing import Interviewing
from bot.drafting.printable import require_printable
from bot.interview.values import Given
from bot.markup.inlines import plain_text
from bot.markup.tree import (
    Agreement,
    Block,
    Filled,
    Gap,
    Inline,
    Inlines,
    Paragraph,
    Reference,
    Table,
)
from bot.markup.walking import blocks_of_annex, leaves_of, paragraphs_of

_OF_A_PROGRAM = re.compile(r"\b(?:None|True|False|nan)\b|\[\]|\{|<|Missing")
_TYPED = frozenset(
    {"parties", "controllers", "sector", "priority_customers", "governing_law"}
)
_NUMBERED = re.compile(r"[0-9)]$|Annex [A-Z]$")
_SPOILED = re.compile(r"(?<!\.)\.\.(?!\.)| {2}| [,.;]|\[\]")


def test_every_interview_drafts(campaign, interview: Interviewing) -> None:
    @campaign(200)
    @given(answers_to(interview.library.questionnaire))
    def holds(given: dict[str, Given]) -> None:
        deal = draw_up(interview, given, DAY)

        require_printable(deal.agreement)
        assert_sound(deal)

    holds()


def assert_sound(deal: Deal) -> None:
    """Everything that must be true of a draft, whatever it was made from."""
    assert list(faults(deal)) == []
    assert slots(deal) == {"fees": 1, "forum": 1}
    assert undeclared(deal) == set()
    json.dumps(deal_json(deal), allow_nan=False)
    assert checklist_markdown(deal).startswith("# ")
    assert all(one.passages for one in checklist_screens(deal))
    priorities = [PRIORITIES.index(line.priority) for line in deal.checklist]
    assert priorities == sorted(priorities)
    long = [line.id for line in deal.checklist if len(line.why.split()) > MOST_WORDS]
    assert long == []
    assert all(line.ask_provider for line in deal.checklist)


def slots(deal: Deal) -> dict[str, int]:
    """How many clauses of each group are in."""
    templates = deal.interviewing.library.templates.clauses
    groups = (templates[entry.id].group for entry in deal.clauses)
    return dict(Counter(group for group in groups if group))


def faults(deal: Deal) -> Iterator[str]:
    """What a reader would stumble over."""
    ids = option_words(deal)
    for block in blocks(deal.agreement):
        if isinstance(block, Table) and not block.rows:
            yield f"an empty table: {block.header}"
        for leaf in leaves_of((block,)):
            yield from faults_of_leaf(leaf, ids)
    for text in texts(deal.agreement):
        if spoiled := _SPOILED.search(text):
            yield f"{spoiled[0]!r} in: {text}"


def faults_of_leaf(leaf: Inline, ids: dict[str, set[str]]) -> Iterator[str]:
    """What no value and no reference may be."""
    if isinstance(leaf, Filled):
        yield from faults_of_value(leaf, ids)
    elif isinstance(leaf, Reference) and not _NUMBERED.search(leaf.text):
        yield f"a reference without a number: {leaf}"


def faults_of_value(leaf: Filled, ids: dict[str, set[str]]) -> Iterator[str]:
    """What no value may be: nothing, an option's id, a word of the program."""
    questions = set(leaf.questions)
    if not leaf.text.strip():
        yield f"an empty value: {leaf}"
    if len(questions) == 1 and leaf.text in ids.get(questions.pop(), ()):
        yield f"the id of an option: {leaf}"
    if not _TYPED & set(leaf.questions) and _OF_A_PROGRAM.search(leaf.text):
        yield f"a word of the program: {leaf}"


def option_words(deal: Deal) -> dict[str, set[str]]:
    """The ids of options that nobody should read, by question."""
    return {
        question.id: {
            option.id
            for option in question.options
            if option.id not in (option.label, option.written)
            and not option.id[0].isdigit()
        }
        for question in deal.interviewing.library.questionnaire.questions()
        if question.other is None
    }


def blocks(agreement: Agreement) -> Iterator[Block]:
    """Every block of the agreement, in alternatives too."""
    for clause in agreement.clauses():
        for one in (clause, *clause.alternatives):
            yield from one.blocks
    for annex in agreement.annexes:
        yield from blocks_of_annex(annex)
    yield from agreement.signing
    yield from (Paragraph(value) for _, value in agreement.key_terms)
    for signature in agreement.signatures:
        yield from map(Paragraph, (signature.party, signature.name, signature.position))


def texts(agreement: Agreement) -> Iterator[str]:
    """Every sentence as it reads, with the words a person typed taken out."""
    for block in blocks(agreement):
        for paragraph in paragraphs_of((block,)):
            yield as_authored(paragraph.inlines)
        if isinstance(block, Table):
            for row in (block.header, *block.rows):
                yield from map(as_authored, row)
    yield from (point.text for point in agreement.open_points)


def as_authored(inlines: Inlines) -> str:
    """The words of a paragraph; only a full stop remains of what was typed."""
    return plain_text(
        tuple(
            Filled(f"X{leaf.text[-1:]}" if leaf.text.endswith(".") else "X")
            if isinstance(leaf, Filled) and _TYPED & set(leaf.questions)
            else leaf
            for leaf in inlines
        )
    )


def undeclared(deal: Deal) -> set[str]:
    """What is open in the text and missing from the list of open points."""
    return set(left_open(deal.agreement)) - {
        point.question for point in deal.agreement.open_points
    }


def left_open(agreement: Agreement) -> Iterator[str]:
    """The questions behind every gap, and behind everything that is in brackets."""
    for block in blocks(agreement):
        for leaf in leaves_of((block,)):
            yield from leaf.questions if isinstance(leaf, Gap) else ()
        for paragraph in paragraphs_of((block,)):
            yield from paragraph.open_because
    for clause in agreement.clauses():
        yield from clause.open_because
    for annex in agreement.annexes:
        yield from (one for section in annex.sections for one in section.open_because)
