"""Warnings that have a number in them, and a way out."""

from typing import Any

import pytest
from deals import deal_of

from bot.consultation.interviewing import Interviewing


def warning(interview: Interviewing, flag: str, **answers: Any) -> str:
    deal = deal_of(interview, **answers)
    return next(one.text for one in deal.flags if one.item.id == flag)


def test_too_fast_for_few_calls_names_three_team_sizes(interview: Interviewing) -> None:
    said = warning(interview, "speed-idle-operators", calls_per_day=100)

    assert said.startswith(
        "2 operators cannot answer 80% of 13.3 calls an hour in 20 seconds; "
        "3 operators can, busy 33% of the day. 60/60 needs 2 operators"
    )


@pytest.mark.parametrize(
    ("flag", "answers", "number"),
    [
        ("own-team-few-calls", {"team": "dedicated", "calls_per_day": 100}, "33%"),
        (
            "hourly-few-calls",
            {"pricing_model": "per_hour", "calls_per_day": 100},
            "33%",
        ),
        ("one-absence-misses-target", {"calls_per_day": 100}, "3 operators"),
        (
            "open-hours-nearly-empty",
            {"calls_per_day": 10, "pricing_model": "per_hour"},
            "About 1.1 calls",
        ),
        (
            "shared-team-large-volume",
            {"calls_per_day": 1500, "team": "shared"},
            "21",
        ),
        ("too-few-calls-for-targets", {"calls_per_day": 4}, "About 88 calls"),
        (
            "dearer-offer-chosen",
            {
                "pricing_model": "per_hour",
                "rate_offer": ["14 EUR/hour", "1.75 EUR/call"],
            },
            "18,172.00 EUR a month; your offer of 1.75 EUR per call comes to 15,400.00",
        ),
        (
            "minimum-above-fee",
            {
                "pricing_model": "per_call",
                "rate_offer": ["1.75 EUR/call"],
                "min_volume": "20000 EUR/month",
            },
            "about 15,400.00 EUR",
        ),
    ],
)
def test_every_warning_has_its_number(
    interview: Interviewing, flag: str, answers: dict[str, Any], number: str
) -> None:
    said = warning(interview, flag, **answers)

    assert number in said
    assert "to be agreed" not in said


def test_the_answers_behind_a_warning_are_named(interview: Interviewing) -> None:
    deal = deal_of(interview, calls_per_day=100)
    raised = next(one for one in deal.flags if one.item.id == "speed-idle-operators")

    assert raised.because == (
        "services",
        "schedule",
        "calls_per_day",
        "aht",
        "sla_preset",
    )
