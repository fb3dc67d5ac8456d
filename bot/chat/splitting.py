"""Paragraphs shared out over messages that Telegram accepts."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.consultation.screens import Style

_NEXT_LINE = 1
_BLANK_LINE = 2


class Paragraph(NamedTuple):
    """Words of a style, and how many line ends stand before them."""

    text: str
    style: Style
    gap: int

    @property
    def size(self) -> int:
        """Its length with the gap, as Telegram counts."""
        return self.gap + length(self.text)


def length(text: str) -> int:
    """Return the length of a text as Telegram counts it, in UTF-16 units."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def messages(
    passages: Iterable[tuple[str, Style]], limit: int
) -> Iterator[list[Paragraph]]:
    """Share passages out over messages of at most `limit` characters.

    A passage is its text and its style. Messages end where paragraphs end; a heading
    stays with what it heads and a quote with what it belongs to. Only a passage longer
    than a message is itself cut, at the end of a word.
    """
    paragraphs = list(_paragraphs(passages))
    fits = _size(paragraphs) <= limit
    return _message(paragraphs) if fits else _shared_out(paragraphs, limit)


def _shared_out(paragraphs: list[Paragraph], limit: int) -> Iterator[list[Paragraph]]:
    current: list[Paragraph] = []
    for group in _kept_together(paragraphs):
        if _size(current) + _size(group) <= limit:
            current += group
        elif _size(group) <= limit:
            yield from _message(current)
            current = group
        else:
            for paragraph in _cut(group, limit):
                if _size(current) + paragraph.size > limit:
                    yield from _message(current)
                    current = []
                current.append(paragraph)
    yield from _message(current)


def portions(text: str, limit: int) -> Iterator[str]:
    """Cut a text at the ends of words, or anywhere in a word that fills a message."""
    while length(text) > limit:
        room = _characters_within(text, limit)
        end = max(text.rfind("\n", 0, room + 1), text.rfind(" ", 0, room + 1))
        end = end if end > 0 else room
        yield text[:end].rstrip()
        text = text[end:].lstrip()
    if text:
        yield text


def _characters_within(text: str, limit: int) -> int:
    units = 0
    for at, character in enumerate(text):
        units += length(character)
        if units > limit:
            return at
    return len(text)


def _message(paragraphs: list[Paragraph]) -> Iterator[list[Paragraph]]:
    if paragraphs:
        first, *rest = paragraphs
        yield [Paragraph(first.text, first.style, 0), *rest]


def _size(paragraphs: Iterable[Paragraph]) -> int:
    return sum(paragraph.size for paragraph in paragraphs)


def _paragraphs(passages: Iterable[tuple[str, Style]]) -> Iterator[Paragraph]:
    before = ""
    for text, style in passages:
        close = style == "quote" or (style == "item" and before in {"item", "title"})
        yield Paragraph(text, style, _NEXT_LINE if close else _BLANK_LINE)
        before = style


def _kept_together(paragraphs: Iterable[Paragraph]) -> Iterator[list[Paragraph]]:
    group: list[Paragraph] = []
    for paragraph in paragraphs:
        heads = bool(group) and group[-1].style == "title"
        if group and not heads and paragraph.style != "quote":
            yield group
            group = []
        group.append(paragraph)
    if group:
        yield group


def _cut(group: Iterable[Paragraph], limit: int) -> Iterator[Paragraph]:
    for paragraph in group:
        gap = paragraph.gap
        for portion in portions(paragraph.text, limit - _BLANK_LINE):
            yield Paragraph(portion, paragraph.style, gap)
            gap = _NEXT_LINE
