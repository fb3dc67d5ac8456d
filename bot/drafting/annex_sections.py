"""An annex's sections, from the headings in its wording."""

from collections.abc import Sequence

from bot.markup.parsing import Heading
from bot.markup.tree import Block, Section


def split_sections(
    parsed: Sequence[Block | Heading],
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """Return what stands before the first heading, and the sections after it."""
    before: list[Block] = []
    sections: list[tuple[Heading, list[Block]]] = []
    for one in parsed:
        if isinstance(one, Heading):
            sections.append((one, []))
        elif sections:
            sections[-1][1].append(one)
        else:
            before.append(one)
    return tuple(before), tuple(
        Section(heading.title, tuple(blocks), open_because=heading.open_because)
        for heading, blocks in sections
    )
