"""What nobody uses is deleted, after a warning."""

import datetime as dt

import pytest

from bot.consultation.conversation import Conversation
from bot.consultation.data.retention import Retention

SEEN = dt.date(2026, 1, 1)
SILENT = Conversation()
YEAR = Retention(365)


def after(days: int) -> dt.date:
    return SEEN + dt.timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "verdict"), [(0, "keep"), (334, "keep"), (335, "warn"), (900, "warn")]
)
def test_nobody_is_deleted_without_a_warning(days: int, verdict: str) -> None:
    assert YEAR.verdict(SILENT, SEEN, after(days)) == verdict


@pytest.mark.parametrize(
    ("warned", "days", "verdict"),
    [
        (335, 364, "keep"),
        (335, 365, "delete"),
        (900, 929, "keep"),
        (900, 930, "delete"),
    ],
)
def test_a_warning_leaves_thirty_days(warned: int, days: int, verdict: str) -> None:
    told = SILENT._replace(warned=after(warned).isoformat())

    assert YEAR.verdict(told, SEEN, after(days)) == verdict


@pytest.mark.parametrize(("days", "verdict"), [(29, "keep"), (30, "delete")])
def test_a_short_period_ends_without_a_warning(days: int, verdict: str) -> None:
    assert Retention(30).verdict(SILENT, SEEN, after(days)) == verdict


def test_who_cannot_be_reached_is_not_warned() -> None:
    assert YEAR.verdict(SILENT, SEEN, after(364), can_warn=False) == "keep"
    assert YEAR.verdict(SILENT, SEEN, after(365), can_warn=False) == "delete"


@pytest.mark.parametrize(("days", "untouched"), [(365, 335), (61, 31), (60, 60)])
def test_nobody_looks_into_a_chat_before_there_is_a_reason(
    days: int, untouched: int
) -> None:
    assert Retention(days).looked_into_after == dt.timedelta(days=untouched)


def test_a_warning_says_until_when_and_what_helps() -> None:
    told, screen = YEAR.warned(SILENT, SEEN, after(335))
    words = screen.passages[0].text

    assert told.warned == after(335).isoformat()
    assert "1 January 2027" in words
    assert "/start" in words


def test_a_turn_takes_the_warning_back() -> None:
    told = SILENT._replace(warned=after(335).isoformat())

    assert told.heard_of().warned == ""
