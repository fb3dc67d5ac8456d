"""The same deal is drawn up once, and no other deal is taken for it."""

import datetime as dt
from dataclasses import replace

from bot.consultation.deal import draw_up
from bot.consultation.interviewing import Interviewing
from bot.consultation.preferences import Manner
from bot.drafting.newest import let_go_of_newest
from bot.interview.values import Given

GIVEN = {"sector": Given("answered", "health"), "payment_days": Given("answered", 30)}
NEXT_DAY = dt.date(2026, 11, 22)


def test_the_files_of_a_draft_are_made_of_one_deal(
    interview: Interviewing, draft_day: dt.date
) -> None:
    first = draw_up(interview, GIVEN, draft_day)

    assert draw_up(interview, dict(GIVEN), draft_day) is first


def test_another_answer_day_or_manner_makes_another_deal(
    interview: Interviewing, draft_day: dt.date
) -> None:
    first = draw_up(interview, GIVEN, draft_day)
    travel = {**GIVEN, "sector": Given("answered", "travel")}
    printed = Manner(dates="month_first")

    assert draw_up(interview, travel, draft_day).agreement != first.agreement
    assert draw_up(interview, GIVEN, NEXT_DAY).date == NEXT_DAY
    assert draw_up(interview, GIVEN, draft_day, printed).manner == printed


def test_numbers_that_are_equal_are_not_the_same_answer(
    interview: Interviewing, draft_day: dt.date
) -> None:
    first = draw_up(interview, GIVEN, draft_day)
    with_a_point = {**GIVEN, "payment_days": Given("answered", 30.0)}
    second = draw_up(interview, with_a_point, draft_day)

    assert second is not first
    assert repr(second.resolution.given) != repr(first.resolution.given)


def test_another_edition_draws_up_its_own_deal(
    interview: Interviewing, draft_day: dt.date
) -> None:
    other = Interviewing(replace(interview.library, digest="2" * 64), interview.facts)
    first, second = (draw_up(one, GIVEN, draft_day) for one in (interview, other))

    assert first.interviewing is interview
    assert second.interviewing is other


def test_a_deal_does_not_change_with_the_answers_it_was_given(
    interview: Interviewing, draft_day: dt.date
) -> None:
    given = dict(GIVEN)
    drawn = draw_up(interview, given, draft_day)
    given["sector"] = Given("answered", "travel")

    assert drawn.resolution.given["sector"].value == "health"
    assert draw_up(interview, GIVEN, draft_day).resolution.given == GIVEN


def test_no_deal_is_remembered_once_somebody_is_forgotten(
    interview: Interviewing, draft_day: dt.date
) -> None:
    first = draw_up(interview, GIVEN, draft_day)
    let_go_of_newest()

    assert draw_up(interview, GIVEN, draft_day) is not first
