"""Faults planted into the real content are faults, and what is found is reported."""

from random import Random

import pytest
from small_library import BASE

from benchmarks.mutations import PLANTS, Trial, found_share, report, texts_of, told
from benchmarks.planting import Plant
from bot.content.library import Folders, packaged_folders

TEXTS = texts_of(packaged_folders())


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
@pytest.mark.parametrize("seed", range(3))
def test_every_kind_of_fault_finds_a_place_in_the_content(
    plant: Plant, seed: int
) -> None:
    planted = plant(TEXTS, Random(seed))  # noqa: S311 # faults, not secrets

    assert planted is not None
    assert planted.text != TEXTS[planted.path]


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
def test_one_seed_plants_one_fault(plant: Plant) -> None:
    assert plant(TEXTS, Random(7)) == plant(TEXTS, Random(7))  # noqa: S311 # faults, not secrets


def test_there_are_kinds_enough() -> None:
    assert len(PLANTS) >= 15


def test_a_report_counts_by_kind_and_names_what_was_missed() -> None:
    trials = [
        Trial("misspelt_name", "c/fees.md", "told"),
        Trial("misspelt_name", "c/team.md", ""),
        Trial("cycle", "q/sections/your_service.yaml", "told"),
    ]

    lines = list(report(trials, 5))

    assert lines[0].split() == ["misspelt", "name", "1", "of", "2"]
    assert "not found: misspelt name in c/team.md" in lines
    assert lines[-1] == "66.7% of 3 planted faults found (seed 5)"


def test_the_share_found_is_that_of_all_planted() -> None:
    trials = [Trial("cycle", "q/a.yaml", "told")] * 19
    trials.append(Trial("cycle", "q/a.yaml", ""))

    assert found_share(trials) == pytest.approx(0.95)


def test_an_author_is_told_of_what_cannot_even_be_read() -> None:
    assert told(Folders(BASE / "nothing", BASE / "clauses"))
