"""What a draft says about itself: notes for its owner, and what is still open."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Notes:
    """What only the owner's own copy says about a clause."""

    reason: str
    negotiation: str
    ask_provider: str
    drops_out: str = ""


@dataclass(frozen=True)
class OpenPoint:
    """Something still to be settled, and by whom."""

    question: str
    text: str
    settled_by: str
    clauses: tuple[str, ...] = ()
