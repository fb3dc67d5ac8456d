"""Content that looks sound and fails in use is found before anybody meets it."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from bot.consultation.interviewing import interviewing
from bot.consultation.workshop.trial import (
    filling_faults,
    missing_questions,
    trial_faults,
)
from bot.consultation.workshop.trial_readings import reading_faults
from bot.content.library import Library
from bot.interview.model import Questionnaire, Section
from bot.markup.wording import Wording


def with_wording(library: Library, name: str, text: str) -> Library:
    """The real content with one wording rewritten."""
    templates = library.templates
    wording = Wording(templates.wordings[name].where, text, first_line=10)
    wordings = {**templates.wordings, name: wording}
    return replace(library, templates=replace(templates, wordings=wordings))


def without(library: Library, *names: str) -> Library:
    """The real content without some questions."""
    asked = library.questionnaire
    sections = [
        Section(
            id=section.id,
            title=section.title,
            path=section.path,
            questions=[one for one in section.questions if one.id not in names],
        )
        for section in asked.sections
    ]
    fewer = Questionnaire(
        id=asked.id, title=asked.title, version=asked.version, sections=sections
    )
    return replace(library, questionnaire=fewer)


def misread(library: Library, day: dt.date, name: str, **changed: Any) -> list[str]:
    """What is wrong with a question of the real content after changes."""
    question = library.questionnaire.by_id[name].model_copy(update=changed)
    return [fault.problem for fault in reading_faults(library, question, day)]


def with_phrase(library: Library, name: str, option: str, phrase: str) -> list[Any]:
    """The options of a question, one of them with another phrase."""
    return [
        one.model_copy(update={"say": [phrase]}) if one.id == option else one
        for one in library.questionnaire.by_id[name].options
    ]


def test_the_real_content_stands_its_trial(
    library: Library, draft_day: dt.date
) -> None:
    assert list(trial_faults(interviewing(library), draft_day)) == []


PARTY = "`address`, `country`, `name`, `registration_number`, `signatory`"
ROW = "{% for row in hours_rows %}\n- {{ row.hour }}\n{% endfor %}"


@pytest.mark.parametrize(
    ("text", "where", "remedy"),
    [
        (
            "Between\n{{ parties.client.nmae }} and us.",
            "11: a placeholder asks for `.nmae`",
            f"The parts are {PARTY}.",
        ),
        (ROW, "11: a placeholder asks for `.hour`", "The parts are `day`, `hours`."),
        (
            "Pay {{ payment_days.number }}.",
            "10: a placeholder asks for `.number`",
            "What it names has no parts.",
        ),
    ],
)
def test_a_misspelt_part_is_found_in_any_clause(
    library: Library, draft_day: dt.date, text: str, where: str, remedy: str
) -> None:
    changed = with_wording(library, "waiver", text)

    (message,) = {str(one) for one in filling_faults(interviewing(changed), draft_day)}

    assert message == (
        f"call_centre/closing/waiver.md:{where}, which is not there. {remedy}"
    )


def test_a_misspelt_part_is_found_in_a_flag(
    library: Library, draft_day: dt.date
) -> None:
    flag = library.flags[0].model_copy(update={"text": "So {{ parties.clint }}."})
    changed = replace(library, flags=[flag, *library.flags[1:]])

    faults = {str(one) for one in filling_faults(interviewing(changed), draft_day)}

    (message,) = faults
    assert message.startswith("call_centre/flags.yaml:1: a placeholder asks for")


def test_each_fault_is_named_once(library: Library, draft_day: dt.date) -> None:
    changed = with_wording(library, "waiver", "{{ parties.clint }}")

    assert len(list(trial_faults(interviewing(changed), draft_day))) == 1


def test_a_question_that_figures_need_is_missed(library: Library) -> None:
    changed = without(library, "aht", "sla_preset")

    assert [str(fault) for fault in missing_questions(changed)] == [
        (
            f"questionnaire.yaml: the question `{name}` is missing, and figures or "
            "facts need it. Add it; an id in use is never renamed."
        )
        for name in ("aht", "sla_preset")
    ]


def test_without_its_questions_content_is_not_tried_further(
    library: Library, draft_day: dt.date
) -> None:
    changed = without(library, "stance")

    (fault,) = trial_faults(interviewing(changed), draft_day)

    assert "`stance` is missing" in fault.problem


@pytest.mark.parametrize(
    ("default", "problem"),
    [
        ("fortnight", "`fortnight`, of `default`, is refused: "),
        (400, "`400`, of `default`, is refused: "),
        ("30 days", "the default `30 days` is understood as `30`."),
    ],
)
def test_a_default_nobody_could_answer_is_found(
    library: Library, draft_day: dt.date, default: object, problem: str
) -> None:
    (usual,) = library.questionnaire.by_id["payment_days"].default
    changed = [usual.model_copy(update={"value": default})]

    (found,) = misread(library, draft_day, "payment_days", default=changed)

    assert found.startswith(f"payment_days: {problem}")


def test_an_example_that_would_be_refused_is_found(
    library: Library, draft_day: dt.date
) -> None:
    (found,) = misread(library, draft_day, "payment_days", example="400 days")

    assert found.startswith("payment_days: `400 days`, of `example`, is refused: ")


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [
        ("skip", "`skip` is what people say to move on, not to choose `equal`."),
        ("nope", "`nope` is not understood as `equal`."),
        ("no", "`no` is not understood as `equal`."),
    ],
)
def test_a_phrase_that_means_something_else_is_found(
    library: Library, draft_day: dt.date, phrase: str, problem: str
) -> None:
    options = with_phrase(library, "crm", "equal", phrase)

    assert f"crm: {problem}" in misread(library, draft_day, "crm", options=options)


def test_a_phrase_that_would_be_refused_is_found(
    library: Library, draft_day: dt.date
) -> None:
    options = with_phrase(library, "crm", "none", "…")

    (found,) = misread(library, draft_day, "crm", options=options)

    assert found.startswith("crm: `…`, of `none`, is refused: ")
