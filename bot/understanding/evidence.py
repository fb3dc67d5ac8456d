"""Whether a text says enough for an option to be supposed, not only offered."""

from collections.abc import Collection, Iterable
from itertools import chain

from bot.interview.model import Option, Question
from bot.understanding.named_options import (
    clauses_of,
    said_in,
    vocabulary_of,
    wholly,
)
from bot.understanding.stems import NOT, authored_stems
from bot.understanding.wording import vocabulary

_FILLER = vocabulary(
    "yes yep yeah yup ok okay well thank mat guess reckon mayb probabl perhap suppos "
    "definit sur love lad sorr hmm al thing stuff how many much when here now actual"
) | {NOT}


def is_clear(question: Question, options: Collection[str], text: str) -> bool:
    """Whether half of what some clause tells speaks for these options, less for others.

    Letters alone are thin evidence, `whatever` is nearly spelled like `whatsapp`; so
    are the words of the question itself.
    """
    ours = [one for one in question.options if one.id in options]
    others = [one for one in question.options if one.id not in options]
    echoed = set(authored_stems(question.ask)) - _telling(ours)
    ignored = _FILLER | echoed
    own = _spoken(_names(ours)) - ignored
    rival = _spoken(_names(others)) - ignored - own
    clauses = tuple(dict.fromkeys(clauses_of(text)))
    told = (
        [stem for stem in said_in(question, clause) if stem not in ignored]
        for clause in clauses
    )
    return any(_speaks_for(said, own, rival) for said in told) or any(
        one in options for clause in clauses for one in wholly(question, clause)
    )


def _speaks_for(
    said: Collection[str], own: Collection[str], rival: Collection[str]
) -> bool:
    for_own = sum(stem in own for stem in said)
    against = sum(stem in rival for stem in said)
    return for_own > against and for_own * 2 >= len(said)


def _telling(ours: Iterable[Option]) -> frozenset[str]:
    """Return the words that tell an option although the question has them too."""
    within = [name for name in _names(ours) if NOT in authored_stems(name)]
    return _spoken((*within, *(one.label for one in ours)))


def _names(options: Iterable[Option]) -> tuple[str, ...]:
    return tuple(chain.from_iterable(option.names for option in options))


def _spoken(names: Iterable[str]) -> frozenset[str]:
    return vocabulary_of(tuple(names))
