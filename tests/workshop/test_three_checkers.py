"""The comparison with other checkers says of ours what is so."""

from pathlib import Path

import pytest

from benchmarks.linting import found_by_ours, planted_faults

PAGE = Path(__file__).parents[2] / "docs" / "comparison.md"
FAULTS = planted_faults()


def test_the_sound_questionnaire_has_no_fault() -> None:
    assert found_by_ours(None) == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda one: str(one["fault"]))
def test_every_planted_fault_is_found_and_on_the_page(
    fault: dict[str, list[str]],
) -> None:
    row = f"| {fault['fault']} | found"

    assert found_by_ours(fault["ours"])
    assert row in PAGE.read_text("utf-8")


def test_the_page_counts_what_can_be_written_elsewhere() -> None:
    others = [sum(key in one for one in FAULTS) for key in ("surveyjs", "docassemble")]

    assert (len(FAULTS), others) == (20, [19, 19])
