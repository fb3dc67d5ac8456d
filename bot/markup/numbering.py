"""Numbers, labels and cross-references, computed in the tree."""

from collections.abc import Iterator
from dataclasses import replace

from bot.markup.tree import (
    Agreement,
    Annex,
    Block,
    Clause,
    Inline,
    Paragraph,
    Part,
    Reference,
)
from bot.markup.walking import with_inlines


def numbered(agreement: Agreement) -> Agreement:
    """Return the agreement with every number, label and reference filled in.

    KeyError for a reference to what is not there: the content was not checked.
    """
    parts = tuple(
        _part(part, str(position)) for position, part in enumerate(agreement.parts, 1)
    )
    annexes = tuple(_annex(annex) for annex in agreement.annexes)
    placed = replace(agreement, parts=parts, annexes=annexes)
    texts = _reference_texts(placed)

    def referred(inline: Inline) -> Inline:
        if isinstance(inline, Reference):
            text = texts[inline.target]
            if inline.starts_sentence:
                text = text[0].upper() + text[1:]
            return replace(inline, text=text)
        return inline

    return with_inlines(placed, referred)


def letters() -> Iterator[str]:
    """Yield (a), (b), … (z), (aa), (bb), …."""
    for times in range(1, 10):
        for letter in "abcdefghijklmnopqrstuvwxyz":
            yield f"({letter * times})"


def romans() -> Iterator[str]:
    """Yield (i), (ii), (iii), …."""
    tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"]
    ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    for number in range(1, 100):
        yield f"({tens[number // 10]}{ones[number % 10]})"


def _part(part: Part, number: str) -> Part:
    clauses = tuple(
        _clause(clause, f"{number}.{position}")
        for position, clause in enumerate(part.clauses, 1)
    )
    return replace(part, number=number, clauses=clauses)


def _clause(clause: Clause, number: str) -> Clause:
    own = sum(isinstance(block, Paragraph) for block in clause.blocks)
    lettered = own + len(clause.subclauses) > 1
    labels = letters()
    blocks = _labelled(clause.blocks, labels if lettered else None)
    subclauses = tuple(
        _subclause(subclause, number, next(labels)) for subclause in clause.subclauses
    )
    alternatives = tuple(
        replace(one, blocks=_labelled(one.blocks, None)) for one in clause.alternatives
    )
    return replace(
        clause,
        number=number,
        blocks=blocks,
        subclauses=subclauses,
        alternatives=alternatives,
    )


def _subclause(clause: Clause, parent: str, label: str) -> Clause:
    alternatives = tuple(
        replace(one, blocks=_labelled(one.blocks, None)) for one in clause.alternatives
    )
    return replace(
        clause,
        number=f"{parent}{label}",
        label=label,
        blocks=_labelled(clause.blocks, None),
        alternatives=alternatives,
    )


def _labelled(
    blocks: tuple[Block, ...], labels: Iterator[str] | None
) -> tuple[Block, ...]:
    """Letter the paragraphs and number their items.

    Without letters the items count on from paragraph to paragraph, as a word
    processor's automatic numbering does below one heading.
    """
    result: list[Block] = []
    items = romans()
    for block in blocks:
        if not isinstance(block, Paragraph):
            result.append(block)
            continue
        if labels is not None:
            items = romans()
        label = next(labels) if labels is not None else ""
        result.append(replace(block, label=label, items=_items(block, items)))
    return tuple(result)


def _items(block: Paragraph, labels: Iterator[str]) -> tuple[Paragraph, ...]:
    found = []
    for item in block.items:
        inner = (f"({letter[1:-1].upper()})" for letter in letters())
        found.append(replace(item, label=next(labels), items=_items(item, inner)))
    return tuple(found)


def _annex(annex: Annex) -> Annex:
    sections = tuple(
        replace(
            section,
            number=f"{annex.letter}.{position}",
            blocks=_labelled(section.blocks, None),
        )
        for position, section in enumerate(annex.sections, 1)
    )
    return replace(annex, blocks=_labelled(annex.blocks, None), sections=sections)


def _reference_texts(agreement: Agreement) -> dict[str, str]:
    texts = {clause.id: f"clause {clause.number}" for clause in agreement.clauses()}
    for clause in agreement.clauses():
        for alternative in clause.alternatives:
            texts.setdefault(alternative.id, f"clause {clause.number}")
    texts.update({annex.id: f"Annex {annex.letter}" for annex in agreement.annexes})
    return texts
