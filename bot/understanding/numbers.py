"""Numbers within a text: 400, 1,200, 1.2k, four hundred, and ranges of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from bot.understanding.spoken import in_digits

MOST_NUMBERS = 8
_MOST_DIGITS = 15
_MOST_DOUBTFUL = 6
_FEW = 20
_HUGE = Decimal(10) ** _MOST_DIGITS
_SCALES = {
    "k": Decimal(1000),
    "thousand": Decimal(1000),
    "hundred": Decimal(100),
    "dozen": Decimal(12),
    "million": Decimal(1_000_000),
}
_NUMBER = re.compile(
    r"(?<![\w.,])"
    r"(?P<whole>[1-9]\d{0,2}(?P<mark>[ ,.'])\d{3}(?:(?P=mark)\d{3})*(?!\d)|\d+)"
    r"(?:[.,](?P<fraction>\d+))?"
    r"(?: ?(?P<scale>k|thousand|hundred|dozen|million)\b)?"
)
_BETWEEN = frozenset({"-", "to", "..", "...", "or", "till", "until", "and"})


@dataclass(frozen=True)
class Number:
    """A number and where it stands in the text.

    It is `doubtful` when its point may stand before thousands or before decimals.
    """

    value: Decimal
    start: int
    end: int
    scale: Decimal = Decimal(1)
    doubtful: bool = False


@dataclass(frozen=True)
class Reckoning:
    """The text in digits, its numbers, and the words that are left without them."""

    text: str
    numbers: tuple[Number, ...]
    rest: str

    @property
    def single(self) -> Decimal | None:
        """The one number, with no stray digits; `three (3)` says it twice."""
        values = {number.value for number in self.numbers}
        stray = any(character.isdigit() for character in self.rest)
        return values.pop() if len(values) == 1 and not stray else None

    @property
    def middle(self) -> Decimal | None:
        """The middle of the range, if two numbers form one."""
        if len(self.numbers) != 2:  # noqa: PLR2004 - a range has two ends
            return None
        low, high = self.numbers
        if self.text[low.end : high.start].strip() not in _BETWEEN:
            return None
        return (low.value * _shared_scale(low, high) + high.value) / 2


def reckon(text: str) -> Reckoning:
    """Find the numbers in a comparable text."""
    digits = in_digits(text)
    found = [_number(match) for match in islice(_NUMBER.finditer(digits), MOST_NUMBERS)]
    return Reckoning(digits, tuple(found), _without(digits, found))


def grouped(number: Decimal | float) -> str:
    """Write a number as people do: 1,200 or 4.5."""
    whole = number == int(number)
    return f"{int(number):,}" if whole else f"{float(number):,.10g}"


def plain(number: Decimal) -> int | float:
    """Return a whole number as an integer, another as a float."""
    return int(number) if number == int(number) else float(number)


def _shared_scale(low: Number, high: Number) -> Decimal:
    # In `2-2.5k` and `three to four hundred` the scale belongs to both.
    for scale in (high.scale, Decimal(1000), Decimal(100)):
        small = low.scale == 1 < scale and low.value < min(scale, Decimal(_FEW))
        if small and low.value * scale <= high.value and high.value % 100 == 0:
            return scale
    return Decimal(1)


def _number(match: re.Match[str]) -> Number:
    mark, fraction = match["mark"], match["fraction"]
    whole = re.sub(r"\D", "", match["whole"])
    scale = _SCALES.get(match["scale"] or "", Decimal(1))
    value = _HUGE if len(whole) > _MOST_DIGITS else Decimal(whole)
    if scale == _SCALES["hundred"] and value >= scale:
        value = _HUGE
    if fraction and value < _HUGE:
        value += Decimal(f"0.{fraction[:_MOST_DIGITS]}")
    doubtful = mark == "." and not fraction and len(whole) <= _MOST_DOUBTFUL
    return Number(value * scale, match.start(), match.end(), scale, doubtful)


def _without(text: str, numbers: Sequence[Number]) -> str:
    kept, position = [], 0
    for number in numbers:
        kept.append(text[position : number.start])
        position = number.end
    return " ".join([*kept, text[position:]])
