"""The subset of Markdown a wording may use; whatever lies outside is refused."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from markdown_it import MarkdownIt

from bot.errors import ContentError
from bot.markup.inlines import inlines_of, without_start
from bot.markup.nodes import Node, tree_of
from bot.markup.placeholders import SENTINEL
from bot.markup.tree import Inlines, Paragraph, Picture, Text
from bot.markup.walking import leaves_of
from bot.markup.wording import WHEN, FilledWording, Wording

_UNDERSTOOD = ("heading", "list", "table", "emphasis", "newline", "smartquotes")
# Read all the same, because what is not read could not be refused.
_REFUSED = ("code", "fence", "hr", "blockquote", "html_block")
_REFUSED_INLINE = ("backticks", "link", "image", "autolink", "html_inline")
_markdown = MarkdownIt("zero", {"typographer": True, "html": True}).enable(
    [*_UNDERSTOOD, *_REFUSED, *_REFUSED_INLINE]
)
_NODES = frozenset(
    {
        *("inline", "paragraph", "heading", "bullet_list", "ordered_list", "list_item"),
        *("table", "thead", "tbody", "tr", "th", "td"),
        *("text", "softbreak", "hardbreak", "strong", "em"),
    }
)
_NAMES = {
    "blockquote": "a quotation",
    "code_block": "code (four spaces in front)",
    "code_inline": "code",
    "fence": "code",
    "hr": "a rule",
    "html_block": "HTML",
    "html_inline": "HTML",
    "image": "a picture",
    "link": "a link",
}
_SECTION = "h2"
_LEFT_OVER = re.compile(r"[\[\]*`|]")


def nodes_of(wording: Wording, filled: FilledWording) -> Sequence[Node]:
    """Return the blocks of a filled wording; ContentError outside the subset."""
    parsed = _parsed(filled.text)
    if parsed.outside is not None:
        raise refused(wording, filled, *parsed.outside)
    for node in parsed.valued if filled.pictures else ():
        if _hides_picture(filled, node):
            raise _within_words(wording, filled, node)
    return parsed.root.children


def pictures_in(filled: FilledWording, node: Node) -> tuple[Picture, ...] | None:
    """Return what an inline node that is nothing but a picture shows, else None."""
    if not filled.pictures:
        return None
    condition = WHEN.match(node.content)
    alone = node.content[condition.end() :] if condition else node.content
    sentinel = SENTINEL.fullmatch(alone.strip())
    return None if sentinel is None else filled.pictures.get(int(sentinel[1]))


@dataclass(frozen=True)
class _Parsed:
    """A wording as a tree, the first node outside the subset, lines with values."""

    root: Node
    outside: tuple[Node, str] | None
    valued: tuple[Node, ...]


@lru_cache(maxsize=512)
def _parsed(text: str) -> _Parsed:
    # Values are sentinels here, so most wordings read the same in every deal.
    root = tree_of(_markdown.parse(text))
    lines = (node for node in root.walk() if node.type == "inline")
    valued = tuple(line for line in lines if SENTINEL.search(line.content))
    return _Parsed(root, next(_outside(root), None), valued)


def _outside(root: Node) -> Iterator[tuple[Node, str]]:
    for node in chain.from_iterable(child.walk() for child in root.children):
        if node.type not in _NODES:
            yield node, _NAMES[node.type]
        elif node.type == "heading" and node.tag != _SECTION:
            yield node, f"a heading of level {node.tag[1:]}"


def refused(
    wording: Wording, filled: FilledWording, node: Node, what: str
) -> ContentError:
    """Return the error about something that is not understood, with its line."""
    return ContentError(
        _place(wording, filled, node),
        f"the wording uses {what}, which is not understood.",
        "Use paragraphs, lists two deep, tables and `## headings`; see "
        "docs/authoring.md.",
    )


def wordless(wording: Wording, filled: FilledWording, node: Node) -> ContentError:
    """Return the error about a condition or a heading that stands alone."""
    return ContentError(
        _place(wording, filled, node),
        "a condition or a heading has no words behind it.",
        "Write the words on the same line.",
    )


def left_over(
    wording: Wording, filled: FilledWording, node: Node, inlines: Inlines
) -> ContentError | None:
    """Return the error about marks that would be printed as they stand."""
    mark = _mark_in(inlines)
    if mark is None:
        return None
    place = _place(wording, filled, node)
    if "[when" in mark.string:
        return ContentError(
            place,
            "a `[when …]` stands where it decides nothing.",
            "Put it in front of a whole paragraph, item, row or heading.",
        )
    return ContentError(
        place,
        f"a `{mark[0]}` would be printed as it stands.",
        "Brackets are for `[[clause-id]]` and `[when …]`, asterisks come in "
        "pairs, bars belong to tables.",
    )


def _mark_in(inlines: Inlines) -> re.Match[str] | None:
    """Return the first mark in an author's words that nothing was made of."""
    for leaf in leaves_of((Paragraph(inlines),)):
        mark = _LEFT_OVER.search(leaf.text) if isinstance(leaf, Text) else None
        if mark is not None:
            return mark
    return None


@lru_cache(maxsize=4096)
def own_words(line: Node) -> tuple[re.Match[str] | None, Inlines] | None:
    """Return an author's words that no value changes, behind their `[when …]`.

    None for others, and for those that are to be refused.
    """
    if SENTINEL.search(line.content):
        return None
    when, inlines = parted(inlines_of(line, ()))
    return None if _mark_in(inlines) else (when, inlines)


def parted(inlines: Inlines) -> tuple[re.Match[str] | None, Inlines]:
    """Return the `[when …]` in front, if there is one, and what stands behind it."""
    lead = inlines[0].text if inlines and isinstance(inlines[0], Text) else ""
    when = WHEN.match(lead)
    return when, inlines if when is None else without_start(inlines, when.end())


def _hides_picture(filled: FilledWording, node: Node) -> bool:
    """Whether a picture stands anywhere but in a paragraph that is nothing else."""
    named = {int(position) for position in SENTINEL.findall(node.content)}
    if named.isdisjoint(filled.pictures):
        return False
    above = node.parent
    on_its_own = above is not None and above.type == "paragraph" and above.level == 0
    return not on_its_own or pictures_in(filled, node) is None


def _within_words(wording: Wording, filled: FilledWording, node: Node) -> ContentError:
    return ContentError(
        _place(wording, filled, node),
        "a chart stands among words.",
        "Give its `{{ … }}` a paragraph of its own, with `[when …]` in front at most.",
    )


def _place(wording: Wording, filled: FilledWording, node: Node) -> str:
    """Find a node's line in the file by its words: loops and values move lines."""
    placed = node
    while placed.map is None and placed.parent is not None:
        placed = placed.parent
    first, *_ = placed.map or (0,)
    line = filled.text.split("\n")[first]
    words = SENTINEL.split(line)[0].rstrip()
    return wording.place_of(wording.text.find(words) if words else -1)
