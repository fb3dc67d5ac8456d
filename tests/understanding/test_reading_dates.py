"""Dates, service levels and deadlines, as people type them."""

from datetime import UTC, date, datetime

import pytest
from asking import DEADLINES, SERVICE_LEVEL, START, asked, option, refusal, taken

from bot.errors import AnswerError
from bot.understanding.reading import read


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2027-01-15", "2027-01-15"),
        (date(2027, 1, 15), "2027-01-15"),
        (datetime(2027, 1, 15, 9, tzinfo=UTC), "2027-01-15"),
        ("15 January 2027", "2027-01-15"),
        ("January 15th, 2027", "2027-01-15"),
        ("from the 15th of January 2027", "2027-01-15"),
        ("Friday, 15 January 2027", "2027-01-15"),
        ("15/01/2027", "2027-01-15"),
        ("01/15/2027", "2027-01-15"),
        ("5.6.2027", "2027-06-05"),
        ("1 March", "2027-03-01"),
        ("sept 5", "2027-09-05"),
        ("29 February", "2028-02-29"),
        ("in three weeks", "2026-12-12"),
        ("three weeks from now", "2026-12-12"),
        ("a week from today", "2026-11-28"),
        ("in two weeks' time", "2026-12-05"),
        ("in a fortnight", "2026-12-05"),
        ("next month", "2026-12-21"),
        ("2026-11-28", "2026-11-28"),
        ("2028-11-21", "2028-11-21"),
    ],
)
def test_a_date_is_read_however_it_is_written(typed: object, day: str):
    assert taken(START, typed) == day


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("05/06/2027", "Did you mean “5 June 2027” or “6 May 2027”"),
        ("Tuesday 7 December 2026", "another day of the week"),
        ("tomorrow", "from 28 November 2026 to 21 November 2028"),
        ("2026-11-27", "from 28 November 2026 to 21 November 2028"),
        ("2028-11-22", "from 28 November 2026 to 21 November 2028"),
        ("1 January 2020", "from 28 November 2026 to 21 November 2028"),
        ("2027-02-30", "as one day"),
        ("31 April 2027", "as one day"),
        ("13.13.2027", "as one day"),
        ("31/31/2027", "as one day"),
        ("March 2027", "as one day"),
        ("end of March", "as one day"),
        ("1-5 March", "as one day"),
        ("not before 1 March", "as one day"),
        ("15 jan 27", "as one day"),
        ("in 9999999 weeks", "as one day"),
        ("in 999 years", "cannot be taken"),
        ("12 months", "as one day"),
        ("ASAP", "as one day"),
        (20270115, "as one day"),
    ],
)
def test_what_is_no_single_day_in_time_is_refused(typed: object, said: str):
    assert said in refusal(START, typed)


def test_two_years_after_a_leap_day_end_on_the_28th():
    leap_day = date(2028, 2, 29)

    assert read(START, "2030-02-28", today=leap_day) == "2030-02-28"
    with pytest.raises(AnswerError):
        read(START, "2030-03-01", today=leap_day)


def test_the_example_of_a_date_can_be_taken():
    assert "“5 January 2027”" in refusal(START, "soon")


def test_a_date_may_have_options():
    question = asked("date", option("later", "Not decided"))

    assert taken(question, "not decided") == "later"


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        ("80/20", "80/20"),
        ("standard", "80/20"),
        ("85/30", "85/30"),
        ("80-20", "80/20"),
        ("80 in 20", "80/20"),
        ("80% in 20 seconds", "80/20"),
        ("80 percent of all calls answered within 20 seconds", "80/20"),
        ("eighty percent in twenty seconds", "80/20"),
        ("20 seconds for 80%", "80/20"),
        ("95% in 2 minutes", "95/120"),
        ("70% within half a minute", "70/30"),
        ("60/60", "60/60"),
    ],
)
def test_a_service_level_is_read_however_it_is_said(typed: str, level: str):
    assert taken(SERVICE_LEVEL, typed) == level


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("20/80", "Did you mean “80/20”"),
        ("100/20", "50 to 99 percent"),
        ("80/301", "5 to 300 seconds"),
        ("49/4", "50 to 99 percent"),
        ("80", "as a service level"),
        ("within 20 seconds", "as a service level"),
        ("80% and 90% in 20 seconds", "as a service level"),
        ("not 80/20", "as a service level"),
        ("80% of calls in 20 seconds, 24/7", "as a service level"),
        (80.20, "as a service level"),
    ],
)
def test_what_is_no_service_level_is_refused(typed: object, said: str):
    assert said in refusal(SERVICE_LEVEL, typed)


@pytest.mark.parametrize(
    ("typed", "deadlines"),
    [
        ("standard", "standard"),
        ("Tight", "tight"),
        (
            {"complaint": "1bd", "call_back": "2h", "email": "1 business day"},
            {"call_back": "2h", "email": "1bd", "complaint": "1bd"},
        ),
        (
            "call_back 1h, email: 4h, order entry within 20 minutes, complaint 1bd",
            {
                "call_back": "1h",
                "email": "4h",
                "order_entry": "20min",
                "complaint": "1bd",
            },
        ),
        ("complaints within half an hour", {"complaint": "30min"}),
        ("e-mails two working days", {"email": "2bd"}),
        ({"callbck": "2h", "email": None}, {"call_back": "2h"}),
    ],
)
def test_deadlines_are_read_for_each_task(typed: object, deadlines: object):
    assert taken(DEADLINES, typed) == deadlines


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("emails: 1 day", "Did you mean “1bd”"),
        ("email 100h", "as a deadline"),
        ({"email": "soon"}, "as a deadline"),
        ({"email": 5}, "as a deadline"),
        ({"fax": "1h"}, "call_back, email, order_entry or complaint"),
        ({5: "1h"}, "call_back, email, order_entry or complaint"),
        ({"email": None}, "each task once"),
        ("email 1h, email 2h", "each task once"),
        ({"call back": "2h", "call_back": "3h"}, "each task once"),
        ("2h", "each task once"),
        ("soon", "each task once"),
    ],
)
def test_what_is_no_deadline_is_refused(typed: object, said: str):
    assert said in refusal(DEADLINES, typed)
