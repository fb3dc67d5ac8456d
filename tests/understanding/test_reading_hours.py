"""Working hours, as people type them."""

import pytest
from asking import HOURS, refusal, taken

from bot.understanding.clock import span


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("24/7", "24/7"),
        ("24/7 Europe/London", "24/7 Europe/London"),
        ("round the clock", "24/7"),
        ("around the clock", "24/7"),
        ("24 hours a day, 7 days a week", "24/7"),
        ("24 hours a day", "24/7"),
        ("all the time", "24/7"),
        ("Mon-Sun 0-24", "24/7"),
        ("24/5", "Mon-Fri 00:00-24:00"),
        ("Mon\u2013Fri 9-18 Kyiv", "Mon-Fri 09:00-18:00 Europe/Kyiv"),
        ("the usual hours", "Mon-Fri 09:00-18:00"),
        ("Mon-Fri/09.00-18.00", "Mon-Fri 09:00-18:00"),
        ("Monday to Friday 9am-6pm", "Mon-Fri 09:00-18:00"),
        ("Monday-Friday: 9:00 - 18:00", "Mon-Fri 09:00-18:00"),
        ("Mon to Fri from 9 until 18", "Mon-Fri 09:00-18:00"),
        ("between 9 and 18 on weekdays", "Mon-Fri 09:00-18:00"),
        ("9-6 weekdays", "Mon-Fri 09:00-18:00"),
        ("nine to five on weekdays", "Mon-Fri 09:00-17:00"),
        ("9 a.m. to 5 p.m. on working days", "Mon-Fri 09:00-17:00"),
        ("every day 8:00-20:00", "Mon-Sun 08:00-20:00"),
        ("seven days a week 8am to 10pm", "Mon-Sun 08:00-22:00"),
        ("weekends 10-16", "Sat-Sun 10:00-16:00"),
        ("Mon-Fri 0900-1730", "Mon-Fri 09:00-17:30"),
        ("Mon-Fri 9.30-18.30", "Mon-Fri 09:30-18:30"),
        ("8h-18h Mon-Fri", "Mon-Fri 08:00-18:00"),
        ("Mo-Fr 9-18", "Mon-Fri 09:00-18:00"),
        ("Mo,We,Fr 9-18", "Mon,Wed,Fri 09:00-18:00"),
        ("M-F 9-5", "Mon-Fri 09:00-17:00"),
        ("every weekday 9-6", "Mon-Fri 09:00-18:00"),
        ("tuesdy 9-18", "Tue 09:00-18:00"),
        ("Sun-Thu 9-17", "Mon-Thu,Sun 09:00-17:00"),
        (["Mon-Fri 09:00-18:00"], "Mon-Fri 09:00-18:00"),
    ],
)
def test_hours_are_read_however_they_are_said(typed: object, hours: str):
    assert taken(HOURS, typed) == hours


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        (
            "Mon-Sat 10-19, Sun 11-16 Europe/Berlin",
            "Mon-Sat 10:00-19:00; Sun 11:00-16:00 Europe/Berlin",
        ),
        ("Mon-Fri 9-18\nSat 10-14", "Mon-Fri 09:00-18:00; Sat 10:00-14:00"),
        (
            "9am to 5pm Monday to Friday, 10am to 2pm Saturday",
            "Mon-Fri 09:00-17:00; Sat 10:00-14:00",
        ),
        ("9-18 Mon-Fri, Sat 10-14", "Mon-Fri 09:00-18:00; Sat 10:00-14:00"),
        ("Mon-Fri 9-18 & Sat 10-15", "Mon-Fri 09:00-18:00; Sat 10:00-15:00"),
        ("Mon 9-18, Tue 10-19, Wed 9-18", "Mon,Wed 09:00-18:00; Tue 10:00-19:00"),
        ("Mon\nTue 9-18", "Mon-Tue 09:00-18:00"),
        ("Mon, Wed and Fri 10-16", "Mon,Wed,Fri 10:00-16:00"),
    ],
)
def test_days_keep_the_hours_said_with_them(typed: str, hours: str):
    assert taken(HOURS, typed) == hours


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("Mon-Fri 9-13, 14-18", "Mon-Fri 09:00-13:00,14:00-18:00"),
        ("Mon-Fri 9am-1pm and 2pm-6pm", "Mon-Fri 09:00-13:00,14:00-18:00"),
        ("Mon-Fri 9-1, 2-6", "Mon-Fri 09:00-13:00,14:00-18:00"),
        ("Mon-Fri 9-18, lunch 1-2", "Mon-Fri 09:00-13:00,14:00-18:00"),
        ("Mon-Fri 9-18 with lunch 13-14", "Mon-Fri 09:00-13:00,14:00-18:00"),
        ("weekdays 9-18, break from 1pm to 2pm", "Mon-Fri 09:00-13:00,14:00-18:00"),
    ],
)
def test_a_break_splits_the_day(typed: str, hours: str):
    assert taken(HOURS, typed) == hours


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("Fri 22:00-06:00", "Fri 22:00-06:00"),
        ("Fri 22-6", "Fri 22:00-06:00"),
        ("weekdays 10pm to 6am", "Mon-Fri 22:00-06:00"),
        ("daily 6 pm to midnight", "Mon-Sun 18:00-24:00"),
        ("daily noon to midnight", "Mon-Sun 12:00-24:00"),
        (
            "Mon-Fri 18-8; Sat-Sun 24 hours",
            "Mon-Thu 18:00-08:00; Fri 18:00-24:00; Sat-Sun 00:00-24:00",
        ),
    ],
)
def test_a_night_runs_into_the_next_day(typed: str, hours: str):
    assert taken(HOURS, typed) == hours


