"""How many faults the check finds of those planted into the real content.

Run: python -m benchmarks.mutations 300 [SEED] (some four minutes on two cores; without
a number it plants 20; nothing of yours is written). Exit code 1 below 95 %.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory

from benchmarks.planting import (
    Plant,
    Planted,
    Texts,
    dangling_reference,
    missing_value,
    missing_variant,
    misspelt_key,
    misspelt_name,
    misspelt_placeholder,
    twice_the_same_id,
    unbalanced_markup,
    unplanned_clause,
    wrong_option,
)
from benchmarks.planting_logic import (
    contradiction,
    contradiction_over_facts,
    cycle,
    mixed_units,
    narrowed_condition,
    orphan_question,
    overlapping_group,
    unguarded_reference,
    unreachable_clause,
)
from bot.consultation.particulars.gathered import NEEDS
from bot.content.checking import check
from bot.content.library import Folders, packaged_folders
from bot.content.proving_content import proof_faults
from bot.content.reading import read_library
from bot.errors import ContentError
from bot.rules.facts import FACTS

PLANTS: tuple[Plant, ...] = (
    misspelt_name,
    wrong_option,
    contradiction,
    contradiction_over_facts,
    dangling_reference,
    unguarded_reference,
    orphan_question,
    cycle,
    missing_variant,
    missing_value,
    unreachable_clause,
    mixed_units,
    unbalanced_markup,
    misspelt_placeholder,
    misspelt_key,
    unplanned_clause,
    twice_the_same_id,
    overlapping_group,
    narrowed_condition,
)
FEW = 20
SEED = 20261122
WANTED = 0.95
WORKERS = 2


@dataclass(frozen=True)
class Trial:
    """One planted fault, and what an author was told about it; empty if nothing."""

    kind: str
    path: str
    told: str


def mutations(count: int, seed: int) -> Sequence[Trial]:
    """Plant so many faults, of each kind in turn, and see which are found."""
    numbers = list(range(count))
    with ProcessPoolExecutor(WORKERS) as workers:
        return list(workers.map(_trial, numbers, [seed] * count))


def report(trials: Sequence[Trial], seed: int) -> Iterator[str]:
    """Yield what was found of each kind, and each fault that was not."""
    by_kind: dict[str, list[Trial]] = defaultdict(list)
    for trial in trials:
        by_kind[trial.kind].append(trial)
    for kind, some in by_kind.items():
        found = sum(bool(one.told) for one in some)
        yield f"{kind.replace('_', ' '):26} {found:3} of {len(some):3}"
    missed = [one for one in trials if not one.told]
    for one in missed:
        yield f"not found: {one.kind.replace('_', ' ')} in {one.path}"
    share = found_share(trials)
    yield f"{share:.1%} of {len(trials)} planted faults found (seed {seed})"


def found_share(trials: Sequence[Trial]) -> float:
    """Return the share of planted faults that somebody was told about."""
    return sum(bool(one.told) for one in trials) / len(trials)


def texts_of(folders: Folders) -> Texts:
    """Read every text of some content, by its path from the folder above."""
    return {
        f"{kind}/{file.relative_to(folder).as_posix()}": file.read_text("utf-8")
        for kind, folder in (("q", folders.questions), ("c", folders.clauses))
        for file in sorted(folder.rglob("*"))
        if file.suffix in {".yaml", ".md"}
    }


def told(folders: Folders) -> str:
    """Return the first message of the check, or nothing."""
    try:
        library = read_library(folders)
    except ContentError as fault:
        return str(fault)
    faults = chain(check(library, FACTS, NEEDS), proof_faults(library, FACTS, NEEDS))
    return next(map(str, faults), "")


def _trial(number: int, seed: int) -> Trial:
    texts = _texts()
    plant = PLANTS[number % len(PLANTS)]
    random = Random(f"{seed} {number}")  # noqa: S311 # faults, not secrets
    planted = plant(texts, random)
    if planted is None or planted.text == texts[planted.path]:
        raise ValueError(f"there is no place for {plant.__name__}")
    return Trial(plant.__name__, planted.path, _told_of(planted))


def _told_of(planted: Planted) -> str:
    with TemporaryDirectory() as folder:
        copies = Folders(Path(folder) / "q", Path(folder) / "c")
        ours = packaged_folders()
        copytree(ours.questions, copies.questions)
        copytree(ours.clauses, copies.clauses)
        (Path(folder) / planted.path).write_text(planted.text, "utf-8")
        return told(copies)


@cache
def _texts() -> Mapping[str, str]:
    return texts_of(packaged_folders())


def main() -> None:
    """Plant, check and report."""
    count, seed = (*map(int, sys.argv[1:]), *(FEW, SEED)[len(sys.argv) - 1 :])
    trials = mutations(count, seed)
    for line in report(trials, seed):
        print(line)
    if found_share(trials) < WANTED:
        sys.exit(1)


if __name__ == "__main__":
    main()
