"""Words that turn an answer round, and words that add nothing to it."""

import re

_NEGATION = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|except|excepting"
    r"|excluding|exclude|other than|apart from|rather than|instead of|cannot"
    r"|[a-z]+n't|dont|doesnt|isnt|wont|cant)\b"
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_EDGES = " \t.,;:!?\"'()[]*_-"
_OPENING = re.compile(r"^(?:please|just|only|it's|its|the|an?)\s+")


def negated(text: str) -> bool:
    """Whether a comparable text says what is not wanted."""
    return _NEGATION.search(text) is not None


def vocabulary(text: str) -> frozenset[str]:
    """Return a set of words written as one text."""
    return frozenset(text.split())


def words(text: str) -> list[str]:
    """List the words of a comparable text, without numbers and signs."""
    return _WORD.findall(text)


def bare(text: str) -> str:
    """Return a comparable text without punctuation around it and articles before it."""
    return _OPENING.sub("", text.strip(_EDGES)).strip(_EDGES)
