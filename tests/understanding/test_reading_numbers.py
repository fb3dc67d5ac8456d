"""Whole numbers, percentages and lengths of time, as people type them."""

import pytest
from asking import (
    CALLS,
    CREDITS,
    HANDLE_TIME,
    HOT_LEAD,
    RECORDING,
    asked,
    refusal,
    taken,
)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("400", 400),
        (400, 400),
        (400.0, 400),
        ([400], 400),
        ("about 400", 400),
        ("~400", 400),
        ("400 or so", 400),
        ("400 calls a day", 400),
        ("1.2k", 1200),
        ("1 200", 1200),
        ("1,200", 1200),
        ("1.200", 1200),
        ("1'200", 1200),
        ("four hundred", 400),
        ("four hundred and fifty", 450),
        ("twelve hundred", 1200),
        ("3 hundred", 300),
        ("a thousand", 1000),
        ("two dozen", 24),
        ("up to 300", 300),
        ("no more than 300", 300),
        ("٤٠٠", 400),
        ("\uff14\uff10\uff10", 400),
        ("400.", 400),
        ("maybe 400?", 400),
        ("three (3)", 3),
        ("300 inbound calls", 300),
    ],
)
def test_a_number_is_read_however_it_is_written(typed: object, number: int):
    assert taken(CALLS, typed) == number


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("400-500", "“450”"),
        ("400 to 500", "“450”"),
        ("between 400 and 500", "“450”"),
        ("2-2.5k", "“2,250”"),
        ("three to four hundred", "“350”"),
        ("at least 300", "“300”"),
        ("no less than 300", "“300”"),
        ("300+", "“300”"),
    ],
)
def test_several_possible_numbers_are_refused_with_one_to_take(typed: str, hint: str):
    told = refusal(CALLS, typed)

    assert "several numbers" in told
    assert hint in told


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("not 400", "not"),
        ("400 a week", "another unit"),
        ("12000 per month", "another unit"),
        ("20%", "another unit"),
        ("50 apples", "Did you mean “50”"),
        ("€400", "Did you mean “400”"),
        ("-5", "one number"),
        ("lots", "one number"),
        ("a few hundred", "“a few hundred” as one number"),
        ("4OO", "“4OO” as one number"),
        ("three (4)", "one number"),
        ("400 hundred", "between 1 and 50,000"),
        ("1e3", "one number"),
        ("hundred hundred hundred", "one number"),
        ("five and six", "several numbers possible"),
        ("1.5", "whole number"),
        ("0", "between 1 and 50,000"),
        ("60000", "between 1 and 50,000"),
        ("9" * 600, "between 1 and 50,000"),
        (10**400, "between 1 and 50,000"),
        (float("nan"), "one number"),
        (float("inf"), "one number"),
    ],
)
def test_what_is_not_one_number_is_refused(typed: object, said: str):
    assert said in refusal(CALLS, typed)


@pytest.mark.parametrize("raw", [None, True, False, "", "  \n", "…", b"400", {1, 2}])
def test_an_answer_without_words_or_numbers_is_refused(raw: object):
    assert "for example “400”" in refusal(CALLS, raw)


@pytest.mark.parametrize("raw", [[1, 2], [], [[1]], {"a": 1}, [None], [True]])
def test_a_question_for_one_number_takes_no_list(raw: object):
    assert refusal(CALLS, raw)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("60 days", 60),
        ("6 months", 180),
        ("12 months", 365),
        ("2 years", 730),
        ("3 weeks", 21),
        ("5 yrs", 1825),
        ("5yrs", 1825),
        ("1 yr", 365),
        ("2 mths", 60),
        ("3 mo", 90),
        ("2 wks", 14),
        ("1 day", 1),
        ("a month", 30),
        ("within 30 calendar days", 30),
        ("three months", 90),
        ("no recording", "no"),
    ],
)
def test_longer_periods_become_days_where_days_are_asked_for(
    typed: str, days: int | str
):
    assert taken(RECORDING, typed) == days


@pytest.mark.parametrize(
    ("typed", "share"),
    [("12%", "12%"), ("12 percent", "12%"), (12, "12%"), ("twelve per cent", "12%")],
)
def test_a_percentage_is_read(typed: object, share: str):
    assert taken(CREDITS, typed) == share


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (0.12, "Did you mean “12%”"),
        ("12.5%", "whole"),
        ("30%", "between 0% and 25%"),
        ("10-15%", "several numbers"),
    ],
)
def test_what_is_no_whole_percentage_is_refused(typed: object, said: str):
    assert said in refusal(CREDITS, typed)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("5 min", 5),
        ("5", 5),
        (5, 5),
        ("five minutes", 5),
        ("300 seconds", 5),
        ("half an hour", 30),
        ("half-hour", 30),
        ("a quarter of an hour", 15),
        ("an hour", 60),
        ("within 5 minutes", 5),
        ("less than 5 minutes", 5),
        ("not more than 5 minutes", 5),
        ("none", "none"),
        ("no sales leads", "none"),
    ],
)
def test_a_length_of_time_is_read_in_minutes(typed: object, minutes: int | str):
    assert taken(HOT_LEAD, typed) == minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("4.5", 4.5),
        (4.5, 4.5),
        ("4 min 30 sec", 4.5),
        ("4 and a half minutes", 4.5),
        ("two and a half minutes", 2.5),
        ("2½ min", 2.5),
        ("a minute and a half", 1.5),
        ("3 1/2", 3.5),
        ("240 seconds", 4),
        ("4,5 min", 4.5),
    ],
)
def test_half_minutes_are_read_where_they_are_allowed(typed: object, minutes: float):
    assert taken(HANDLE_TIME, typed) == minutes


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("240", "Did you mean “240 s” or “4 min”"),
        ("200 seconds", "Did you mean “3.5 min”"),
        ("3-4 minutes", "Did you mean “3.5 min”"),
        ("more than 5 min", "Did you mean “5 min”"),
        ("0.25", "between 0.5 min and 60 min"),
        ("2 hours", "between 0.5 min and 60 min"),
        ("not 5 minutes", "not"),
        ("4:30", "length of time"),
        ("soon", "length of time"),
        ("5 min, Mondays", "length of time"),
    ],
)
def test_what_is_no_single_length_of_time_is_refused(typed: str, said: str):
    assert said in refusal(HANDLE_TIME, typed)


def test_a_question_without_bounds_takes_any_sensible_number():
    assert taken(asked("integer"), "750 000") == 750_000
