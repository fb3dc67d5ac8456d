"""The tree of a wording, with what we look at and in a third of the memory."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token


@dataclass(eq=False, slots=True)
class Node:
    """A piece of Markdown: named as its parser names it, and what stands in it.

    `map` has its first line and the one after its last, counted from 0.
    """

    type: str
    parent: "Node | None" = None
    tag: str = ""
    content: str = ""
    map: Sequence[int] | None = None
    level: int = 0
    children: "tuple[Node, ...]" = ()

    def walk(self) -> "Iterator[Node]":
        """Yield it and all that stands in it, in the order of reading."""
        yield self
        for child in self.children:
            yield from child.walk()


def tree_of(tokens: Sequence[Token]) -> Node:
    """Return the root of what Markdown's parser found, which comes as a list."""
    root = Node("root")
    _fill(root, iter(tokens))
    return root


def _fill(above: Node, tokens: Iterator[Token]) -> None:
    """Put in what follows, up to the token that closes what is above."""
    found: list[Node] = []
    for token in tokens:
        if token.nesting < 0:
            break
        node = _node(token, above)
        found.append(node)
        if token.nesting > 0:
            _fill(node, tokens)
        elif token.children:
            _fill(node, iter(token.children))
    above.children = tuple(found)


def _node(token: Token, above: Node) -> Node:
    kind = token.type.removesuffix("_open")
    return Node(kind, above, token.tag, token.content, token.map, token.level)
