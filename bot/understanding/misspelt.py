"""Words misspelt by one letter, put right by the names they can only stand for."""

from collections.abc import Collection, Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

_LEAST_LETTERS = 5


def mended(said: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    """Return stems with each misspelt one replaced by the only known one so near.

    One letter may be wrong, missing, too many or in the other's place, never the first.
    """
    return tuple(stem if stem in known else _mended(stem, known) for stem in said)


def _mended(stem: str, known: Collection[str]) -> str:
    if len(stem) < _LEAST_LETTERS or not stem.isalpha():
        return stem
    alike = [one for one in known if one[0] == stem[0] and len(one) >= _LEAST_LETTERS]
    near = process.extract(stem, alike, scorer=OSA.distance, score_cutoff=1, limit=2)
    return near[0][0] if len(near) == 1 else stem
