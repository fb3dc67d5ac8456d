"""Two versions of a paragraph's words as one, with every difference tracked."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal, TypeAlias

from bot.drafting.docx_atoms import Atom, Grain, Mark, atoms_of, runs_of
from bot.drafting.docx_elements import Element, w
from bot.drafting.docx_tracking import Pen

# Where fewer of the words stay, the reader is better served with both versions whole.
_ENOUGH_KEPT = 0.25


@dataclass(frozen=True)
class Kept:
    """What both versions have; `old` tells how it looked and what it showed."""

    old: Atom
    new: Atom


@dataclass(frozen=True)
class Replaced:
    """What only one version has."""

    tag: Literal["ins", "del"]
    atom: Atom


Step: TypeAlias = Kept | Replaced | Mark
_Stretch: TypeAlias = tuple[Sequence[Atom], Sequence[Atom], bool]


@dataclass(frozen=True)
class Revising:
    """Tracks changes of words with one pen, and with another those of numbers.

    Numbers are what a field shows: Word works them out itself.
    """

    words: Pen
    numbers: Pen

    def revised(
        self, old: Iterable[Element], new: Iterable[Element]
    ) -> Iterator[Element]:
        """Walk the content that reads as either version, as one chooses."""
        steps = _steps(old, new)
        for kind, group in groupby(steps, key=_kind):
            found = list(group)
            match kind:
                case "kept":
                    kept = (one for one in found if isinstance(one, Kept))
                    yield from self._kept(kept)
                case "mark":
                    yield from (one.element for one in found if isinstance(one, Mark))
                case _:
                    yield from self._replaced(kind, found)

    def _replaced(self, kind: str, found: Iterable[Step]) -> Iterator[Element]:
        atoms = (one.atom for one in found if isinstance(one, Replaced))
        runs = runs_of(grain for atom in atoms for grain in atom.grains)
        yield from (self.words.inserted if kind == "ins" else self.words.deleted)(runs)

    def _kept(self, steps: Iterable[Kept]) -> Iterator[Element]:
        grains: list[Grain] = []
        for step in steps:
            if _shows(step.old) == _shows(step.new):
                grains += self._restyled(step.old.grains, step.new.grains)
                continue
            atom = step.new
            yield from runs_of((*grains, *atom.grains[: atom.first]))
            yield from self.numbers.deleted(runs_of(step.old.shown))
            yield from self.numbers.inserted(runs_of(atom.shown))
            grains = [*atom.grains[atom.last :]]
        yield from runs_of(grains)

    def _restyled(self, old: Sequence[Grain], new: Sequence[Grain]) -> Iterator[Grain]:
        for before, after in zip(old, new, strict=True):
            if before.look_key == after.look_key:
                yield after
            else:
                yield Grain(after.content, self._restyle(before.look, after.look))

    def _restyle(self, old: Element | None, new: Element | None) -> Element:
        look = w("rPr") if new is None else deepcopy(new)
        before = w("rPr") if old is None else deepcopy(old)
        look.append(self.words.mark("rPrChange", before))
        return look


def _kind(step: Step) -> str:
    match step:
        case Kept():
            return "kept"
        case Replaced(tag):
            return tag
        case Mark():
            return "mark"


def _steps(old: Iterable[Element], new: Iterable[Element]) -> Iterator[Step]:
    """Walk what stays, goes and comes; the marks are those of the newer version."""
    before = [one for one in atoms_of(old) if isinstance(one, Atom)]
    after, marks = _parted(atoms_of(new))
    at = 0
    for olds, news, same in _stretches(before, after):
        if not same:
            yield from (Replaced("del", one) for one in olds)
        for index, atom in enumerate(news):
            yield from (Mark(one.element) for one in marks.get(at, ()))
            yield Kept(olds[index], atom) if same else Replaced("ins", atom)
            at += 1
    yield from marks.get(len(after), ())


def _parted(
    content: Iterable[Atom | Mark],
) -> tuple[list[Atom], dict[int, list[Mark]]]:
    """Part the atoms from the marks, which are told by the atom they precede."""
    atoms: list[Atom] = []
    marks: dict[int, list[Mark]] = {}
    for one in content:
        if isinstance(one, Atom):
            atoms.append(one)
        else:
            marks.setdefault(len(atoms), []).append(one)
    return atoms, marks


def _stretches(before: Sequence[Atom], after: Sequence[Atom]) -> Iterator[_Stretch]:
    """Walk both versions at once, in stretches that are the same or are not."""
    found = _differences(before, after)
    words = sum(atom.is_word for atom in (*before, *after))
    kept = 2 * sum(atom.is_word for olds, _, same in found if same for atom in olds)
    if words and kept < words * _ENOUGH_KEPT:
        found = [(before, after, False)]
    for same, group in groupby(found, key=lambda stretch: stretch[2]):
        parts = list(group)
        olds = [atom for part in parts for atom in part[0]]
        yield olds, [atom for part in parts for atom in part[1]], same


def _differences(before: Sequence[Atom], after: Sequence[Atom]) -> list[_Stretch]:
    keys = [atom.key for atom in before], [atom.key for atom in after]
    codes = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
    found = [
        (before[start:end], after[first:to], tag == "equal")
        for tag, start, end, first, to in codes
    ]
    around = [0, *(max(map(_length, one[:2])) for one in found), 0]
    return [
        (olds, news, same and _stands(olds, min(around[at], around[at + 2])))
        for at, (olds, news, same) in enumerate(found)
    ]


def _stands(kept: Sequence[Atom], around: int) -> bool:
    """Whether it is worth keeping between two changes, the shorter so long.

    A space is not, nor is a little word among many new ones.
    """
    return not around or (any(one.is_word for one in kept) and _length(kept) >= around)


def _length(atoms: Sequence[Atom]) -> int:
    return sum(atom.length for atom in atoms)


def _shows(atom: Atom) -> list[str]:
    return [grain.key for grain in atom.shown]
