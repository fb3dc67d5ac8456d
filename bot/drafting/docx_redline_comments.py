"""Why a draft changed, as Word comments beside the changes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from bot.drafting.docx_comments import comment
from bot.drafting.docx_elements import Element, W, w
from bot.drafting.docx_markup import paragraph, parsed, words
from bot.drafting.docx_tracking import Pen, whole_change

_PARAGRAPH, _PROPERTIES = f"{W}p", f"{W}pPr"
_TRACKED = (f"{W}ins", f"{W}del")


Reasons: TypeAlias = Callable[[str], tuple[str, ...]]
"""Says of a place, a clause's id for example, which answers changed it."""


@dataclass(frozen=True)
class Remark:
    """Paragraphs and tables, and the places of the agreement that they belong to."""

    about: Sequence[Element]
    places: Sequence[str]


def commented(
    remarks: Iterable[Remark], reasons: Reasons, pen: Pen, style: str
) -> Element:
    """Anchor the reasons for what the pen changed; return the part with the words.

    What the pen left as it was gets no comment, though its numbers may differ.
    """
    part = w("comments")
    for remark in remarks:
        changed = [one for one in _paragraphs(remark.about) if pen.has_changed(one)]
        found = chain(*map(reasons, remark.places)) if changed else ()
        sentences = tuple(dict.fromkeys(found))
        if sentences:
            number = len(part)
            _anchor(number, changed[0], changed[-1])
            lines = (paragraph(style, words(one)) for one in sentences)
            part.extend(parsed([comment(number, pen.day, *lines)]))
    return part


def _paragraphs(elements: Iterable[Element]) -> Iterable[Element]:
    return (one for element in elements for one in element.iter(_PARAGRAPH))


def _anchor(number: int, first: Element, last: Element) -> None:
    """Enclose what changed; where paragraphs come or go, stand behind the first.

    LibreOffice joins the wrong paragraphs when a comment encloses one that goes.
    """
    sign = w("r", w("commentReference", id=str(number)))
    if whole_change(first):
        tracked = [*first.iterchildren(*_TRACKED)]
        (tracked[-1] if tracked else first).append(sign)
        return
    if not whole_change(last):
        after_properties = int(first.find(_PROPERTIES) is not None)
        first.insert(after_properties, w("commentRangeStart", id=str(number)))
        last.append(w("commentRangeEnd", id=str(number)))
        last.append(sign)
        return
    first.append(sign)
