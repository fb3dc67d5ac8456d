"""Defined terms as they stand in a text."""

import re
from collections.abc import Iterator
from functools import cache


def mentions(text: str, term: str) -> bool:
    """Whether the text uses a term, in the singular or the plural."""
    return any(_alone(form).search(text) for form in forms(term))


@cache
def _alone(form: str) -> re.Pattern[str]:
    """Find a word or words that are no part of a longer one.

    What stands before is looked at last: a pattern that begins with plain letters is
    found many times faster than one that begins with a boundary.
    """
    letters = re.escape(form)
    return re.compile(rf"{letters}(?<!\w{letters})(?!\w)")


def forms(term: str) -> Iterator[str]:
    """Yield a term and its plural."""
    yield term
    if term.endswith("y") and term[-2:-1] not in "aeiou":
        yield f"{term[:-1]}ies"
    elif term.endswith(("s", "x", "ch")):
        yield f"{term}es"
    else:
        yield f"{term}s"
