from storage_world import ANNA, BORIS, Home, shown, turn, update

from bot.storage.records import EMPTY, HANDLED_KEPT
from bot.storage.seams import ChatRecord, Store, Turn


def test_a_new_chat_has_an_empty_record(store: Store) -> None:
    assert store.chats.load(ANNA) == EMPTY
    assert store.chats.chats() == []


def test_a_commit_stores_data_and_outgoing_together(store: Store) -> None:
    record = store.chats.commit(ANNA, turn(1, "forty calls", "a", "b"))

    assert record == store.chats.load(ANNA)
    assert record == ChatRecord(
        data={"answer": "forty calls"},
        handled=(1,),
        outbox=(shown("a"), shown("b")),
        messages={},
    )


def test_a_commit_survives_a_restart(home: Home) -> None:
    with home.open() as store:
        before = store.chats.commit(ANNA, turn(1, "forty calls", "a"))

    with home.open() as store:
        assert store.chats.load(ANNA) == before
        assert store.chats.chats() == [ANNA]


def test_a_turn_replaces_data_and_adds_to_what_is_to_be_seen(store: Store) -> None:
    store.chats.commit(ANNA, turn(1, "forty", "a"))

    record = store.chats.commit(ANNA, turn(2, "fifty", "b"))

    assert record.data == {"answer": "fifty"}
    assert record.outbox == (shown("a"), shown("b"))
    assert record.handled == (1, 2)


def test_a_handled_update_changes_nothing(store: Store) -> None:
    first = store.chats.commit(ANNA, turn(1, "forty", "a"))

    again = store.chats.commit(ANNA, turn(1, "something else", "b"))

    assert again == first == store.chats.load(ANNA)


def test_a_turn_of_no_update_always_counts(store: Store) -> None:
    store.chats.commit(ANNA, turn(None, "reminded once", "a"))

    record = store.chats.commit(ANNA, turn(None, "reminded twice", "b"))

    assert record.data == {"answer": "reminded twice"}
    assert record.handled == ()


def test_the_newest_handled_updates_are_remembered(store: Store) -> None:
    updates = range(1, HANDLED_KEPT + 11)
    for number in updates:
        record = store.chats.commit(ANNA, turn(number, str(number)))

    assert record.handled == tuple(updates)[-HANDLED_KEPT:]


def test_what_was_found_and_changed_is_stored_as_it_is_now(store: Store) -> None:
    for number in (1, 2):
        store.chats.commit(ANNA, Turn(number, {"answers": ["forty"]}, ()))
    found = store.chats.load(ANNA).data
    found["answers"].append("fifty")

    store.chats.commit(ANNA, Turn(3, found, ()))

    assert store.chats.load(ANNA).data == {"answers": ["forty", "fifty"]}


def test_chats_do_not_see_each_other(store: Store) -> None:
    store.chats.commit(ANNA, turn(1, "Anna's"))
    store.chats.commit(BORIS, turn(2, "Boris's"))

    assert store.chats.load(ANNA).data == {"answer": "Anna's"}
    assert sorted(store.chats.chats()) == sorted([ANNA, BORIS])


def test_a_forgotten_chat_is_new_again(home: Home) -> None:
    with home.open() as store:
        store.chats.commit(ANNA, turn(1, "secret", "a"))
        store.chats.commit(BORIS, turn(2, "kept"))
        store.chats.forget(ANNA)

        assert store.chats.load(ANNA) == EMPTY

    with home.open() as store:
        assert store.chats.load(ANNA) == EMPTY
        assert store.chats.chats() == [BORIS]
        assert store.chats.load(BORIS).data == {"answer": "kept"}


def test_forgetting_takes_waiting_and_set_aside_updates_along(
    home: Home,
) -> None:
    with home.open() as store:
        store.inbox.receive([update(1), update(2), update(3, BORIS)])
        store.inbox.set_aside(update(1), "why")
        store.chats.forget(ANNA)

        assert store.inbox.waiting() == [update(3, BORIS)]
        assert store.inbox.aside() == []

    with home.open() as store:
        assert store.inbox.waiting() == [update(3, BORIS)]
        assert store.inbox.receive([update(2)]) == []


def test_whoever_was_forgotten_may_come_back(home: Home) -> None:
    with home.open() as store:
        store.inbox.receive([update(1)])
        store.chats.commit(ANNA, turn(1, "before", "a"))
        store.chats.forget(ANNA)
        store.inbox.receive([update(2)])
        store.chats.commit(ANNA, turn(2, "after"))

    with home.open() as store:
        assert store.chats.load(ANNA).data == {"answer": "after"}
        assert store.inbox.waiting() == [update(2)]


def test_forgetting_someone_unknown_is_harmless(store: Store) -> None:
    store.chats.forget(ANNA)
    store.chats.forget(ANNA)

    assert store.chats.chats() == []
