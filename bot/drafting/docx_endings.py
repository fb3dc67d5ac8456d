"""The last paragraph of a text, whose end no word processor can put in or take out.

What Word does when somebody adds to the end, or takes from it: the end of the last
paragraph that stays is tracked in its place, and the properties change hands.
"""

from copy import deepcopy

from bot.drafting.docx_elements import Element, W
from bot.drafting.docx_tracking import Pen, mark_paragraph, whole_change

_PARAGRAPH, _PROPERTIES, _ROW = f"{W}p", f"{W}pPr", f"{W}tr"
_CONTENT = (_PARAGRAPH, f"{W}tbl", f"{W}sdt")
_CHANGE, _LOOK = f"{W}pPrChange", f"{W}rPr"


def settle_end(container: Element, pen: Pen) -> None:
    """Let the last paragraph of a body or of the contents stay, whatever is tracked."""
    blocks = [one for one in container if one.tag in _CONTENT]
    tail: list[Element] = []
    while blocks and _fate(blocks[-1]):
        tail.insert(0, blocks.pop())
    if not tail:
        return
    last = tail[-1]
    fate = _fate(last)
    others = [one for one in tail if one.tag == _PARAGRAPH and _fate(one) != fate]
    if others:
        _replace(last, others[-1], pen, fate)
    elif blocks:
        _extend(last, blocks[-1], pen, fate)


def _fate(block: Element) -> str:
    """Return what happens to a block as a whole: "ins", "del" or nothing."""
    if block.tag == _PARAGRAPH:
        return whole_change(block)
    fates = {_fate_of_row(row) for row in block.iterchildren(_ROW)}
    return fates.pop() if len(fates) == 1 else ""


def _fate_of_row(row: Element) -> str:
    marks = (row.find(f"{W}trPr/{W}{tag}") for tag in ("ins", "del"))
    found = [mark for mark in marks if mark is not None]
    return str(found[0].tag).removeprefix(W) if found else ""


def _replace(last: Element, other: Element, pen: Pen, fate: str) -> None:
    """Make one paragraph of the last ones of both drafts."""
    old, new = (last, other) if fate == "del" else (other, last)
    properties = _changed(_bare(old), _bare(new), pen)
    last[:] = [properties, *_words(old), *_words(new)]
    other.getparent().remove(other)


def _extend(last: Element, stays: Element, pen: Pen, fate: str) -> None:
    """Track the end of the last paragraph that stays instead of the very last."""
    end, former = _bare(last), stays.find(f"{_PROPERTIES}/{_CHANGE}/{_PROPERTIES}")
    if fate == "ins":
        before = _bare(stays) if former is None else deepcopy(former)
        properties = _changed(before, end, pen)
    else:
        properties = _changed(end, _bare(stays), pen)
    last[:] = [properties, *_words(last)]
    mark_paragraph(stays, pen.mark(fate))


def _changed(old: Element, new: Element, pen: Pen) -> Element:
    new.append(pen.mark("pPrChange", old))
    return new


def _bare(paragraph: Element) -> Element:
    """Return the properties of a paragraph without anything tracked."""
    made = deepcopy(paragraph.find(_PROPERTIES))
    for one in [one for one in made if one.tag in {_CHANGE, _LOOK}]:
        made.remove(one)
    return made


def _words(paragraph: Element) -> list[Element]:
    return [one for one in paragraph if one.tag != _PROPERTIES]
