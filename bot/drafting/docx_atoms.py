"""The content of a paragraph as what a revision keeps or replaces: word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from bot.drafting.docx_elements import Element, W, w

_PRESERVE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
_NAMES = {"w": W[1:-1]}
# A number or a time is one word, "1,200" as much as "09:00"; so is "pay-per-call".
_WORD = re.compile(r"\w+(?:[.,:/\u2019'-]\w+)*|\s+|[^\w\s]")
_RUN, _LOOK, _TEXT, _FIELD = f"{W}r", f"{W}rPr", f"{W}t", f"{W}fldChar"


@dataclass(frozen=True)
class Grain:
    """One thing that stands in a run, and the look it has there."""

    content: Element
    look: Element | None

    @cached_property
    def key(self) -> str:
        """What tells it from others, its look aside."""
        return _written(self.content)

    @cached_property
    def look_key(self) -> str:
        """What tells its look from others."""
        return "" if self.look is None else _written(self.look)


@dataclass(frozen=True)
class Atom:
    """A word, a tab, a field: kept as a whole or replaced as a whole.

    `first` and `last` enclose the grains that a field last showed.
    """

    key: str
    grains: tuple[Grain, ...]
    first: int = 0
    last: int = 0

    @property
    def is_word(self) -> bool:
        """Whether it is more than a space or a punctuation mark."""
        return any(letter.isalnum() for letter in self.key)

    @property
    def length(self) -> int:
        """How much of a line it takes, in letters."""
        return sum(len(one.content.text or " ") for one in self.shown or self.grains)

    @property
    def shown(self) -> tuple[Grain, ...]:
        """What a field last showed."""
        return self.grains[self.first : self.last]


@dataclass(frozen=True)
class Mark:
    """A bookmark's or comment's edge: it takes no room and is never tracked."""

    element: Element


def atoms_of(content: Iterable[Element]) -> Iterator[Atom | Mark]:
    """Walk the content of a paragraph."""
    grains: list[Grain] = []
    depth = 0
    for one in _grains(content):
        if isinstance(one, Mark):
            yield one
            continue
        depth += _opens(one)
        grains.append(one)
        if depth == 0:
            yield from _atoms(grains)
            grains = []
    yield from (Atom(one.key, (one,)) for one in grains)


def runs_of(grains: Iterable[Grain]) -> Iterator[Element]:
    """Walk grains as runs; words of one look share a run."""
    waiting: list[Grain] = []
    for grain in grains:
        if waiting and not _shares_run(waiting[-1], grain):
            yield _run(waiting)
            waiting = []
        waiting.append(grain)
    if waiting:
        yield _run(waiting)


def _grains(content: Iterable[Element]) -> Iterator[Grain | Mark]:
    for element in content:
        if element.tag != _RUN:
            yield Mark(element)
            continue
        look = element.find(_LOOK)
        for child in element:
            if child.tag == _TEXT:
                yield from (Grain(part, look) for part in _words(child))
            elif child.tag != _LOOK:
                yield Grain(child, look)


def _words(leaf: Element) -> Iterator[Element]:
    for word in _WORD.findall(leaf.text or ""):
        yield _text(word)


def _text(words: str) -> Element:
    made = etree.Element(_TEXT, _PRESERVE, _NAMES)
    made.text = words
    return made


def _atoms(grains: Sequence[Grain]) -> Iterator[Atom]:
    if len(grains) == 1:
        (only,) = grains
        key = only.content.text if only.content.tag == _TEXT else only.key
        yield Atom(key or "", (only,))
        return
    edges = [at for at, one in enumerate(grains) if _edge(one) == "separate"]
    first = edges[0] + 1 if edges else len(grains) - 1
    code = "".join(one.key for one in grains[:first])
    yield Atom(code, tuple(grains), first, len(grains) - 1)


def _opens(grain: Grain) -> int:
    return {"begin": 1, "end": -1}.get(_edge(grain), 0)


def _edge(grain: Grain) -> str:
    if grain.content.tag != _FIELD:
        return ""
    return str(grain.content.get(W + "fldCharType"))


def _shares_run(grain: Grain, following: Grain) -> bool:
    both_words = grain.content.tag == following.content.tag == _TEXT
    return both_words and grain.look_key == following.look_key


def _run(grains: Sequence[Grain]) -> Element:
    made = w("r") if grains[0].look is None else w("r", deepcopy(grains[0].look))
    if grains[0].content.tag == _TEXT:
        made.append(_text("".join(grain.content.text or "" for grain in grains)))
    else:
        made.append(deepcopy(grains[0].content))
    return made


def _written(element: Element) -> str:
    text: str = etree.tostring(element, method="c14n", exclusive=True).decode()
    return text
