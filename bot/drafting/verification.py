"""What became of a draft since it was made: unchanged, saved again, or edited."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.drafting.docx_parts import word_file
from bot.drafting.notary import Notary
from bot.drafting.passages import passages_of
from bot.drafting.seal import (
    Origin,
    Seal,
    SealedPassage,
    is_as_made,
    seal_of,
    sealed_passage,
)

Pair = tuple[SealedPassage, SealedPassage]


@dataclass(frozen=True)
class Edits:
    """What differs from the draft that was made, by number and title.

    `renumbered` passages differ only in the numbers of clauses they refer to.
    """

    changed: tuple[SealedPassage, ...] = ()
    removed: tuple[SealedPassage, ...] = ()
    added: tuple[SealedPassage, ...] = ()
    moved: tuple[SealedPassage, ...] = ()
    renumbered: tuple[SealedPassage, ...] = ()

    def __bool__(self) -> bool:
        return any(
            (self.changed, self.removed, self.added, self.moved, self.renumbered)
        )


@dataclass(frozen=True)
class Verdict:
    """What a draft of this deployment was made from, and what changed since.

    `as_made` when it is the very file; without it and without edits somebody saved it
    again, which may have changed its looks.
    """

    origin: Origin
    as_made: bool
    edits: Edits


def verified(docx: bytes, notary: Notary) -> Verdict:
    """Compare a Word file with what its seal says.

    Raises SettingsError for a file that cannot be read or that this deployment did
    not make.
    """
    file = word_file(docx)
    seal = seal_of(file, notary)
    if is_as_made(file, seal):
        return Verdict(seal.origin, as_made=True, edits=Edits())
    anchors = {one.anchor for one in seal.passages} - {""}
    present = tuple(sealed_passage(one) for one in passages_of(file, anchors))
    return Verdict(seal.origin, as_made=False, edits=_edits(seal, present))


def _edits(seal: Seal, present: tuple[SealedPassage, ...]) -> Edits:
    pairs = _pairs(seal.passages, present)
    were = {id(before) for before, _ in pairs}
    are = {id(after) for _, after in pairs}
    differing = [pair for pair in pairs if pair[0].words != pair[1].words]
    return Edits(
        changed=_now(one for one in differing if _own(one)),
        removed=tuple(one for one in seal.passages if id(one) not in were),
        added=tuple(one for one in present if id(one) not in are),
        moved=_now(_moved(pairs, seal.passages)),
        renumbered=_now(one for one in differing if not _own(one)),
    )


def _now(pairs: Iterable[Pair]) -> tuple[SealedPassage, ...]:
    """Name passages as the file does, unless a heading lost its style and number."""
    return tuple(after if after.number else before for before, after in pairs)


def _own(pair: Pair) -> bool:
    return pair[0].own_words != pair[1].own_words


def _pairs(
    old: tuple[SealedPassage, ...], new: tuple[SealedPassage, ...]
) -> list[Pair]:
    """Find each passage again: by its bookmark, else by its words, else its title."""
    found: list[Pair] = []
    left, right = list(old), list(new)
    for key in _KEYS:
        waiting: dict[object, list[SealedPassage]] = {}
        for one in left:
            waiting.setdefault(key(one), []).append(one)
        left, unpaired = [], right
        right = []
        for one in unpaired:
            same = waiting.get(key(one)) if key(one) else None
            if same:
                found.append((same.pop(0), one))
            else:
                right.append(one)
        left = [one for group in waiting.values() for one in group]
    order = {id(one): position for position, one in enumerate(new)}
    return sorted(found, key=lambda pair: order[id(pair[1])])


_KEYS: tuple[Callable[[SealedPassage], object], ...] = (
    lambda one: one.anchor,
    lambda one: one.words,
    lambda one: one.title.casefold(),
)


def _moved(pairs: list[Pair], old: tuple[SealedPassage, ...]) -> list[Pair]:
    """Return as few passages as possible that changed places with others."""
    positions = {id(one): position for position, one in enumerate(old)}
    now = [positions[id(before)] for before, _ in pairs]
    matcher = SequenceMatcher(None, sorted(now), now, autojunk=False)
    stayed = {
        now[block.b + offset]
        for block in matcher.get_matching_blocks()
        for offset in range(block.size)
    }
    return [pair for pair in pairs if positions[id(pair[0])] not in stayed]
