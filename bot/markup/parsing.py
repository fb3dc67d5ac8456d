"""From a filled wording to blocks: a small subset of Markdown, conditions applied.

Understood: paragraphs, lists two deep, pipe tables, `## headings` (annexes), bold and
italics, `[[references]]`, `[when …]` in front of a block, item, row or heading.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.interview.conditions import ALWAYS, Condition, Truth
from bot.markup.inlines import inlines_of, plain_text
from bot.markup.nodes import Node
from bot.markup.placeholders import SENTINEL
from bot.markup.subset import (
    left_over,
    nodes_of,
    own_words,
    parted,
    pictures_in,
    refused,
    wordless,
)
from bot.markup.tree import Block, Gap, Inlines, Paragraph, Picture, Table, Text
from bot.markup.wording import FilledWording, Wording, condition_in

Decide = Callable[[Condition], tuple[Truth, tuple[str, ...]]]
"""Says whether a condition holds and, if unknown, which questions leave it open."""

_DEEPEST_LIST = 2


@dataclass(frozen=True)
class Heading:
    """A section heading inside an annex."""

    title: str
    open_because: tuple[str, ...]


@dataclass(frozen=True)
class _Stretch:
    """A piece of the text whose condition was decided."""

    inlines: Inlines
    kept: bool
    open_because: tuple[str, ...]


def blocks_of(
    wording: Wording, filled: FilledWording, decide: Decide
) -> tuple[Block | Heading, ...]:
    """Parse a filled wording; what does not apply is left out.

    Raises ContentError for markup outside the subset. What does not apply takes along
    what belongs to it: a heading its section, a paragraph the list right after it.
    """
    reader = _Reader(wording, filled, decide)
    found: list[Block | Heading] = []
    in_section = after_paragraph = True
    for node in nodes_of(wording, filled):
        before, kind = len(found), node.type
        if kind == "heading":
            heading = reader.heading(node)
            in_section = heading is not None
            found.extend([] if heading is None else [heading])
        elif in_section and (after_paragraph or "list" not in kind):
            reader.add_block(node, found)
        after_paragraph = kind != "paragraph" or len(found) > before
    return tuple(found)


def plain_words(filled: FilledWording) -> str:
    """Return a filled sentence as plain words, gaps in square brackets."""
    found: list[str] = []
    for position, piece in enumerate(SENTINEL.split(filled.text)):
        found.append(
            plain_text((filled.leaves[int(piece)],)) if position % 2 else piece
        )
    return " ".join("".join(found).split())


@dataclass(frozen=True)
class _Reader:
    wording: Wording
    filled: FilledWording
    decide: Decide

    def heading(self, node: Node) -> Heading | None:
        stretch = self._sentences(node.children[0])
        if not stretch.kept:
            return None
        return Heading(plain_text(stretch.inlines), stretch.open_because)

    def add_block(self, node: Node, found: list[Block | Heading]) -> None:
        match node.type:
            case "paragraph":
                pictures = pictures_in(self.filled, node.children[0])
                if pictures is None:
                    found.extend(self._paragraph(node))
                else:
                    found.extend(self._pictures(node, pictures))
            case "bullet_list" | "ordered_list":
                self._add_list(node, found)
            case _:
                found.append(self._table(node))

    def _paragraph(self, node: Node) -> list[Paragraph]:
        stretch = self._sentences(node.children[0])
        if not stretch.kept:
            return []
        return [Paragraph(stretch.inlines, open_because=stretch.open_because)]

    def _pictures(self, node: Node, pictures: tuple[Picture, ...]) -> list[Picture]:
        stretch = self._stretch(node.children[0])
        if not stretch.kept:
            return []
        return [replace(one, open_because=stretch.open_because) for one in pictures]

    def _add_list(self, node: Node, found: list[Block | Heading]) -> None:
        items = self._items(node, depth=1)
        if items and found and isinstance(found[-1], Paragraph):
            found[-1] = replace(found[-1], items=found[-1].items + items)
        elif items:
            found.append(Paragraph((), items))

    def _items(self, node: Node, depth: int) -> tuple[Paragraph, ...]:
        if depth > _DEEPEST_LIST:
            raise refused(self.wording, self.filled, node, "a list more than two deep")
        return tuple(
            item for child in node.children for item in self._item(child, depth)
        )

    def _item(self, node: Node, depth: int) -> list[Paragraph]:
        first, *rest = node.children or [node]
        if first.type != "paragraph" or any("list" not in one.type for one in rest):
            what = "a list item that is not one paragraph"
            raise refused(self.wording, self.filled, node, what)
        if not rest:
            return self._paragraph(first)
        return [
            replace(
                paragraph,
                items=tuple(
                    inner for one in rest for inner in self._items(one, depth + 1)
                ),
            )
            for paragraph in self._paragraph(first)
        ]

    def _table(self, node: Node) -> Table:
        head, *body = node.children
        header = tuple(self._cell(cell) for cell in head.children[0].children)
        rows = [
            kept for part in body for row in part.children for kept in self._row(row)
        ]
        return Table(header, tuple(rows))

    def _row(self, node: Node) -> list[tuple[Inlines, ...]]:
        first, *rest = node.children
        stretch = self._stretch(first.children[0])
        if not stretch.kept:
            return []
        lead = stretch.inlines
        if stretch.open_because:
            lead = (*lead, Text(" "), Gap("applies", stretch.open_because))
        return [(lead, *(self._cell(cell) for cell in rest))]

    def _cell(self, node: Node) -> Inlines:
        line = node.children[0]
        when, inlines = own_words(line) or (None, ())
        if inlines and when is None:
            return inlines
        return self._clean(node, inlines_of(line, self.filled.leaves))

    def _stretch(self, node: Node) -> _Stretch:
        own = own_words(node)
        when, inlines = own or parted(inlines_of(node, self.filled.leaves))
        condition = ALWAYS if when is None else condition_in(self.wording, when)
        truth, open_because = self.decide(condition)
        words = inlines if own else self._clean(node, inlines)
        return _Stretch(words, truth is not False, open_because)

    def _sentences(self, node: Node) -> _Stretch:
        stretch = self._stretch(node)
        if not stretch.inlines:
            raise wordless(self.wording, self.filled, node)
        return stretch

    def _clean(self, node: Node, inlines: Inlines) -> Inlines:
        fault = left_over(self.wording, self.filled, node, inlines)
        if fault is not None:
            raise fault
        return inlines
