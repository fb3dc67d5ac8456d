"""What is still to be settled before anybody signs, found in the tree itself."""

from collections.abc import Iterable, Iterator

from bot.drafting.brief import Brief
from bot.markup.remarks import OpenPoint
from bot.markup.tree import (
    Agreement,
    Annex,
    Block,
    Clause,
    Gap,
    Inlines,
    Picture,
)
from bot.markup.walking import blocks_of_annex, leaves_of, paragraphs_of
from bot.phrases import documents
from bot.rules.selection import still_open


def open_points(agreement: Agreement, brief: Brief) -> tuple[OpenPoint, ...]:
    """List each open point once, in the order of the interview, with its clauses."""
    clauses: dict[str, list[str]] = {}
    for question in still_open(brief.questions, brief.known):
        clauses.setdefault(question, [])
    for place, question in _places(agreement):
        numbers = clauses.setdefault(question, [])
        if place and place not in numbers:
            numbers.append(place)
    _leave_to_parts(clauses)
    for question in _on_the_cover(agreement):
        if not clauses.get(question, [question]):
            clauses[question] = [documents.cover_page()]
    order = {question: at for at, question in enumerate(brief.questions)}
    return tuple(
        OpenPoint(question, *_words(question, brief), tuple(clauses[question]))
        for question in sorted(
            clauses, key=lambda one: order.get(one.partition(".")[0], len(order))
        )
    )


def _leave_to_parts(clauses: dict[str, list[str]]) -> None:
    """Take out what is open only through parts that are listed one by one."""
    wholes = {name.partition(".")[0] for name in clauses if "." in name}
    for name in [name for name in clauses if name in wholes and not clauses[name]]:
        del clauses[name]


def open_in_clause(clause: Clause) -> tuple[str, ...]:
    """Return what is open in a clause itself, its sub-clauses aside."""
    found = [*clause.open_because, *_in_blocks(clause.blocks)]
    return tuple(dict.fromkeys(found))


def open_in_annex(annex: Annex) -> tuple[str, ...]:
    """Return what is open in an annex."""
    undecided = (one for section in annex.sections for one in section.open_because)
    return tuple(dict.fromkeys([*undecided, *_in_blocks(blocks_of_annex(annex))]))


def _words(question: str, brief: Brief) -> tuple[str, str]:
    described = brief.describe(question)
    return described.text, described.settled_by


def _places(agreement: Agreement) -> Iterator[tuple[str, str]]:
    """Pair each open question with the number of the place that it leaves open."""
    yield from (("", question) for question in _on_the_cover(agreement))
    for clause in agreement.clauses():
        for one in (clause, *clause.alternatives):
            yield from ((clause.number, question) for question in open_in_clause(one))
    for annex in agreement.annexes:
        number = f"Annex {annex.letter}"
        yield from ((number, question) for question in open_in_annex(annex))


def _on_the_cover(agreement: Agreement) -> Iterator[str]:
    """Yield what is open in the key terms."""
    for _, value in agreement.key_terms:
        yield from _in_inlines(value)


def _in_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    kept = tuple(blocks)
    for leaf in leaves_of(kept):
        if isinstance(leaf, Gap):
            yield from leaf.questions
    for paragraph in paragraphs_of(kept):
        yield from paragraph.open_because
    for block in kept:
        if isinstance(block, Picture):
            yield from block.open_because


def _in_inlines(inlines: Inlines) -> Iterator[str]:
    for leaf in inlines:
        if isinstance(leaf, Gap):
            yield from leaf.questions
