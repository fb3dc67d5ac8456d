"""Looking at, and changing, every leaf of the tree."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from operator import is_
from typing import TypeVar

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
    Picture,
    Strong,
    Table,
)

Change = Callable[[Inline], Inline]
_Part = TypeVar("_Part")
# A union would be made anew for each of thousands of leaves.
_STYLED = (Strong, Emphasis)
_Revise = Callable[[tuple[Block, ...]], tuple[Block, ...]]


def with_inlines(agreement: Agreement, change: Change) -> Agreement:
    """Return the agreement with every leaf changed."""
    return replace(
        _with_blocks(agreement, lambda blocks: _in_blocks(blocks, change)),
        key_terms=tuple(
            (name, _changed(value, change)) for name, value in agreement.key_terms
        ),
    )


def without_private(agreement: Agreement) -> Agreement:
    """Return the agreement as others may see it."""

    def shared(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(
            one for one in blocks if not (isinstance(one, Picture) and one.private)
        )

    return _with_blocks(agreement, shared)


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
            for item in items:
                yield from _inlines_of(item)
        case Table(header, rows):
            yield from header
            yield from (cell for row in rows for cell in row)
        case Definitions(entries):
            yield from (entry.meaning for entry in entries)
        case Picture(caption=caption):
            yield caption


def _leaves(inlines: Inlines) -> Iterator[Inline]:
    for inline in inlines:
        if isinstance(inline, _STYLED):
            yield from _leaves(inline.inlines)
        else:
            yield inline


def _with_blocks(agreement: Agreement, revise: _Revise) -> Agreement:
    return replace(
        agreement,
        parts=tuple(
            replace(
                part, clauses=tuple(_in_clause(one, revise) for one in part.clauses)
            )
            for part in agreement.parts
        ),
        signing=revise(agreement.signing),
        annexes=tuple(_in_annex(annex, revise) for annex in agreement.annexes),
    )


def _in_clause(clause: Clause, revise: _Revise) -> Clause:
    return replace(
        clause,
        blocks=revise(clause.blocks),
        subclauses=tuple(_in_clause(one, revise) for one in clause.subclauses),
        alternatives=tuple(_in_clause(one, revise) for one in clause.alternatives),
    )


def _in_annex(annex: Annex, revise: _Revise) -> Annex:
    sections = tuple(
        replace(section, blocks=revise(section.blocks)) for section in annex.sections
    )
    return replace(annex, blocks=revise(annex.blocks), sections=sections)


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
        case Definitions(entries):
            return Definitions(
                tuple(
                    Definition(one.term, _changed(one.meaning, change))
                    for one in entries
                )
            )
        case Picture(caption=caption):
            return replace(block, caption=_changed(caption, change))


def _in_paragraph(paragraph: Paragraph, change: Change) -> Paragraph:
    inlines = _changed(paragraph.inlines, change)
    items = _all_or_same(
        paragraph.items, [_in_paragraph(item, change) for item in paragraph.items]
    )
    if inlines is paragraph.inlines and items is paragraph.items:
        return paragraph
    return replace(paragraph, inlines=inlines, items=items)


def _changed(inlines: Inlines, change: Change) -> Inlines:
    return _all_or_same(inlines, [_change_one(inline, change) for inline in inlines])


def _all_or_same(before: tuple[_Part, ...], after: list[_Part]) -> tuple[_Part, ...]:
    """Return what changed; where nothing did, what was there, which costs nothing."""
    return before if all(map(is_, before, after)) else tuple(after)


def _change_one(inline: Inline, change: Change) -> Inline:
    if not isinstance(inline, _STYLED):
        return change(inline)
    inlines = _changed(inline.inlines, change)
    return inline if inlines is inline.inlines else type(inline)(inlines)
