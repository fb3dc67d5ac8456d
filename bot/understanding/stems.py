"""Words reduced to what matters when two wordings are compared."""

import re
from functools import lru_cache

from bot.understanding.cleaning import comparable
from bot.understanding.wording import vocabulary

# No stem is spelled like it: `notes` has the stem `not`.
NOT = "not!"
_MOST_WORDS = 150
_SPELLINGS = tuple(
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        (r"\be-mail", "email"),
        (r"\bcall ?center|\bcallcentre", "call centre"),
        (r"\bappt", "appointment"),
        (r"\bbiz\b", "business"),
        (r"\bppl\b", "people"),
        (r"(?<= )n(?= )", "and"),
        (r"\bno[ -]one\b", "nobody"),
        (r"\bnone of\b", "not"),
    )
)
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_NEGATIONS = vocabulary(
    "no not without never nothing neither nor non don't dont doesn't doesnt didn't "
    "isn't aren't "
    "won't wont can't cant cannot haven't hasn't shouldn't wouldn't wasn't "
    "weren't except "
    "excluding zero"
)
_STOP = vocabulary(
    "the a an of to in on at for with and or is are be it its it's we our ours us they "
    "their them you your i i'm me my that that's this these those would like want need "
    "needs please should could can will have has had having got get do does "
    "did one some "
    "any so just only also really very think prefer rather as by there there's they're "
    "we're we've we'd we'll i'd they'll he she who what which was were been "
    "being am must "
    "may might let use uses using used pls then too if up out over all about from into "
    "but e s"
)
_ENDINGS = (
    "ations",
    "ation",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "er",
    "ed",
    "es",
    "s",
)
_LEAST_STEM = 3


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words that carry meaning; every negation is one word."""
    plain = comparable(text)
    for pattern, spelling in _SPELLINGS:
        plain = pattern.sub(spelling, plain)
    words = _WORD.findall(plain.replace("-", " ").replace("_", " "))[:_MOST_WORDS]
    return tuple(
        NOT if word in _NEGATIONS else _stem(word)
        for word in words
        if word in _NEGATIONS or word not in _STOP
    )


@lru_cache(maxsize=8192)
def authored_stems(name: str) -> tuple[str, ...]:
    """Return the stems of a name that an author wrote; they are few, so kept."""
    return stems(name)


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    bare = word.removesuffix("'s")
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _LEAST_STEM:
            return _without_double(bare.removesuffix(ending))
    return bare.rstrip("ey") if len(bare) > _LEAST_STEM + 1 else bare


def _without_double(stem: str) -> str:
    doubled = len(stem) > _LEAST_STEM and stem[-1] == stem[-2] and stem[-1] not in "ls"
    single = (stem[:-1] if doubled else stem).removesuffix("y")
    return single.removesuffix("e") if len(single) > _LEAST_STEM + 1 else single
