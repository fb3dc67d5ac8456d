"""Situations that people who do not program write, one file a subject."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from story_expectations import EXPECTATIONS

from bot.consultation.answers_file import given_from
from bot.consultation.deal import draw_up
from bot.consultation.interviewing import Interviewing
from bot.content.library import Library
from bot.content.yaml_file import read_yaml
from bot.interview.conditions import ALWAYS

_FOLDER = Path(__file__).parent / "stories"
_KEYS = {"name", "answers", "expect"}


def _stories() -> list[Any]:
    found = []
    for file in sorted(_FOLDER.glob("*.yaml")):
        stories = read_yaml(file.name, file.read_text(encoding="utf-8")).data
        for story in stories:
            assert set(story) == _KEYS, (
                f"{file.name}: {story.get('name')}: {set(story)}"
            )
            found.append(pytest.param(story, id=f"{file.stem}: {story['name']}"))
    return found


STORIES = _stories()


@pytest.mark.parametrize("story", STORIES)
def test_story(
    story: dict[str, Any], interview: Interviewing, draft_day: dt.date
) -> None:
    data = {"answers": story["answers"]}
    given = given_from(interview.library.questionnaire, data, draft_day)

    deal = draw_up(interview, given, draft_day)

    for expectation, wanted in story["expect"].items():
        EXPECTATIONS[expectation](deal, wanted)


def test_there_are_stories_enough() -> None:
    assert len(STORIES) >= 60


def test_no_two_stories_have_one_name() -> None:
    names = [one.id for one in STORIES]

    assert len(set(names)) == len(names)


def test_stories_show_every_clause_in_and_every_conditional_one_out(
    library: Library,
) -> None:
    clauses = library.templates.clauses.values()
    conditional = {one.id for one in clauses if one.when != ALWAYS}

    assert conditional <= _mentioned("clauses")
    assert conditional <= _mentioned("no_clauses")


def test_stories_show_every_flag_raised_and_not(library: Library) -> None:
    flags = {flag.id for flag in library.flags}

    assert flags == _mentioned("flags")
    assert flags - _mentioned("no_flags") == set()


def test_stories_show_every_trigger_met_and_not(library: Library) -> None:
    triggers = {trigger.id for trigger in library.triggers}
    everywhere = {one.id for one in library.triggers if one.when == ALWAYS}

    assert triggers == _mentioned("triggers")
    assert triggers - everywhere == _mentioned("no_triggers")


def test_stories_choose_every_option_of_the_main_questions(library: Library) -> None:
    asked = ("stance", "pricing_model", "sector", "dispute", "term_notice", "ai_voice")
    for name in asked:
        options = {option.id for option in library.questionnaire.by_id[name].options}
        chosen = {str(one.values[0]["answers"].get(name)) for one in STORIES}

        assert options <= chosen | {"unsure"}, name


def _mentioned(expectation: str) -> set[str]:
    found = (story.values[0]["expect"].get(expectation, []) for story in STORIES)
    return {name for names in found for name in names}
