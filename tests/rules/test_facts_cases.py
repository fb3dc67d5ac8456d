"""A proof goes through cases; every real answer is as one of them, for every fact."""

from collections.abc import Mapping
from typing import get_args

import pytest
from drawn_answers import DRAWN_DAY, drawn, drawn_value
from hypothesis import given
from hypothesis import strategies as st

from bot.content.library import Library, packaged_folders
from bot.content.proving_ground import Ground
from bot.content.proving_search import Search
from bot.content.proving_values import values_of
from bot.content.reading import read_library
from bot.interview.conditions import IsTrue
from bot.interview.flow import Knowledge, resolve
from bot.interview.model import Question
from bot.interview.schedule import Schedule
from bot.interview.values import Given, Missing, Value
from bot.rules.cases import CASES, COUNTRIES
from bot.rules.facts import FACTS
from bot.rules.regions import EEA, LAW_OF, UK, US
from bot.understanding.reading import read

REAL: Library = read_library(packaged_folders())
GROUND = Ground(REAL.questionnaire, FACTS)
QUESTIONS = list(REAL.questionnaire.questions())
OUTSIDE: Mapping[str, Value] = {"draft_date": "2026-11-21"}
WITHOUT_ONE_LAW = frozenset({"US", "CA", "AU"})
REGIONS = (EEA, UK, US, WITHOUT_ONE_LAW)


def _told(name: str, value: Value) -> dict[str, Value | Missing]:
    """Everything that facts tell about one answer alone."""
    known = Knowledge({name: value}, FACTS)
    alone = [one for one in GROUND.derived if GROUND.roots(one) == {name}]
    facts = (one for one in alone if FACTS[one].truth)
    return {fact: known[fact] for fact in facts}


@pytest.mark.parametrize(
    "name", ["schedule", "country", "rate_offer", "governing_law", "home_country"]
)
@given(data=st.data())
def test_facts_tell_of_any_answer_what_they_tell_of_a_case(
    name: str, data: st.DataObject
) -> None:
    question = REAL.questionnaire.by_id[name]
    value = data.draw(drawn_value(question))
    demands = [(IsTrue(one), frozenset({True})) for one in _told(name, value)]

    cases = Search(GROUND, demands).classes[name]

    told = [_told(name, case) for case in cases if not isinstance(case, Missing)]
    assert _told(name, value) in told


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.id)
def test_a_proof_goes_through_nothing_that_the_interview_would_refuse(
    question: Question,
) -> None:
    words = GROUND.words(question.id, [one for _, one in REAL.conditions()])

    for value in values_of(question, words, looked_into=False):
        assert read(question, value, today=DRAWN_DAY) == value


@given(st.sampled_from(sorted(EEA | UK | WITHOUT_ONE_LAW | LAW_OF.keys())))
def test_every_region_has_two_countries_among_the_cases(country: str) -> None:
    alike = [
        case
        for case in COUNTRIES
        if all((case in region) == (country in region) for region in REGIONS)
    ]

    assert len(alike) == 2 or alike == [country]


def test_schedules_show_every_combination_there_can_be() -> None:
    weeks = [Schedule.parse(str(text)) for text in CASES["schedule"]]

    shown = {(week.always, week.night, week.weekend) for week in weeks}

    assert shown == {
        *(
            (False, night, weekend)
            for night in (True, False)
            for weekend in (True, False)
        ),
        (True, True, True),
    }


@given(st.fixed_dictionaries({one.id: drawn(one) for one in QUESTIONS}))
def test_a_fact_is_what_it_declares(answers: Mapping[str, Given]) -> None:
    known = resolve(REAL.questionnaire, answers, FACTS, OUTSIDE).knowledge

    for name, fact in FACTS.items():
        value = known[name]
        if isinstance(value, Missing):
            assert value in fact.missing, name
        elif fact.truth or fact.words:
            assert value in (fact.words or {True, False}), name


@given(st.fixed_dictionaries({one.id: drawn(one) for one in QUESTIONS}))
def test_a_fact_that_is_gone_through_looks_at_nothing_but_its_needs(
    answers: Mapping[str, Given],
) -> None:
    known = resolve(REAL.questionnaire, answers, FACTS, OUTSIDE).knowledge

    for fact in GROUND.derived.values():
        needed = {need: known[need] for need in fact.needs}
        assert fact.derive(needed) == known[fact.name]


def test_cases_are_of_types_that_there_are() -> None:
    types = {question.type for question in QUESTIONS}

    assert (
        CASES.keys()
        <= types
        <= set(get_args(type(QUESTIONS[0]).model_fields["type"].annotation))
    )
