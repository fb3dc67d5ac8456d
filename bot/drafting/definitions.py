"""Defined terms: only those an agreement uses are printed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.markup.inlines import plain_text, without_start
from bot.markup.terms import mentions
from bot.markup.tree import (
    Agreement,
    Block,
    Clause,
    Definition,
    Definitions,
    Inlines,
    Paragraph,
    Strong,
)
from bot.markup.walking import blocks_of_annex, leaves_of


def with_used_definitions(draft: Agreement) -> Agreement:
    """Turn the paragraphs that define terms into the definitions the rest needs."""
    text = "\n".join(_texts(draft))

    def changed(clause: Clause) -> Clause:
        rest, definitions = split_definitions(clause.blocks)
        if not definitions:
            return clause
        return replace(clause, blocks=(*rest, used(definitions, text)))

    parts = (
        replace(part, clauses=tuple(changed(one) for one in part.clauses))
        for part in draft.parts
    )
    return replace(draft, parts=tuple(parts))


def split_definitions(
    blocks: Iterable[Block],
) -> tuple[tuple[Block, ...], tuple[Definition, ...]]:
    """Part the paragraphs that define a term (`**Term**: meaning`) from the rest."""
    rest: list[Block] = []
    found: list[Definition] = []
    for block in blocks:
        definition = _definition(block)
        if definition is None:
            rest.append(block)
        else:
            found.append(definition)
    return tuple(rest), tuple(found)


def used(definitions: Iterable[Definition], text: str) -> Definitions:
    """Return the definitions the text uses, and those that these use in turn."""
    waiting = {one.term: one for one in definitions}
    kept: list[Definition] = []
    texts = [text]
    while texts:
        searched = texts.pop()
        for term in [term for term in waiting if mentions(searched, term)]:
            kept.append(waiting.pop(term))
            texts.append(plain_text(kept[-1].meaning))
    return Definitions(tuple(sorted(kept, key=lambda one: one.term.casefold())))


def _texts(draft: Agreement) -> Iterator[str]:
    yield from (plain_text(value) for _, value in draft.key_terms)
    for clause in draft.clauses():
        for one in (clause, *clause.alternatives):
            rest, _ = split_definitions(one.blocks)
            yield plain_text(tuple(leaves_of(rest)))
    for annex in draft.annexes:
        yield plain_text(tuple(leaves_of(blocks_of_annex(annex))))


def _definition(block: Block) -> Definition | None:
    if not isinstance(block, Paragraph) or not block.inlines:
        return None
    first, *rest = block.inlines
    if not isinstance(first, Strong) or not plain_text(tuple(rest)).startswith(":"):
        return None
    return Definition(plain_text(first.inlines), _without_colon(tuple(rest)))


def _without_colon(inlines: Inlines) -> Inlines:
    start = plain_text(inlines[:1])
    return without_start(inlines, len(start) - len(start.lstrip(": ")))
