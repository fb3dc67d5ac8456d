"""Reminders: when they come, when they do not, and what they say."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from visitor import Visitor

from bot.consultation.conversation import Conversation
from bot.consultation.reminding import reminder_screen, reminders_after
from bot.interview.values import UNKNOWN, Given

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
BEGUN = Conversation({"services": UNKNOWN})
NONE = {"day": None, "week": None}
DAY, WEEK = dt.timedelta(days=1), dt.timedelta(weeks=1)


def living_in(country: str) -> Conversation:
    return BEGUN.with_answer("home_country", Given("answered", country))


def test_an_unfinished_deal_is_called_to_mind_after_a_day_and_a_week() -> None:
    assert reminders_after(BEGUN, NOON) == {"day": NOON + DAY, "week": NOON + WEEK}


@pytest.mark.parametrize(
    "conversation",
    [
        Conversation(),
        BEGUN._replace(preferences={"reminders": "off"}),
        BEGUN.drafted("2026-11-22"),
    ],
    ids=["nothing given", "switched off", "drafted"],
)
def test_nobody_is_reminded_without_a_reason(conversation: Conversation) -> None:
    assert reminders_after(conversation, NOON) == NONE


def test_an_answer_after_the_draft_is_a_reason_again() -> None:
    changed = BEGUN.drafted("2026-11-22").with_answer("crm", UNKNOWN)

    assert reminders_after(changed, NOON) != NONE


@pytest.mark.parametrize(
    ("conversation", "stopped", "comes"),
    [
        (living_in("NL"), "2026-11-22T22:30+01:00", "2026-11-24T09:00+01:00"),
        (living_in("NL"), "2026-11-22T20:59+01:00", "2026-11-23T20:59+01:00"),
        (living_in("NL"), "2026-11-22T03:00+01:00", "2026-11-23T09:00+01:00"),
        (living_in("US"), "2026-11-22T18:30+00:00", "2026-11-24T09:00+00:00"),
        (BEGUN, "2026-11-22T18:00+00:00", "2026-11-24T09:00+00:00"),
    ],
    ids=["late", "just in time", "early", "several zones", "zone unknown"],
)
def test_no_reminder_comes_at_night(
    conversation: Conversation, stopped: str, comes: str
) -> None:
    due = reminders_after(conversation, dt.datetime.fromisoformat(stopped))

    assert due["day"] == dt.datetime.fromisoformat(comes)


def test_the_chosen_time_zone_counts_before_the_country() -> None:
    there = living_in("NL")._replace(preferences={"zone": "Asia/Manila"})
    due = reminders_after(there, NOON + dt.timedelta(hours=2))

    assert due["day"] == dt.datetime(2026, 11, 24, 1, tzinfo=dt.UTC)


@given(moment=st.datetimes(dt.datetime(2026, 1, 1), dt.datetime(2027, 1, 1)))  # noqa: DTZ001 - hypothesis adds the zone
def test_whenever_somebody_stops_they_are_reminded_by_day(
    moment: dt.datetime,
) -> None:
    stopped = moment.replace(tzinfo=dt.UTC)
    kyiv = ZoneInfo("Europe/Kyiv")
    for due in reminders_after(living_in("UA"), stopped).values():
        assert due is not None

        assert dt.time(9) <= due.astimezone(kyiv).time() < dt.time(21)
        assert due - stopped >= DAY


def test_a_reminder_names_the_deal_and_leads_on(visitor: Visitor) -> None:
    visitor.say("technical help")
    visitor.command("rename", "Clinic")
    talk = visitor.dialogue.interviewing
    screen = reminder_screen(talk, visitor.conversation, "day", visitor.today)
    labels = [button.label for row in screen.buttons for button in row]

    assert "“Clinic” is waiting" in screen.passages[0].text
    assert labels == ["Continue", "Draft now", "No more reminders"]


def test_one_tap_ends_all_reminders(visitor: Visitor) -> None:
    visitor.say("technical help")
    talk = visitor.dialogue.interviewing
    screen = reminder_screen(talk, visitor.conversation, "week", visitor.today)
    visitor.tap(screen.buttons[-1][0].action)

    assert reminders_after(visitor.conversation, NOON) == NONE
    assert "/settings" in visitor.screen
