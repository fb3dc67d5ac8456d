"""Defined terms as they stand in a text."""

import re
from collections.abc import Iterator


def mentions(text: str, term: str) -> bool:
    """Whether the text uses a term, in the singular or the plural."""
    return any(re.search(rf"\b{re.escape(form)}\b", text) for form in forms(term))


def forms(term: str) -> Iterator[str]:
    """Yield a term and its plural."""
    yield term
    if term.endswith("y") and term[-2:-1] not in "aeiou":
        yield f"{term[:-1]}ies"
    elif term.endswith(("s", "x", "ch")):
        yield f"{term}es"
    else:
        yield f"{term}s"
