"""Automatic lists of two drafts in one document, each counting as it did alone."""

from copy import deepcopy
from dataclasses import dataclass, field

from bot.drafting.docx_elements import Element, W

_NUMBER = f"{W}pPr/{W}numPr/{W}numId"
# What stands before a paragraph's list, where Word wants it.
_BEFORE_LIST = tuple(f"{W}{one}" for one in ("pStyle", "keepNext", "pageBreakBefore"))


@dataclass
class Lists:
    """Follows both drafts paragraph by paragraph, and lends one the other's restarts.

    A restart sets an absolute number, so at a heading that bears the same number in
    both drafts it is as right for the one that could do without. `own` are the lists
    that the house style brings along.
    """

    own: frozenset[str]
    _begun: set[str] = field(default_factory=set)
    _agreed: dict[str, str] = field(default_factory=dict)

    def alone(self, paragraph: Element) -> None:
        """Follow a paragraph that only one draft has."""
        number = _number(paragraph)
        if number is None:
            return
        value = number.get(W + "val")
        self._begun.add(value)
        number.set(W + "val", self._agreed.get(value, value))

    def both(self, old: Element, new: Element, *, same_label: bool) -> bool:
        """Follow a paragraph of both drafts; say whether they now share a list."""
        before, after = _value(old), _value(new)
        if same_label:
            self._agree(before, after)
        self._begun |= {before, after}
        shared = {self._agreed.get(one, one) for one in (before, after)}
        if len(shared - {""}) != 1:
            return shared == {""}
        (number,) = shared - {""}
        if "" in shared and number not in self._agreed:
            return False
        self._join(old if before else new, new, number)
        return True

    def _agree(self, before: str, after: str) -> None:
        restarts = [one for one in (after, before) if one]
        if restarts and all(
            self._is_restart(one) and one not in self._begun for one in restarts
        ):
            self._agreed |= dict.fromkeys(restarts, restarts[0])

    def _is_restart(self, number: str) -> bool:
        return number not in {"", "0", *self.own}

    def _join(self, example: Element, new: Element, number: str) -> None:
        joined = _number(new)
        if joined is None:
            properties = new.find(f"{W}pPr")
            before = sum(one.tag in _BEFORE_LIST for one in properties)
            properties.insert(before, deepcopy(example.find(f"{W}pPr/{W}numPr")))
            joined = new.find(_NUMBER)
        joined.set(W + "val", number)


def own_lists(root: Element) -> frozenset[str]:
    """Name the lists a house style defines, before a draft adds its restarts."""
    return frozenset(one.get(W + "numId") for one in root.iterfind(f"{W}num"))


def _number(paragraph: Element) -> Element | None:
    return paragraph.find(_NUMBER)


def _value(paragraph: Element) -> str:
    number = _number(paragraph)
    return "" if number is None else str(number.get(W + "val"))
