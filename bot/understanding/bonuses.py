"""A bonus said beside a share: options that bring one, a share alone does not."""

import re

from bot.interview.model import Option, Question

_BONUS = (
    r"\b(?:bonus(?:es)?|rewards?|incentives?|carrots?|up for (?:good|better)"
    r"|both ways|up and down|(?:more|extra|plus) (?:if|for|when) (?:good|better))\b"
)
_SAID = re.compile(_BONUS)
_DENIED = re.compile(rf"\b(?:no|not|without) (?:an? |any )?{_BONUS}")


def bonus_asked(question: Question, said: str) -> list[Option]:
    """Return the options with a bonus if a comparable text wants one."""
    if not _SAID.search(without_denied_bonus(said)):
        return []
    named = (option.names for option in question.options)
    bringing = [any(map(_SAID.search, map(str.casefold, names))) for names in named]
    return [
        one for one, brings in zip(question.options, bringing, strict=True) if brings
    ]


def without_denied_bonus(said: str) -> str:
    """Return a comparable text without the bonus that it does not want."""
    return _DENIED.sub(" ", said)
