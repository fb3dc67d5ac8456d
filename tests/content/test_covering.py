"""Suggested stories show everything the content decides, and none of them is idle."""

import datetime as dt
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from small_library import BASE, FACTS, with_changes

from bot.consultation.answers_file import given_from
from bot.content.covering import cover, prover_of, showings
from bot.content.covering_goals import Goal, goals, reachable
from bot.content.covering_mending import Mending
from bot.content.covering_sheets import Sheets, places
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


@pytest.fixture(scope="module")
def kept(library: Library, draft_day: dt.date) -> Mapping[Goal, int]:
    """The goals of the real content, each with the kept stories that show it."""
    return showings(library, REAL_FACTS, _kept(library, draft_day))


def test_the_kept_stories_show_every_clause_condition_and_comparison(
    kept: Mapping[Goal, int],
) -> None:
    missed = [goal.what for goal, shown in kept.items() if not shown]

    assert missed == []


def test_no_goal_of_the_real_content_is_out_of_reach(
    library: Library, kept: Mapping[Goal, int]
) -> None:
    assert len(kept) == len(goals(library))


def test_none_of_the_kept_stories_can_be_left_out(
    library: Library, draft_day: dt.date, kept: Mapping[Goal, int]
) -> None:
    needed = {shown for shown in kept.values() if shown.bit_count() == 1}

    assert needed == {1 << place for place in range(len(_kept(library, draft_day)))}


@pytest.mark.campaign
def test_fewer_stories_than_the_kept_ones_cannot_cover_the_content(
    library: Library, draft_day: dt.date
) -> None:
    found = cover(library, REAL_FACTS)

    assert len(found.exclusive) == len(_kept(library, draft_day))
    assert len(found.sheets) == len(found.exclusive)


def test_the_small_content_is_covered_by_the_fewest_sheets_there_can_be() -> None:
    found = cover(SMALL, FACTS)

    assert all(showings(SMALL, FACTS, found.sheets).values())
    assert found.unshown == []
    assert len(found.exclusive) == len(found.sheets) == 3


def test_of_goals_that_exclude_each_other_no_sheet_shows_two() -> None:
    found = cover(SMALL, FACTS)
    shown = showings(SMALL, FACTS, prover_of(SMALL, FACTS).samples.answers)

    for one, other in combinations(found.exclusive, 2):
        assert shown[one] & shown[other] == 0


def _mending() -> Mending:
    prover = prover_of(SMALL, FACTS)
    drawn = prover.samples.answers
    models = {
        goal: [drawn[place] for place in places(shown)]
        for goal, shown in showings(SMALL, FACTS, drawn).items()
    }
    return Mending(Sheets(prover), list(models), models)


def test_sheets_that_show_nothing_are_mended_until_they_show_everything() -> None:
    mended = _mending().mended([{}, {}, {}])

    assert mended is not None
    assert all(showings(SMALL, FACTS, mended).values())


def test_fewer_sheets_than_there_have_to_be_are_not_mended() -> None:
    assert _mending().mended([{}, {}]) is None


def test_without_stories_every_goal_is_missed() -> None:
    assert not any(showings(SMALL, FACTS, []).values())


def test_a_comparison_is_to_be_decisive_where_it_holds_and_where_it_does_not(
    tmp_path: Path,
) -> None:
    flags = BASE.parent / "good" / "comparison-that-counts-while-an-answer-is-open"
    library = read_library(with_changes(tmp_path, flags))

    wanted = {
        goal.what.partition(": ")[2]
        for goal in reachable(prover_of(library, FACTS), goals(library))
    }

    condition = "`crm is answered and crm != none` turns on"
    assert {
        f"{condition} `{comparison}`, which {truth}"
        for comparison in ("crm is answered", "crm != none")
        for truth in ("holds", "does not hold")
    } <= wanted


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
