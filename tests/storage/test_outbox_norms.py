from storage_world import ANNA, BORIS, Home, shown, turn

from bot.storage.records import EMPTY
from bot.storage.seams import Store


def test_what_is_to_be_seen_stays_until_it_was_sent(home: Home) -> None:
    with home.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a", "b"))
        store.chats.commit(BORIS, turn(2, "fifty"))

    with home.open() as store:
        assert store.outbox.unsent(ANNA) == (shown("a"), shown("b"))
        assert store.outbox.chats_with_unsent() == [ANNA]


def test_a_sent_entry_leaves_and_its_message_is_remembered(
    home: Home,
) -> None:
    with home.open() as store:
        store.chats.commit(ANNA, turn(1, "forty", "a", "b"))
        store.outbox.sent(ANNA, "a", {"card": 41})
        store.outbox.sent(ANNA, "b", {"file": 42})

        assert store.outbox.chats_with_unsent() == []

    with home.open() as store:
        assert store.outbox.unsent(ANNA) == ()
        assert store.chats.load(ANNA).messages == {"card": 41, "file": 42}


def test_a_new_message_takes_over_the_name(store: Store) -> None:
    store.chats.commit(ANNA, turn(1, "forty", "a", "b"))
    store.outbox.sent(ANNA, "a", {"card": 41})
    store.outbox.sent(ANNA, "b", {"card": 43})

    assert store.chats.load(ANNA).messages == {"card": 43}


def test_sending_keeps_the_answers_and_the_handled_updates(store: Store) -> None:
    store.chats.commit(ANNA, turn(1, "forty", "a"))
    store.outbox.sent(ANNA, "a", {})

    assert store.chats.load(ANNA).data == {"answer": "forty"}
    assert store.chats.load(ANNA).handled == (1,)


def test_an_entry_sent_twice_counts_once(store: Store) -> None:
    store.chats.commit(ANNA, turn(1, "forty", "a", "b"))
    store.outbox.sent(ANNA, "a", {"card": 41})
    store.outbox.sent(ANNA, "a", {"card": 99})

    assert store.outbox.unsent(ANNA) == (shown("b"),)
    assert store.chats.load(ANNA).messages == {"card": 41}


def test_a_message_that_arrives_after_forgetting_brings_nothing_back(
    store: Store,
) -> None:
    store.chats.commit(ANNA, turn(1, "forty", "a"))
    store.chats.forget(ANNA)
    store.outbox.sent(ANNA, "a", {"card": 41})

    assert store.chats.load(ANNA) == EMPTY
    assert store.chats.chats() == store.outbox.chats_with_unsent() == []
