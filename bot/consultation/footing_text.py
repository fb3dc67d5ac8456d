"""What a deal stands on, as it is kept: one text, for it is read only when it differs.

=0f1e2d3c4b5a ?services=1a2b3c4d ?sector=5e6f7a8b goals=9c0d1e2f …
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

Footing: TypeAlias = str
"""Marks of the edition, of a deal's questions and of its clauses; empty if unknown."""

EDITION = ""
QUESTION = "?"


def marked(name: str, mark: str) -> str:
    """Return a name with its mark; neither has spaces or equals signs."""
    return f"{name}={mark}"


def run(parts: Iterable[str]) -> Footing:
    """Put names with their marks together."""
    return " ".join(parts)


def marks_of(footing: Footing) -> dict[str, str]:
    """Return the marks by name, in the order in which they were put together."""
    pairs = (part.partition("=") for part in footing.split())
    return {name: mark for name, _, mark in pairs}


def footing_from(kept: Footing | Mapping[str, str]) -> Footing:
    """Read a footing from a store, where it once was a mapping."""
    if isinstance(kept, str):
        return kept
    return run(marked(name, mark) for name, mark in kept.items())
