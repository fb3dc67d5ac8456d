from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from storage_world import ANNA, BORIS, DAY, HOUR, NOON, Home, turn

from bot.storage.seams import Reminder, Store

NUDGE = Reminder(ANNA, "nudge", NOON)


def test_a_reminder_is_due_from_its_moment_on(store: Store) -> None:
    store.reminders.set(NUDGE)

    assert store.reminders.due(NOON - timedelta(microseconds=1)) == []
    assert store.reminders.due(NOON) == [NUDGE]
    assert store.reminders.due(NOON + DAY) == [NUDGE]


def test_reminders_survive_restarts(home: Home) -> None:
    with home.open() as store:
        store.reminders.set(NUDGE)

    with home.open() as store:
        assert store.reminders.due(NOON) == [NUDGE]


def test_reminders_come_in_the_order_they_are_due(store: Store) -> None:
    later = Reminder(BORIS, "nudge", NOON + HOUR)
    sooner = Reminder(ANNA, "second nudge", NOON - HOUR)
    for reminder in (later, NUDGE, sooner):
        store.reminders.set(reminder)

    assert store.reminders.due(NOON + DAY) == [sooner, NUDGE, later]


def test_a_chat_has_one_reminder_of_a_kind(store: Store) -> None:
    store.reminders.set(NUDGE)
    store.reminders.set(replace(NUDGE, due=NOON + HOUR))

    assert store.reminders.due(NOON) == []
    assert len(store.reminders.due(NOON + DAY)) == 1


def test_a_cancelled_reminder_never_comes(store: Store) -> None:
    store.reminders.set(NUDGE)

    store.reminders.cancel(ANNA, "nudge")
    store.reminders.cancel(ANNA, "nudge")
    store.reminders.cancel(BORIS, "nudge")

    assert store.reminders.due(NOON + DAY) == []
    assert store.chats.chats() == [ANNA]


def test_a_settled_reminder_does_not_come_again(home: Home) -> None:
    with home.open() as store:
        store.reminders.set(NUDGE)
        store.reminders.settle(NUDGE)
        store.reminders.settle(NUDGE)

    with home.open() as store:
        assert store.reminders.due(NOON + DAY) == []


def test_settling_lets_a_reminder_stay_that_was_set_anew(store: Store) -> None:
    anew = replace(NUDGE, due=NOON + DAY)
    store.reminders.set(anew)

    store.reminders.settle(NUDGE)

    assert store.reminders.due(NOON + DAY) == [anew]


def test_a_turn_sets_and_cancels_reminders_with_its_answer(store: Store) -> None:
    store.reminders.set(NUDGE)
    changes = {"nudge": None, "week": NOON + DAY}

    record = store.chats.commit(ANNA, turn(1, "forty")._replace(reminders=changes))

    assert record.reminders == {"week": NOON + DAY}
    assert store.reminders.due(NOON + DAY) == [Reminder(ANNA, "week", NOON + DAY)]


def test_a_turn_leaves_reminders_that_it_does_not_name(store: Store) -> None:
    store.reminders.set(NUDGE)

    store.chats.commit(ANNA, turn(1, "forty"))

    assert store.reminders.due(NOON) == [NUDGE]


def test_a_turn_handled_before_reminds_of_nothing(store: Store) -> None:
    store.chats.commit(ANNA, turn(1, "forty"))

    again = turn(1, "forty")._replace(reminders={"nudge": NOON})
    store.chats.commit(ANNA, again)

    assert store.reminders.due(NOON) == []


def test_a_reminder_is_the_same_moment_in_every_zone(store: Store) -> None:
    kyiv = timezone(2 * HOUR)

    store.reminders.set(replace(NUDGE, due=NOON.astimezone(kyiv)))

    assert store.reminders.due(NOON.astimezone(kyiv)) == [NUDGE]


def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    local = datetime(2026, 11, 21, 12)  # noqa: DTZ001 - what is refused

    with pytest.raises(ValueError, match="no zone"):
        store.reminders.set(replace(NUDGE, due=local))
    with pytest.raises(ValueError, match="no zone"):
        store.chats.commit(ANNA, turn(1, "forty")._replace(at=local))
    assert store.chats.chats() == []


def test_a_forgotten_chat_is_reminded_of_nothing(home: Home) -> None:
    with home.open() as store:
        store.reminders.set(NUDGE)
        store.chats.forget(ANNA)

        assert store.reminders.due(NOON) == []

    with home.open() as store:
        assert store.reminders.due(NOON) == []


def test_a_clock_set_back_makes_reminders_wait_and_loses_none(store: Store) -> None:
    store.reminders.set(NUDGE)
    assert store.reminders.due(NOON + DAY) == [NUDGE]

    assert store.reminders.due(NOON - 365 * DAY) == []
    assert store.reminders.due(NOON) == [NUDGE]
