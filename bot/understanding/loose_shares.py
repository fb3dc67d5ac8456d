"""Shares of a hundred within whatever else was said about them."""

import re
from fractions import Fraction

from bot.phrases import understood
from bot.understanding.asked import Asked
from bot.understanding.bonuses import bonus_asked, without_denied_bonus
from bot.understanding.cleaning import comparable
from bot.understanding.quantities import bounds
from bot.understanding.spoken import in_digits
from bot.understanding.supposing import Supposition, supposed
from bot.understanding.wording import negated

_SHARE = re.compile(r"(?<![\d.,-])(\d{1,3}) ?(?:%|per ?cent\b|pct\b|pc\b)")
_FRACTIONS = (
    (r"\b(?:3|three) quarters\b", Fraction(3, 4)),
    (r"\bhalf\b", Fraction(1, 2)),
    (r"\b(?:a|one|1) quarter\b", Fraction(1, 4)),
)


def suppose_percent(asked: Asked, text: str) -> Supposition | None:
    """Find the one share; beside a bonus, the options that bring one as well."""
    said = comparable(text)
    share = share_in(in_digits(without_denied_bonus(said)))
    low, high = bounds(asked.question)
    if share is None or not low <= share <= high:
        return None
    bonus = [option.id for option in bonus_asked(asked.question, said)]
    if not bonus:
        return supposed(f"{share}%")
    return supposed(*bonus, f"{share}%", how=understood.share_or_bonus())


def share_in(said: str) -> int | None:
    """Return the one percentage in a text, fractions in words included."""
    if negated(said):
        return None
    if re.search(r"\d ?%? ?(?:-|to) ?\d", said):
        return None
    found = set(_SHARE.findall(said))
    for pattern, fraction in _FRACTIONS:
        if not found and re.search(pattern, said):
            return int(fraction * 100)
    return int(found.pop()) if len(found) == 1 else None
