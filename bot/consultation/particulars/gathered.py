"""The values the wording can use, from the answers and the figures."""

from collections.abc import Iterator, Mapping
from datetime import date

from bot.consultation.particulars.agreed_words import (
    deadline_in_agreement,
    in_agreement,
    item_in_agreement,
)
from bot.consultation.particulars.chart_particulars import (
    CHART_NEEDS,
    chart_particulars,
)
from bot.consultation.particulars.comparison_particulars import (
    COMPARISON_NEEDS,
    comparison_particulars,
)
from bot.consultation.particulars.figure_particulars import (
    FIGURE_NEEDS,
    figure_particulars,
)
from bot.consultation.particulars.figures import Figures
from bot.consultation.particulars.person_particulars import (
    PERSON_NEEDS,
    person_particulars,
)
from bot.consultation.particulars.schedule_particulars import (
    SCHEDULE_NEEDS,
    schedule_particulars,
)
from bot.interview.flow import Resolution
from bot.interview.model import Question, Questionnaire
from bot.interview.service_level import ServiceLevel
from bot.interview.values import Answer, Missing, Value
from bot.markup.particulars import Particular, Particulars, filled, gap, typographic
from bot.markup.tree import Filled
from bot.phrases.dates import DateStyle
from bot.rules.credits import share_at_risk
from bot.understanding.names import country_name, long_date

NEEDS: Mapping[str, tuple[str, ...]] = {
    **CHART_NEEDS,
    **COMPARISON_NEEDS,
    **FIGURE_NEEDS,
    **PERSON_NEEDS,
    **SCHEDULE_NEEDS,
    "sla": ("sla_preset",),
    "at_risk": ("credits",),
    "minimum": ("min_volume",),
    "customer_countries": ("country",),
    "operators_country": ("provider_country", "home_country"),
    "draft_date": (),
    "open_points_count": (),
    "arbitration": (),
}
"""The questions behind each name that is not itself a question."""


def particulars_of(
    questionnaire: Questionnaire,
    resolution: Resolution,
    figures: Figures,
    today: date,
    dates: DateStyle = "day_first",
) -> Particulars:
    """Return everything a placeholder may name; what is open is a gap."""
    return {
        **dict(_answers(questionnaire, resolution, dates)),
        **dict(_derived(questionnaire, resolution)),
        "draft_date": filled(long_date(today.isoformat(), dates)),
        **chart_particulars(figures),
        **comparison_particulars(resolution, figures),
        **figure_particulars(questionnaire, resolution, figures),
        **person_particulars(resolution),
        **schedule_particulars(resolution),
    }


def _answers(
    questionnaire: Questionnaire, resolution: Resolution, dates: DateStyle
) -> Iterator[tuple[str, Particular]]:
    for question in questionnaire.questions():
        yield question.id, _answer(question, resolution.answers[question.id], dates)


def _answer(
    question: Question, answer: Answer, dates: DateStyle = "day_first"
) -> Particular:
    if answer.value is None:
        parts = {name: _part_gap(question, name) for name in _gives(question)}
        return Particular(gap(question.written_as, question.id).leaf, parts)
    words = in_agreement(question, answer.value, dates)
    return Particular(
        Filled(words, (question.id,)),
        _parts(question, answer.value),
        tuple(_item(question, item) for item in _list(answer.value)),
    )


def _item(question: Question, item: Value) -> Particular:
    leaf = Filled(item_in_agreement(question, item), (question.id,))
    return Particular(leaf, _parts(question, item))


def _parts(question: Question, value: Value) -> dict[str, Particular]:
    given = _given_parts(question, value)
    return {
        name: filled(given[name], (question.id,))
        if name in given
        else _part_gap(question, name)
        for name in _gives(question)
    }


def _given_parts(question: Question, value: Value) -> Mapping[str, str]:
    """Return what the chosen option gives, or what the person gave part by part."""
    if question.type == "deadlines" and isinstance(value, Mapping):
        return {name: deadline_in_agreement(str(part)) for name, part in value.items()}
    option = None if _list(value) else question.option(str(value))
    gives = option.gives if option is not None else {}
    return {name: typographic(str(part)) for name, part in gives.items()}


def _part_gap(question: Question, name: str) -> Particular:
    return gap(question.parts_written_as.get(name, question.written_as), question.id)


def _gives(question: Question) -> set[str]:
    return {name for option in question.options for name in option.gives}


def _list(value: Value) -> list[Value]:
    return list(value) if isinstance(value, list | tuple) else []


def _derived(
    questionnaire: Questionnaire, resolution: Resolution
) -> Iterator[tuple[str, Particular]]:
    known, answers = resolution.knowledge, resolution.answers
    yield "open_points_count", filled("0")
    yield (
        "customer_countries",
        _answer(questionnaire.by_id["country"], answers["country"]),
    )
    yield "operators_country", _operators_country(known["operators_country"])
    yield "sla", _service_level(answers["sla_preset"])
    yield "at_risk", _at_risk(answers["credits"])
    yield "minimum", _answer(questionnaire.by_id["min_volume"], answers["min_volume"])
    yield "arbitration", _arbitration()


def _operators_country(code: Value | Missing) -> Particular:
    if isinstance(code, Missing):
        return gap("the country of the Agents", "provider_country")
    return filled(country_name(str(code)), ("provider_country", "home_country"))


def _service_level(answer: Answer) -> Particular:
    if answer.value is None:
        missing = gap("the service level", "sla_preset")
        return Particular(missing.leaf, {"percent": missing, "seconds": missing})
    level = ServiceLevel.parse(str(answer.value))
    questions = ("sla_preset",)
    return filled(
        str(level),
        questions,
        {
            "percent": filled(str(level.percent), questions),
            "seconds": filled(str(level.seconds), questions),
        },
    )


def _at_risk(answer: Answer) -> Particular:
    if answer.value is None:
        return gap("the share of the monthly Fees at risk", "credits")
    percent = f"{100 * share_at_risk(answer.value):f}".rstrip("0").rstrip(".")
    return filled(f"{percent}%", ("credits",))


def _arbitration() -> Particular:
    parts = {
        "seat": gap("the seat of the arbitration", "arbitration.seat"),
        "institution": gap("the arbitration institution", "arbitration.institution"),
        "arbitrators": gap("the number of arbitrators", "arbitration.arbitrators"),
    }
    return Particular(filled("arbitration").leaf, parts)
