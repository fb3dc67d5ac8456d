"""Hours that name no time zone, meant in the one their person chose in the settings."""

from dataclasses import replace

from bot.consultation.preferences import Preferences
from bot.interview.model import Question
from bot.interview.schedule import Schedule
from bot.interview.values import Given


def in_own_zone(question: Question, given: Given, preferences: Preferences) -> Given:
    """Return hours with the chosen time zone; all else, and theirs, as it is."""
    zone = preferences.get("zone")
    if zone is None or question.type != "schedule" or given.how != "answered":
        return given
    schedule = Schedule.parse(str(given.value))
    if schedule.zone is not None:
        return given
    return Given("answered", str(replace(schedule, zone=zone)))
