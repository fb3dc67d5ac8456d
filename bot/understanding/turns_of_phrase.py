"""Turns of phrase with a negation in them that deny nothing, or deny something else."""

import re

from bot.understanding.cleaning import comparable

_UNABLE = (
    r"\b(?:when|if|while|because) (?:we|i|they|nobody)(?:'re| are|'m| am)? ?"
    r"(?:can'?t|cannot|don'?t|can not|not)\b(?: (?:there|available|in))?"
)
_TURNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"\b(?:instead of|rather than|as opposed to|and not|but not)\b", "not"),
        (r"\b(?:don'?t|do not|wouldn'?t|would not|doesn'?t|does not) mind\b", " "),
        (
            r"\bno (?:problem|worries|issue|doubt|matter|trouble)\b(?: with| at all)?",
            " ",
        ),
        (r"\bnot (?:a problem|an issue|only|just|to mention)\b", " "),
        (r"\bwhy not\b|\bnothing but\b|\bnone other than\b|\bno other than\b", " "),
        (r"\bcan'?t (?:complain|go wrong with|do without|live without)\b", " "),
        (_UNABLE, " "),
        (r"\b(?:nothing|never|not|no \w+)\b([^,.;]{0,30}?)\bwithout\b", r"\1with"),
        (r"\b(?:not sure|don'?t know|no idea)\b[,;: ]*(?:but|maybe|perhaps)\b", " "),
    )
)
_CONDITION = re.compile(
    r"\b(?:except|unless|apart from|depends?|depending|only if|other than)\b"
    r"|\bhalf\b.{1,40}\bhalf\b|\bpartly\b.{1,40}\bpartly\b"
)


def straightened(text: str) -> str:
    """Return a comparable text whose negations deny what follows them."""
    plain = comparable(text)
    for pattern, replacement in _TURNS:
        plain = pattern.sub(replacement, plain)
    return plain


def has_condition(text: str) -> bool:
    """Whether a text takes back a part of what it says."""
    return _CONDITION.search(comparable(text)) is not None
