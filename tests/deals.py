"""Deals and their figures from a few answers, the rest assumed."""

import datetime as dt
from typing import Any

from bot.consultation.answers_file import given_from
from bot.consultation.deal import Deal, draw_up
from bot.consultation.interviewing import Interviewing
from bot.consultation.particulars.figures import Figures, figures_of

DAY = dt.date(2026, 11, 21)
SHOP: dict[str, Any] = {
    "services": ["incoming_calls"],
    "home_country": "DE",
    "schedule": "Mon-Fri 09:00-18:00",
    "calls_per_day": 400,
    "aht": 5,
    "sla_preset": "80/20",
}


def deal_of(interview: Interviewing, **answers: Any) -> Deal:
    data = {"answers": {**SHOP, **answers}}
    given = given_from(interview.library.questionnaire, data, DAY)
    return draw_up(interview, given, DAY)


def figures_for(interview: Interviewing, **answers: Any) -> Figures:
    data = {"answers": {**SHOP, **answers}}
    given = given_from(interview.library.questionnaire, data, DAY)
    return figures_of(interview.resolve(given, DAY).knowledge)
