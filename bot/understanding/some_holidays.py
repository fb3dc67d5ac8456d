"""Some holidays named where an answer stands for all of them."""

import re
from dataclasses import replace

from bot.interview.model import Question
from bot.phrases import understood
from bot.understanding.cleaning import comparable
from bot.understanding.supposing import Supposition

_HOLIDAYS = re.compile(r"\bpublic holidays\b", re.IGNORECASE)
_DAY = (
    r"(?:christmas|xmas|thanksgiving|easter|new year|boxing day|labou?r day"
    r"|memorial day|independence day|good friday|ramadan|eid|diwali|hanukk?ah"
    r"|4(?:th)? (?:of )?july|july 4|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:dec|jan)\w*)"
)
_NAMED = re.compile(rf"\b{_DAY}\b")
_ONLY = re.compile(
    rf"\b(?:just|only)\b[^.;]{{0,40}}\b{_DAY}\b|\b{_DAY}\b[^.;]{{0,20}}\bonly\b"
)


def beyond_those_named(
    question: Question, text: str, found: Supposition | None
) -> Supposition | None:
    """Say that an answer stands for all public holidays where only some are named."""
    said = comparable(text)
    if not found or not _HOLIDAYS.search(question.ask) or not _NAMED.search(said):
        return found
    doubtful = found.doubtful or _ONLY.search(said) is not None
    return replace(found, how=understood.every_holiday(), doubtful=doubtful)
