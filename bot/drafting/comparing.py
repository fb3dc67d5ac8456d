"""Two drafts side by side: what came, what went, what now says something else."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from bot.drafting.alignment import aligned
from bot.drafting.lines import Layout, Piece
from bot.drafting.stretches import Stretch, stretches_of
from bot.drafting.substance import likeness, substance

Change: TypeAlias = Literal["added", "removed", "changed", "kept"]
_Named: TypeAlias = tuple[str, Stretch]


@dataclass(frozen=True)
class Pair:
    """A line or table in both drafts, or in one of them."""

    old: Piece | None
    new: Piece | None

    @cached_property
    def is_kept(self) -> bool:
        """Whether both drafts say the same here, numbers aside."""
        if self.old is None or self.new is None:
            return False
        return substance(self.old) == substance(self.new)


@dataclass(frozen=True)
class Compared:
    """A stretch in both drafts, or in one of them, and its pieces in pairs."""

    old: Stretch | None
    new: Stretch | None
    pairs: tuple[Pair, ...]

    @property
    def place(self) -> str:
        """The clause or annex this belongs to, by the newer draft's name for it."""
        either = self.new or self.old
        return "" if either is None else either.place

    @property
    def change(self) -> Change:
        """What became of it; a clause that only bears a new number is kept."""
        if self.old is None:
            return "added"
        if self.new is None:
            return "removed"
        return "kept" if all(pair.is_kept for pair in self.pairs) else "changed"


def compared(old: Layout, new: Layout) -> tuple[Compared, ...]:
    """Compare the bodies of two drafts, in an order that keeps both."""
    befores, afters = stretches_of(old), stretches_of(new)
    both = aligned(_named(befores, afters), _named(afters, afters), _is_same)
    return tuple(_compared(before, after) for before, after in both)


def pairs_of(old: Sequence[Piece], new: Sequence[Piece]) -> tuple[Pair, ...]:
    """Pair the pieces that are versions of one another."""
    return tuple(Pair(*both) for both in aligned(old, new, likeness))


def _named(stretches: Sequence[Stretch], among: Sequence[Stretch]) -> Sequence[_Named]:
    """Name stretches as those of the newer draft, known by any key, are named."""
    names = {key: after.keys[0] for after in reversed(among) for key in after.keys}
    return [
        (next((names[key] for key in one.keys if key in names), one.keys[0]), one)
        for one in stretches
    ]


def _is_same(old: _Named, new: _Named) -> float:
    return float(old[0] == new[0])


def _compared(before: _Named | None, after: _Named | None) -> Compared:
    old = None if before is None else before[1]
    new = None if after is None else after[1]
    pairs = pairs_of(old.pieces if old else (), new.pieces if new else ())
    return Compared(old, new, pairs)
