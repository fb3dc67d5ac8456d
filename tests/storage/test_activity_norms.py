from datetime import UTC, datetime

from storage_world import ANNA, BORIS, DAY, HOUR, NOON, Home, at, turn

from bot.storage.seams import Store


def test_the_last_activity_is_when_the_person_last_acted(home: Home) -> None:
    with home.open() as store:
        store.chats.commit(ANNA, at(NOON, 1))
        store.chats.commit(ANNA, at(NOON + HOUR, 2))
        assert store.chats.last_activity(ANNA) == NOON + HOUR

    with home.open() as store:
        assert store.chats.last_activity(ANNA) == NOON + HOUR


def test_what_nobody_did_is_no_activity(store: Store) -> None:
    store.chats.commit(ANNA, at(NOON, 1))

    store.chats.commit(ANNA, turn(None, "reminded", "a"))
    store.outbox.sent(ANNA, "a", {"card": 1})

    assert store.chats.last_activity(ANNA) == NOON


def test_a_clock_set_back_does_not_make_a_chat_look_abandoned(store: Store) -> None:
    store.chats.commit(ANNA, at(NOON, 1))

    store.chats.commit(ANNA, at(NOON - 365 * DAY, 2))

    assert store.chats.last_activity(ANNA) == NOON
    assert store.chats.load(ANNA).handled == (1, 2)


def test_without_times_a_chat_counts_from_when_it_was_written(
    home: Home,
) -> None:
    before = datetime.now(UTC) - HOUR  # noqa: TID251 - the disk has its own clock
    with home.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        written = store.chats.last_activity(ANNA)
        assert written is not None
        assert before < written < before + 2 * HOUR

    with home.open() as store:
        assert store.chats.last_activity(ANNA) == written


def test_chats_left_untouched_come_oldest_first(home: Home) -> None:
    with home.open() as store:
        store.chats.commit(ANNA, at(NOON, 1))
        store.chats.commit(BORIS, at(NOON - DAY, 2))

    with home.open() as store:
        assert store.chats.chats_untouched_since(NOON - DAY) == []
        assert store.chats.chats_untouched_since(NOON) == [BORIS]
        assert store.chats.chats_untouched_since(NOON + HOUR) == [BORIS, ANNA]


def test_a_forgotten_chat_was_never_active(store: Store) -> None:
    store.chats.commit(ANNA, at(NOON, 1))

    store.chats.forget(ANNA)

    assert store.chats.last_activity(ANNA) is None
    assert store.chats.chats_untouched_since(NOON + DAY) == []
