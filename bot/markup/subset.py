"""The subset of Markdown a wording may use; whatever lies outside is refused."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from bot.errors import ContentError
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


def nodes_of(wording: Wording, filled: FilledWording) -> list[SyntaxTreeNode]:
    """Return the blocks of a filled wording; ContentError outside the subset."""
    parsed = _parsed(filled.text)
    if parsed.outside is not None:
        raise refused(wording, filled, *parsed.outside)
    if filled.pictures:
        for node in parsed.root.walk():
            if node.type == "inline" and _hides_picture(filled, node):
                raise _within_words(wording, filled, node)
    return list(parsed.root.children)


def pictures_in(
    filled: FilledWording, node: SyntaxTreeNode
) -> tuple[Picture, ...] | None:
    """Return what an inline node that is nothing but a picture shows, else None."""
    condition = WHEN.match(node.content)
    alone = node.content[condition.end() :] if condition else node.content
    sentinel = SENTINEL.fullmatch(alone.strip())
    return None if sentinel is None else filled.pictures.get(int(sentinel[1]))


@dataclass(frozen=True)
class _Parsed:
    """A wording as a tree, and the first node outside the subset, with its name."""

    root: SyntaxTreeNode
    outside: tuple[SyntaxTreeNode, str] | None


@lru_cache(maxsize=512)
def _parsed(text: str) -> _Parsed:
    # Values are sentinels here, so most wordings read the same in every deal.
    root = SyntaxTreeNode(_markdown.parse(text))
    return _Parsed(root, next(_outside(root), None))


def _outside(root: SyntaxTreeNode) -> Iterator[tuple[SyntaxTreeNode, str]]:
    for node in root.walk(include_self=False):
        if node.type not in _NODES:
            yield node, _NAMES[node.type]
        elif node.type == "heading" and node.tag != _SECTION:
            yield node, f"a heading of level {node.tag[1:]}"


def refused(
    wording: Wording, filled: FilledWording, node: SyntaxTreeNode, what: str
) -> ContentError:
    """Return the error about something that is not understood, with its line."""
    return ContentError(
        _place(wording, filled, node),
        f"the wording uses {what}, which is not understood.",
        "Use paragraphs, lists two deep, tables and `## headings`; see "
        "docs/authoring.md.",
    )


def wordless(
    wording: Wording, filled: FilledWording, node: SyntaxTreeNode
) -> ContentError:
    """Return the error about a condition or a heading that stands alone."""
    return ContentError(
        _place(wording, filled, node),
        "a condition or a heading has no words behind it.",
        "Write the words on the same line.",
    )


def left_over(
    wording: Wording, filled: FilledWording, node: SyntaxTreeNode, inlines: Inlines
) -> ContentError | None:
    """Return the error about marks that would be printed as they stand."""
    for leaf in leaves_of((Paragraph(inlines),)):
        if not isinstance(leaf, Text) or not (mark := _LEFT_OVER.search(leaf.text)):
            continue
        place = _place(wording, filled, node)
        if "[when" in leaf.text:
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
    return None


def _hides_picture(filled: FilledWording, node: SyntaxTreeNode) -> bool:
    """Whether a picture stands anywhere but in a paragraph that is nothing else."""
    named = {int(position) for position in SENTINEL.findall(node.content)}
    if named.isdisjoint(filled.pictures):
        return False
    above = node.parent
    on_its_own = above is not None and above.type == "paragraph" and above.level == 0
    return not on_its_own or pictures_in(filled, node) is None


def _within_words(
    wording: Wording, filled: FilledWording, node: SyntaxTreeNode
) -> ContentError:
    return ContentError(
        _place(wording, filled, node),
        "a chart stands among words.",
        "Give its `{{ … }}` a paragraph of its own, with `[when …]` in front at most.",
    )


def _place(wording: Wording, filled: FilledWording, node: SyntaxTreeNode) -> str:
    """Find a node's line in the file by its words: loops and values move lines."""
    placed = node
    while placed.map is None and placed.parent is not None:
        placed = placed.parent
    first, *_ = placed.map or (0,)
    line = filled.text.split("\n")[first]
    words = SENTINEL.split(line)[0].rstrip()
    return wording.place_of(wording.text.find(words) if words else -1)
