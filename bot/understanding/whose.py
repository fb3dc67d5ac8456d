"""Which of several options with the same words is meant, by whose side is named."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.understanding.cleaning import comparable
from bot.understanding.wording import vocabulary, words

Names = tuple[tuple[str, str], ...]
"""What stands for options, each with the option's id."""

_OURS = vocabulary(
    "we us our ours ourselves i me my mine myself we'll i'll we've i've we're i'm"
)
_THEIRS = vocabulary("they them their theirs themselves they'll they're they've")
# The last word of `we write them` is what is written.
_OBJECT = re.compile(r"(?<=\w) them\W*$")
_PARTICLES = vocabulary("up out off over all some any one much would so then used it")
_COMMON = re.compile(
    r"\b(?:see\w*|asks?|looks?|giv\w+|mak\w+|goes|go|tell\w*|start\w*|wait\w*|days?|times?"
    r"|hours?|months?|long|ends?|hands?|leave|pass|rings?|ringing|here|new|think\w*|good"
    r"|best|help\w*|place|pays?|just|buys?|people|things?|send|sign\w*|try|write|know"
    r"|answers?|works?|speaks?|hopes?)\b"
)
_AS_COMPANY = {
    "i": "we",
    "me": "us",
    "my": "our",
    "mine": "ours",
    "myself": "ourselves",
    "i'll": "we'll",
}


def meant_among(names: Names, clause: str) -> tuple[str, ...]:
    """Return the options meant of those named alike; all where nothing decides."""
    options = tuple(dict.fromkeys(option for _, option in names))
    if len(options) == 1:
        return options
    literal = _options(one for one in names if _stands(one[0], clause))
    owners = _owners(clause)
    same = _options(one for one in names if owners and _owners(one[0]) == owners)
    decided = literal if len(literal) == 1 else same
    return decided if len(decided) == 1 else options


def literal_if_thin(names: Names, clause: str) -> Names:
    """Leave out names of which too little is left for a sentence to name them by it.

    `giving up` is only to be found as it stands: `give` alone tells nothing.
    """
    return tuple(
        one for one in names if not _is_thin(one[0]) or _stands(one[0], clause)
    )


def is_of_the_other_side(names: Names, clause: str) -> bool:
    """Whether a clause speaks of their side only where the names do of ours, or so."""
    said = _owners(clause)
    named = [_owners(name) for name, _ in names]
    return bool(said) and all(one and not one & said for one in named)


def has_sides(labels: Iterable[str]) -> bool:
    """Whether some options differ by whose they are, as their labels say."""
    return any(map(_owners, labels))


def as_company(text: str) -> str:
    """Return a text in which one owner speaks as a company does: `us` for `me`."""
    return " ".join(_AS_COMPANY.get(word, word) for word in text.split())


def _options(names: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(option for _, option in names))


@lru_cache(maxsize=4096)
def _is_thin(name: str) -> bool:
    said = words(comparable(name))
    common = _COMMON.search(name) is not None
    return len(said) > 1 and (common or not _PARTICLES.isdisjoint(said))


def _stands(name: str, clause: str) -> bool:
    return re.search(rf"\b{re.escape(comparable(name))}\b", clause) is not None


@lru_cache(maxsize=8192)
def _owners(text: str) -> frozenset[bool]:
    said = words(_OBJECT.sub("", comparable(text)))
    return frozenset(
        owner
        for owner, spoken in ((True, _OURS), (False, _THEIRS))
        if any(word in spoken for word in said)
    )
