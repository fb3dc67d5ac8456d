"""Words written from right to left, such as Hebrew and Arabic names, as Word wants."""

import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import chain, pairwise
from unicodedata import bidirectional

from lxml import etree

from bot.drafting.directions import may_run_from_right
from bot.drafting.docx_elements import Element, W, w

_RUN, _LOOK = f"{W}r", f"{W}rPr"
_TEXTS = (f"{W}t", f"{W}delText")
_FROM_RIGHT = frozenset({"R", "AL"})
# For such letters Word has a bold and an italic of their own.
_TWINS = {f"{W}b": "bCs", f"{W}i": "iCs"}
# Word reads the properties of a run in this order only.
_AFTER = tuple(
    f"{W}{tag}" for tag in ("cs", "em", "lang", "eastAsianLayout", "rPrChange")
)
# From one letter written from right to left to the last before one that is not.
_STRETCH = re.compile("r(?:[^l]*r)?")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def turn_around(root: Element) -> None:
    """Give words written from right to left runs of their own, which say so.

    Without it Word puts their punctuation, and the numbers after them, on the wrong
    side, and shows them neither bold nor in their size.
    """
    # Looking at a whole part at once is a tenth of the work of looking at each text.
    whole = etree.tostring(root, method="text", encoding="unicode")
    if not may_run_from_right(whole):
        return
    for text in list(root.iter(*_TEXTS)):
        run = text.getparent()
        if run.tag == _RUN and _has_some(text.text or ""):
            _part(run)


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Walk a text in pieces, each with whether it is written from right to left.

    Numbers, spaces and marks between two such words belong to them.
    """
    kinds = "".join(map(_kind, text))
    spans = (found.span() for found in _STRETCH.finditer(kinds))
    for start, end in pairwise((0, *chain.from_iterable(spans), len(text))):
        if start < end:
            yield text[start:end], kinds[start] == "r"


def _kind(character: str) -> str:
    if _is_from_right(character):
        return "r"
    return "l" if character.isalpha() else "-"


def _is_from_right(character: str) -> bool:
    return bidirectional(character) in _FROM_RIGHT


def _has_some(text: str) -> bool:
    return not text.isascii() and any(map(_is_from_right, text))


def _part(run: Element) -> None:
    look = run.find(_LOOK)
    for content in [one for one in run if one is not look]:
        for piece in _pieces_of(content):
            made = w("r", *(() if look is None else (deepcopy(look),)), piece)
            if _has_some(piece.text or ""):
                _say_so(made)
            run.addprevious(made)
    run.getparent().remove(run)


def _pieces_of(content: Element) -> Iterator[Element]:
    if content.tag not in _TEXTS:
        yield content
        return
    for text, _ in pieces(content.text or ""):
        piece = deepcopy(content)
        piece.text = text
        piece.set(_SPACE, "preserve")
        yield piece


def _say_so(run: Element) -> None:
    look = run.find(_LOOK)
    if look is None:
        look = w("rPr")
        run.insert(0, look)
    for tag, twin in _TWINS.items():
        plain = look.find(tag)
        if plain is not None and look.find(W + twin) is None:
            plain.addnext(w(twin))
    later = next((one for one in look if one.tag in _AFTER), None)
    if later is None:
        look.append(w("rtl"))
    else:
        later.addprevious(w("rtl"))
