"""From a filled wording to blocks: a small subset of Markdown, conditions applied.

Understood: paragraphs, lists two deep, pipe tables, `## headings` (annexes), bold and
italics, `[[references]]`, `[when …]` in front of a block, item, row or heading.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from markdown_it.tree import SyntaxTreeNode

from bot.interview.conditions import ALWAYS, Condition, Truth
from bot.markup.inlines import inlines_of, plain_text, without_start
from bot.markup.placeholders import SENTINEL
from bot.markup.subset import left_over, nodes_of, pictures_in, refused, wordless
from bot.markup.tree import (
    Block,
    Gap,
    Inlines,
    Paragraph,
    Picture,
    Table,
    Text,
)
from bot.markup.wording import WHEN, FilledWording, Wording, condition_in

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
        before = len(found)
        if node.type == "heading":
            heading = reader.heading(node)
            in_section = heading is not None
            found.extend([] if heading is None else [heading])
        elif in_section and (after_paragraph or "list" not in node.type):
            reader.add_block(node, found)
        after_paragraph = node.type != "paragraph" or len(found) > before
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

    def heading(self, node: SyntaxTreeNode) -> Heading | None:
        stretch = self._sentences(node.children[0])
        if not stretch.kept:
            return None
        return Heading(plain_text(stretch.inlines), stretch.open_because)

    def add_block(self, node: SyntaxTreeNode, found: list[Block | Heading]) -> None:
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

    def _paragraph(self, node: SyntaxTreeNode) -> list[Paragraph]:
        stretch = self._sentences(node.children[0])
        if not stretch.kept:
            return []
        return [Paragraph(stretch.inlines, open_because=stretch.open_because)]

    def _pictures(
        self, node: SyntaxTreeNode, pictures: tuple[Picture, ...]
    ) -> list[Picture]:
        stretch = self._stretch(node.children[0])
        if not stretch.kept:
            return []
        return [replace(one, open_because=stretch.open_because) for one in pictures]

    def _add_list(self, node: SyntaxTreeNode, found: list[Block | Heading]) -> None:
        items = self._items(node, depth=1)
        if items and found and isinstance(found[-1], Paragraph):
            found[-1] = replace(found[-1], items=found[-1].items + items)
        elif items:
            found.append(Paragraph((), items))

    def _items(self, node: SyntaxTreeNode, depth: int) -> tuple[Paragraph, ...]:
        if depth > _DEEPEST_LIST:
            raise refused(self.wording, self.filled, node, "a list more than two deep")
        return tuple(
            item for child in node.children for item in self._item(child, depth)
        )

    def _item(self, node: SyntaxTreeNode, depth: int) -> list[Paragraph]:
        first, *rest = node.children or [node]
        if first.type != "paragraph" or any("list" not in one.type for one in rest):
            what = "a list item that is not one paragraph"
            raise refused(self.wording, self.filled, node, what)
        return [
            replace(
                paragraph,
                items=tuple(
                    inner for one in rest for inner in self._items(one, depth + 1)
                ),
            )
            for paragraph in self._paragraph(first)
        ]

    def _table(self, node: SyntaxTreeNode) -> Table:
        head, *body = node.children
        header = tuple(self._cell(cell) for cell in head.children[0].children)
        rows = [
            kept for part in body for row in part.children for kept in self._row(row)
        ]
        return Table(header, tuple(rows))

    def _row(self, node: SyntaxTreeNode) -> list[tuple[Inlines, ...]]:
        first, *rest = node.children
        stretch = self._stretch(first.children[0])
        if not stretch.kept:
            return []
        lead = stretch.inlines
        if stretch.open_because:
            lead = (*lead, Text(" "), Gap("applies", stretch.open_because))
        return [(lead, *(self._cell(cell) for cell in rest))]

    def _cell(self, node: SyntaxTreeNode) -> Inlines:
        return self._clean(node, inlines_of(node.children[0], self.filled.leaves))

    def _stretch(self, node: SyntaxTreeNode) -> _Stretch:
        condition, inlines = self._condition(inlines_of(node, self.filled.leaves))
        truth, open_because = self.decide(condition)
        return _Stretch(self._clean(node, inlines), truth is not False, open_because)

    def _sentences(self, node: SyntaxTreeNode) -> _Stretch:
        stretch = self._stretch(node)
        if not stretch.inlines:
            raise wordless(self.wording, self.filled, node)
        return stretch

    def _clean(self, node: SyntaxTreeNode, inlines: Inlines) -> Inlines:
        fault = left_over(self.wording, self.filled, node, inlines)
        if fault is not None:
            raise fault
        return inlines

    def _condition(self, inlines: Inlines) -> tuple[Condition, Inlines]:
        lead = inlines[0].text if inlines and isinstance(inlines[0], Text) else ""
        match = WHEN.match(lead)
        if match is None:
            return ALWAYS, inlines
        return condition_in(self.wording, match), without_start(inlines, match.end())
