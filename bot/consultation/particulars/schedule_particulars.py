"""The week of the service hours, line by line, and its time zone."""

from collections.abc import Mapping
from dataclasses import replace

from bot.interview.flow import Resolution
from bot.interview.schedule import Schedule
from bot.markup.particulars import Particular, Particulars, filled, gap, rows
from bot.understanding.showing_figures import week_rows, zone_name
from bot.understanding.zones import zone_of_country

SCHEDULE_NEEDS: Mapping[str, tuple[str, ...]] = {
    "hours_rows": ("schedule",),
    "time_zone": ("schedule", "home_country"),
}
_QUESTION = ("schedule",)


def schedule_particulars(resolution: Resolution) -> Particulars:
    """Return `hours_rows` and `time_zone`."""
    value = resolution.answers["schedule"].value
    schedule = Schedule.parse(str(value))
    return {
        "hours_rows": rows(
            [
                {"day": filled(day, _QUESTION), "hours": filled(hours, _QUESTION)}
                for day, hours in week_rows(schedule)
            ],
            _QUESTION,
        ),
        "time_zone": _time_zone(schedule, resolution),
    }


def time_zone_of(schedule: Schedule, home_country: object) -> str | None:
    """Return the schedule's own zone, else the only zone of the client's country."""
    if schedule.zone is not None:
        return schedule.zone
    return zone_of_country(home_country) if isinstance(home_country, str) else None


def without_zone(text: str) -> str:
    """Return a canonical schedule without its zone, which is printed on its own."""
    return str(replace(Schedule.parse(text), zone=None))


def _time_zone(schedule: Schedule, resolution: Resolution) -> Particular:
    zone = time_zone_of(schedule, resolution.knowledge["home_country"])
    if zone is None:
        return gap("the time zone of the Service Hours", "schedule.zone")
    return filled(zone_name(zone), ("schedule", "home_country"))
