"""Situations that people who do not program write, one file a subject."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from bot.consultation.answers_file import given_from
from bot.consultation.deal import Deal, draw_up
from bot.consultation.interviewing import Interviewing
from bot.content.yaml_file import read_yaml

_FOLDER = Path(__file__).parent / "stories"
_KEYS = {"name", "answers", "expect"}


def _stories() -> list[Any]:
    found = []
    for file in sorted(_FOLDER.glob("*.yaml")):
        stories = read_yaml(file.name, file.read_text(encoding="utf-8")).data
        for story in stories:
            assert set(story) == _KEYS, f"{file.name}: {story.get('name')}: {set(story)}"
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
        _EXPECTATIONS[expectation](deal, wanted)


def test_there_are_stories() -> None:
    assert len(STORIES) >= 20


def _has(found: set[str], wanted: list[str]) -> None:
    assert set(wanted) <= found, f"missing: {sorted(set(wanted) - found)}"


def _lacks(found: set[str], unwanted: list[str]) -> None:
    assert not set(unwanted) & found, f"unwanted: {sorted(set(unwanted) & found)}"


def _clauses(deal: Deal) -> set[str]:
    return {entry.id for entry in (*deal.clauses, *deal.annexes)}


def _flags(deal: Deal) -> set[str]:
    return {flag.item.id for flag in deal.flags}


def _triggers(deal: Deal) -> set[str]:
    return {one.item.id for one in deal.triggers if not one.undecided}


def _open(deal: Deal) -> set[str]:
    return {point.question for point in deal.agreement.open_points}


def _with_status(deal: Deal, status: str) -> set[str]:
    answers = deal.resolution.answers
    return {name for name, answer in answers.items() if answer.status == status}


def _values(deal: Deal, wanted: dict[str, Any]) -> None:
    found = {name: deal.resolution.answers[name].value for name in wanted}
    assert found == wanted


def _checklist(deal: Deal, wanted: dict[str, str]) -> None:
    statuses = {line.id: line.status for line in deal.checklist}
    assert {name: statuses.get(name) for name in wanted} == wanted


def _because(deal: Deal, wanted: dict[str, list[str]]) -> None:
    for entry in deal.clauses:
        if entry.id in wanted:
            _has(set(entry.because), wanted[entry.id])


def _alternatives(deal: Deal, wanted: dict[str, list[str]]) -> None:
    found = {entry.id: list(entry.alternatives) for entry in deal.clauses}
    assert {name: found.get(name) for name in wanted} == wanted


def _recommended(deal: Deal, wanted: str | None) -> None:
    assert deal.figures.pricing.recommended == wanted


_EXPECTATIONS = {
    "clauses": lambda deal, ids: _has(_clauses(deal), ids),
    "no_clauses": lambda deal, ids: _lacks(_clauses(deal), ids),
    "flags": lambda deal, ids: _has(_flags(deal), ids),
    "no_flags": lambda deal, ids: _lacks(_flags(deal), ids),
    "triggers": lambda deal, ids: _has(_triggers(deal), ids),
    "no_triggers": lambda deal, ids: _lacks(_triggers(deal), ids),
    "open": lambda deal, ids: _has(_open(deal), ids),
    "not_open": lambda deal, ids: _lacks(_open(deal), ids),
    "not_asked": lambda deal, ids: _has(_with_status(deal, "not_asked"), ids),
    "asked": lambda deal, ids: _lacks(_with_status(deal, "not_asked"), ids),
    "assumed": lambda deal, ids: _has(_with_status(deal, "assumed"), ids),
    "values": _values,
    "checklist": _checklist,
    "because": _because,
    "alternatives": _alternatives,
    "recommended": _recommended,
}
