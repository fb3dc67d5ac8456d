import datetime as dt

from visitor import Visitor

from bot.consultation.deal import draw_up
from bot.consultation.interviewing import Interviewing
from bot.interview.values import SKIPPED, Given

NEXT_DAY = dt.date(2026, 11, 22)


def test_the_same_answers_are_worked_out_once(
    interview: Interviewing, draft_day: dt.date
) -> None:
    given = {"sector": Given("answered", "health")}
    first = interview.resolve(given, draft_day)

    assert interview.resolve(given, draft_day) is first


def test_another_answer_is_worked_out_anew(
    interview: Interviewing, draft_day: dt.date
) -> None:
    first = interview.resolve({"sector": Given("answered", "health")}, draft_day)
    second = interview.resolve({"sector": Given("answered", "travel")}, draft_day)

    assert first.answers["sector"] != second.answers["sector"]


def test_a_yes_is_no_one(interview: Interviewing, draft_day: dt.date) -> None:
    """To Python they are equal."""
    yes, one = ({"sector": Given("answered", value)} for value in (True, 1))
    first = interview.resolve(yes, draft_day).answers["sector"].value

    assert first is True
    assert interview.resolve(one, draft_day).answers["sector"].value is not True


def test_a_start_date_follows_the_day(
    interview: Interviewing, draft_day: dt.date
) -> None:
    given = {"sector": SKIPPED}
    first = interview.resolve(given, draft_day)
    second = interview.resolve(given, NEXT_DAY)

    assert first.answers["start_date"] != second.answers["start_date"]


def test_what_was_worked_out_does_not_change_with_the_answers_given(
    interview: Interviewing, draft_day: dt.date
) -> None:
    given = {"sector": Given("answered", "health")}
    before = interview.resolve(given, draft_day)
    given["sector"] = Given("answered", "travel")

    assert before.answers["sector"].value == "health"
    assert interview.resolve(given, draft_day).answers["sector"].value == "travel"


def test_no_answers_are_remembered_once_somebody_is_forgotten(
    visitor: Visitor, draft_day: dt.date
) -> None:
    interview = visitor.dialogue.interviewing
    given = {"sector": Given("answered", "health")}
    first = interview.resolve(given, draft_day)
    deal = draw_up(interview, given, draft_day)

    visitor.command("forget")
    visitor.press("Yes, delete everything")
    visitor.press("Delete it all now")

    assert interview.resolve(given, draft_day) is not first
    assert draw_up(interview, given, draft_day) is not deal
