"""Paragraphs shared out over messages that Telegram accepts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.consultation.screens import Passage

_NEXT_LINE = 1
_BLANK_LINE = 2


@dataclass(frozen=True)
class Paragraph:
    """A passage and how many line ends stand before it."""

    passage: Passage
    gap: int

    @property
    def size(self) -> int:
        """Its length with the gap, as Telegram counts."""
        return self.gap + length(self.passage.text)


def length(text: str) -> int:
    """Return the length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def messages(passages: Sequence[Passage], limit: int) -> Iterator[list[Paragraph]]:
    """Share passages out over messages of at most `limit` characters.

    Messages end where paragraphs end; a heading stays with what it heads and a quote
    with what it belongs to. Only a passage longer than a message is itself cut, at
    the end of a word.
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
        yield [Paragraph(first.passage, 0), *rest]


def _size(paragraphs: Iterable[Paragraph]) -> int:
    return sum(paragraph.size for paragraph in paragraphs)


def _paragraphs(passages: Sequence[Passage]) -> Iterator[Paragraph]:
    before = ""
    for passage in passages:
        close = (before, passage.style) in {("item", "item"), ("title", "item")}
        close = close or passage.style == "quote"
        yield Paragraph(passage, _NEXT_LINE if close else _BLANK_LINE)
        before = passage.style


def _kept_together(paragraphs: Iterable[Paragraph]) -> Iterator[list[Paragraph]]:
    group: list[Paragraph] = []
    for paragraph in paragraphs:
        heads = bool(group) and group[-1].passage.style == "title"
        if group and not heads and paragraph.passage.style != "quote":
            yield group
            group = []
        group.append(paragraph)
    if group:
        yield group


def _cut(group: Iterable[Paragraph], limit: int) -> Iterator[Paragraph]:
    for paragraph in group:
        gap = paragraph.gap
        for portion in portions(paragraph.passage.text, limit - _BLANK_LINE):
            yield Paragraph(Passage(portion, paragraph.passage.style), gap)
            gap = _NEXT_LINE
