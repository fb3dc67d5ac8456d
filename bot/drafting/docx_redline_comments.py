"""Why a draft changed, as Word comments beside the changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.drafting.docx_comments import comment
from bot.drafting.docx_elements import Element, W, paragraph, w, words
from bot.drafting.docx_tracking import Pen, whole_change

_PARAGRAPH, _PROPERTIES = f"{W}p", f"{W}pPr"
_TRACKED = (f"{W}ins", f"{W}del")


@dataclass(frozen=True)
class Remark:
    """Sentences about the changes among some paragraphs and tables."""

    about: Sequence[Element]
    sentences: Sequence[str]


def commented(remarks: Iterable[Remark], pen: Pen, style: str) -> Element:
    """Anchor each remark on what the pen changed; return the part with the words.

    What the pen left as it was gets no comment, though its numbers may differ.
    """
    part = w("comments")
    for remark in remarks:
        changed = [one for one in _paragraphs(remark.about) if pen.has_changed(one)]
        if changed and remark.sentences:
            number = len(part)
            _anchor(number, changed[0], changed[-1])
            lines = (paragraph(style, words(one)) for one in remark.sentences)
            part.append(comment(number, pen.day, *lines))
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
