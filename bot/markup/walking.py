"""Looking at, and changing, every leaf of the tree."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from bot.markup.tree import (
    Agreement,
    Annex,
    Block,
    Clause,
    Definition,
    Definitions,
    Emphasis,
    Inline,
    Inlines,
    Paragraph,
    Strong,
    Table,
)

Change = Callable[[Inline], Inline]


def with_inlines(agreement: Agreement, change: Change) -> Agreement:
    """Return the agreement with every leaf changed."""
    return replace(
        agreement,
        key_terms=tuple(
            (name, _changed(value, change)) for name, value in agreement.key_terms
        ),
        parts=tuple(
            replace(
                part, clauses=tuple(_in_clause(one, change) for one in part.clauses)
            )
            for part in agreement.parts
        ),
        signing=_in_blocks(agreement.signing, change),
        annexes=tuple(_in_annex(annex, change) for annex in agreement.annexes),
    )


def leaves_of(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Walk every leaf in printed order, inside bold and italics too."""
    for block in blocks:
        for inlines in _inlines_of(block):
            yield from _leaves(inlines)


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Walk every paragraph and item in printed order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            yield from paragraphs_of(block.items)


def blocks_of_annex(annex: Annex) -> Iterator[Block]:
    """Walk an annex's blocks, those before its sections first."""
    yield from annex.blocks
    for section in annex.sections:
        yield from section.blocks


def _inlines_of(block: Block) -> Iterator[Inlines]:
    match block:
        case Paragraph(inlines, items):
            yield inlines
            yield from (found for item in items for found in _inlines_of(item))
        case Table(header, rows):
            yield from header
            yield from (cell for row in rows for cell in row)
        case _:
            yield from (entry.meaning for entry in block.entries)


def _leaves(inlines: Inlines) -> Iterator[Inline]:
    for inline in inlines:
        if isinstance(inline, Strong | Emphasis):
            yield from _leaves(inline.inlines)
        else:
            yield inline


def _in_clause(clause: Clause, change: Change) -> Clause:
    return replace(
        clause,
        blocks=_in_blocks(clause.blocks, change),
        subclauses=tuple(_in_clause(one, change) for one in clause.subclauses),
        alternatives=tuple(_in_clause(one, change) for one in clause.alternatives),
    )


def _in_annex(annex: Annex, change: Change) -> Annex:
    sections = tuple(
        replace(section, blocks=_in_blocks(section.blocks, change))
        for section in annex.sections
    )
    return replace(annex, blocks=_in_blocks(annex.blocks, change), sections=sections)


def _in_blocks(blocks: tuple[Block, ...], change: Change) -> tuple[Block, ...]:
    return tuple(_in_block(block, change) for block in blocks)


def _in_block(block: Block, change: Change) -> Block:
    match block:
        case Paragraph():
            return _in_paragraph(block, change)
        case Table(header, rows):
            return Table(
                tuple(_changed(cell, change) for cell in header),
                tuple(tuple(_changed(cell, change) for cell in row) for row in rows),
            )
        case _:
            return Definitions(
                tuple(
                    Definition(one.term, _changed(one.meaning, change))
                    for one in block.entries
                )
            )


def _in_paragraph(paragraph: Paragraph, change: Change) -> Paragraph:
    return replace(
        paragraph,
        inlines=_changed(paragraph.inlines, change),
        items=tuple(_in_paragraph(item, change) for item in paragraph.items),
    )


def _changed(inlines: Inlines, change: Change) -> Inlines:
    return tuple(_change_one(inline, change) for inline in inlines)


def _change_one(inline: Inline, change: Change) -> Inline:
    match inline:
        case Strong(inlines):
            return Strong(_changed(inlines, change))
        case Emphasis(inlines):
            return Emphasis(_changed(inlines, change))
        case _:
            return change(inline)
