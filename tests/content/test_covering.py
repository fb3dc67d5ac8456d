"""Suggested stories show everything the content decides, and none of them is idle."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from small_library import BASE, FACTS, with_changes

from bot.consultation.answers_file import given_from
from bot.content.covering import cover, uncovered
from bot.content.covering_goals import goals
from bot.content.library import Folders, Library
from bot.content.reading import read_library
from bot.content.suggesting import suggested_stories
from bot.content.yaml_file import read_yaml
from bot.interview.values import Given
from bot.rules.facts import FACTS as REAL_FACTS

SMALL = read_library(Folders(BASE / "questions", BASE / "clauses"))
STORIES = Path(__file__).parents[1] / "stories" / "covering.yaml"


@pytest.fixture(scope="module")
def suggested() -> list[Any]:
    """The stories suggested for the small content."""
    return list(read_yaml("stories", suggested_stories(SMALL, FACTS)).data)


def _kept(library: Library, day: dt.date) -> list[Mapping[str, Given]]:
    stories = read_yaml(STORIES.name, STORIES.read_text(encoding="utf-8")).data
    questions = library.questionnaire
    return [given_from(questions, {"answers": one["answers"]}, day) for one in stories]


def test_the_kept_stories_show_every_clause_and_condition_both_ways(
    library: Library, draft_day: dt.date
) -> None:
    missed = uncovered(library, REAL_FACTS, _kept(library, draft_day))

    assert [goal.what for goal in missed] == []


def test_none_of_the_kept_stories_can_be_left_out(
    library: Library, draft_day: dt.date
) -> None:
    kept = _kept(library, draft_day)

    for number in range(len(kept)):
        fewer = kept[:number] + kept[number + 1 :]
        assert uncovered(library, REAL_FACTS, fewer), number


def test_the_small_content_is_covered_by_the_fewest_sheets_there_can_be() -> None:
    found = cover(SMALL, FACTS)

    assert uncovered(SMALL, FACTS, found.sheets) == []
    assert found.unshown == []
    assert found.fewest <= len(found.sheets) <= 4


def test_without_stories_every_goal_is_missed() -> None:
    assert uncovered(SMALL, FACTS, []) == goals(SMALL)


def test_a_clause_is_to_be_shown_in_and_out() -> None:
    wanted = {goal.what for goal in goals(SMALL)}

    assert {"`crm-access` is in", "`crm-access` is out"} <= wanted


def test_a_condition_nobody_can_meet_is_named_as_not_shown(tmp_path: Path) -> None:
    mistake = BASE.parent / "bad" / "flag-beyond-the-bounds"
    library = read_library(with_changes(tmp_path, mistake))

    stories = suggested_stories(library, FACTS)

    assert (
        "Not shown, see `contract-assistant check`: questions/flags.yaml:1" in stories
    )


def test_a_suggested_story_has_the_form_of_a_story(suggested: list[Any]) -> None:
    for story in suggested:
        assert set(story) == {"name", "answers", "expect"}
        assert story["name"].startswith("To be read and named")


def test_suggested_stories_expect_what_the_answers_bring_about(
    suggested: list[Any],
) -> None:
    inside = {name for story in suggested for name in story["expect"]["clauses"]}
    outside = {name for story in suggested for name in story["expect"]["no_clauses"]}
    flags = {name for story in suggested for name in story["expect"]["flags"]}

    assert inside == outside == {"crm-access", "courts", "arbitration", "priorities"}
    assert flags == {"slow-payment"}