@pytest.mark.parametrize(
    ("times", "hours"),
    [
        ("9-6", "09:00-18:00"),
        ("9-12", "09:00-12:00"),
        ("8-8", "08:00-20:00"),
        ("10-2", "10:00-14:00"),
        ("9:00-6:00", "09:00-18:00"),
        ("12-8", "12:00-20:00"),
        ("12-8pm", "12:00-20:00"),
        ("1-5pm", "13:00-17:00"),
        ("9-6pm", "09:00-18:00"),
        ("10-2am", "22:00-02:00"),
        ("9am-6", "09:00-18:00"),
        ("10pm-6", "22:00-06:00"),
        ("1pm-12", "13:00-24:00"),
        ("18-00:00", "18:00-24:00"),
        ("12am-12am", "00:00-24:00"),
        ("11pm-7am", "23:00-07:00"),
    ],
)
def test_morning_and_evening_follow_from_the_other_time(times: str, hours: str):
    assert taken(HOURS, f"Mon {times}") == f"Mon {hours}"


@pytest.mark.parametrize(
    "times",
    ["2-6", "5-9", "6-midnight", "09-6", "25-30", "9:70-18", "24-6", "08:00-08:00"],
)
def test_times_that_can_be_read_in_two_ways_are_asked_about(times: str):
    assert "24-hour clock" in refusal(HOURS, f"Mon-Fri {times}")


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("Kyiv", "Europe/Kyiv"),
        ("Kiev", "Europe/Kyiv"),
        ("Europe/Kiev", "Europe/Kyiv"),
        ("europe/london", "Europe/London"),
        ("London time", "Europe/London"),
        ("(New York)", "America/New_York"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_is_named_by_itself_or_by_its_city(place: str, zone: str):
    assert taken(HOURS, f"Mon-Fri 9-18 {place}") == f"Mon-Fri 09:00-18:00 {zone}"


def test_what_is_no_time_opens_nothing():
    assert span("soon", "9") is None


def test_a_zone_may_come_first():
    assert taken(HOURS, "London: Mon-Fri 9-18") == "Mon-Fri 09:00-18:00 Europe/London"


@pytest.mark.parametrize("zone", ["Manchester", "GMT+2", "EST", "Kyiv London", "Mars"])
def test_an_unknown_zone_is_refused_with_a_city_to_name(zone: str):
    assert "a city such as Kyiv" in refusal(HOURS, f"Mon-Fri 9-18 {zone}")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("9-18", "does not say on which days"),
        ("Mon-Fri", "no opening and closing time"),
        ("Mon-Fri 9-18, Fri 9-16", "overlap"),
        ("daily 9-18, weekends 10-16", "overlap"),
        ("9-18 Mon, Tue, Sat 10-14", "which hours belong"),
        ("Mon-Fri 9-18, lunch", "which hours belong"),
        ("Mon-Fri 9-18, lunch 20-21", "which hours belong"),
        ("Mon-Fri 9-18, lunch Tue", "which hours belong"),
        ("Mon-Fri 9-18 Kyiv; Sat 9-18 Berlin", "which hours belong"),
        ("Mon-Fri 9 till late", "could not read"),
        ("office hours", "could not read"),
        (957, "could not read"),
        ({"Mon": "9-18"}, "one answer"),
    ],
)
def test_unclear_hours_are_refused_with_an_example(typed: object, said: str):
    assert said in refusal(HOURS, typed)
