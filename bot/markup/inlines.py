"""From Markdown's inline nodes to leaves of the tree, and back to plain words."""

from collections.abc import Sequence
from dataclasses import replace

from bot.markup.nodes import Node
from bot.markup.placeholders import SENTINEL
from bot.markup.tree import (
    Emphasis,
    Filled,
    Gap,
    Inline,
    Inlines,
    Reference,
    Strong,
    Text,
)
from bot.markup.wording import REFERENCE

# A union would be made anew for each of thousands of leaves.
_STYLED = (Strong, Emphasis)


def inlines_of(node: Node, leaves: Sequence[Filled | Gap]) -> Inlines:
    """Turn an inline node into leaves, sentinels becoming the values they stand for."""
    found: list[Inline] = []
    for child in node.children:
        match child.type:
            case "text" | "text_special":
                found.extend(_from_text(child.content, leaves))
            case "softbreak" | "hardbreak":
                found.append(Text(" "))
            case "strong":
                found.append(Strong(inlines_of(child, leaves)))
            case _:
                found.append(Emphasis(inlines_of(child, leaves)))
    return _with_single_stops(_with_sentence_starts(_joined(found)))


def plain_text(inlines: Inlines) -> str:
    """Return the words, gaps in square brackets."""
    return "".join(_plain(inline) for inline in inlines)


def without_start(inlines: Inlines, count: int) -> Inlines:
    """Drop the first characters of the leading text."""
    first = inlines[0] if inlines else None
    if not isinstance(first, Text):
        return inlines
    remaining = first.text[count:]
    kept = (Text(remaining), *inlines[1:]) if remaining else inlines[1:]
    return _with_sentence_starts(kept)


def _plain(inline: Inline) -> str:
    if isinstance(inline, _STYLED):
        return plain_text(inline.inlines)
    return f"[{inline.text}]" if isinstance(inline, Gap) else inline.text


def _from_text(text: str, leaves: Sequence[Filled | Gap]) -> list[Inline]:
    found: list[Inline] = []
    for position, piece in enumerate(SENTINEL.split(text)):
        if position % 2:
            found.append(leaves[int(piece)])
        else:
            found.extend(_with_references(piece))
    return found


def _with_references(text: str) -> list[Inline]:
    found: list[Inline] = []
    for position, piece in enumerate(REFERENCE.split(text)):
        if position % 2:
            found.append(Reference(piece))
        elif piece:
            found.append(Text(piece))
    return found


def _with_sentence_starts(inlines: Inlines) -> Inlines:
    return tuple(
        replace(inline, starts_sentence=True)
        if isinstance(inline, Reference) and _sentence_ended(inlines[:position])
        else inline
        for position, inline in enumerate(inlines)
    )


def _sentence_ended(before: Inlines) -> bool:
    """Whether the author's words end in a full stop; a value's own stop is none."""
    for inline in reversed(before):
        match inline:
            case Strong(inlines) | Emphasis(inlines):
                return _sentence_ended(inlines)
            case Text(text) if not text.strip():
                continue
            case Text(text):
                return text.rstrip().endswith(".")
            case _:
                return False
    return True


def _with_single_stops(inlines: Inlines) -> Inlines:
    """Let a value such as "Ltd." end its sentence without a second full stop."""
    kept: list[Inline] = []
    for inline in inlines:
        ended = bool(kept) and _ends_with_own_stop(kept[-1])
        if not (ended and isinstance(inline, Text) and inline.text.startswith(".")):
            kept.append(inline)
        elif len(inline.text) > 1:
            kept.append(Text(inline.text[1:]))
    return tuple(kept)


def _ends_with_own_stop(inline: Inline) -> bool:
    return not isinstance(inline, Text) and _plain(inline).endswith(".")


def _joined(inlines: Sequence[Inline]) -> Inlines:
    """Merge neighbouring texts, which Markdown splits around what it does not read."""
    merged: list[Inline] = []
    for inline in inlines:
        last = merged[-1] if merged else None
        if isinstance(inline, Text) and isinstance(last, Text):
            merged[-1] = Text(last.text + inline.text)
        else:
            merged.append(inline)
    return tuple(merged)
