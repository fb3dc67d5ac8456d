from itertools import pairwise

import pytest
from storage_world import ANNA, BORIS, Home, numbers, turn, update

from bot.storage.seams import ChatKey, SetAside, Store


def test_updates_wait_in_the_order_they_arrived(store: Store) -> None:
    store.inbox.receive([update(5), update(3, BORIS)])
    store.inbox.receive([update(9)])

    assert numbers(store.inbox.waiting()) == [5, 3, 9]


def test_an_update_waits_as_it_was_sent(store: Store) -> None:
    sent = update(1, BORIS, "Привіт, 40 calls a day")

    store.inbox.receive([sent])

    assert store.inbox.waiting() == [sent]


def test_only_updates_not_seen_before_are_given_back(store: Store) -> None:
    store.inbox.receive([update(1), update(2)])

    fresh = store.inbox.receive([update(2), update(3), update(3)])

    assert numbers(fresh) == [3]


def test_receiving_nothing_new_changes_nothing(store: Store) -> None:
    store.inbox.receive([update(1)])

    assert store.inbox.receive([update(1)]) == []
    assert store.inbox.receive([]) == []
    assert numbers(store.inbox.waiting()) == [1]


def test_a_settled_update_no_longer_waits_and_is_still_known(store: Store) -> None:
    store.inbox.receive([update(1), update(2)])

    store.inbox.settle(1)

    assert numbers(store.inbox.waiting()) == [2]
    assert store.inbox.receive([update(1)]) == []


def test_settling_twice_or_something_unknown_is_harmless(store: Store) -> None:
    store.inbox.receive([update(1)])

    store.inbox.settle(1)
    store.inbox.settle(1)
    store.inbox.settle(99)

    assert store.inbox.waiting() == []


def test_waiting_updates_survive_a_restart_in_order(home: Home) -> None:
    with home.open() as store:
        store.inbox.receive([update(4), update(2, BORIS), update(3)])
        store.inbox.settle(2)

    with home.open() as store:
        assert numbers(store.inbox.waiting()) == [4, 3]


def test_settled_updates_are_known_after_restarts(home: Home) -> None:
    with home.open() as store:
        store.inbox.receive([update(1)])
        store.inbox.settle(1)
    with home.open():
        pass

    with home.open() as store:
        assert store.inbox.receive([update(1), update(2)]) == [update(2)]


def test_two_bots_number_their_updates_apart(home: Home) -> None:
    ours, theirs = update(1, ChatKey(7, 1)), update(1, ChatKey(8, 1))
    with home.open() as store:
        assert store.inbox.receive([ours, theirs]) == [ours, theirs]
        store.inbox.settle(1, bot=7)

    with home.open() as store:
        assert store.inbox.waiting() == [theirs]


def test_settling_asks_for_the_bot_when_two_wait_under_one_id(store: Store) -> None:
    store.inbox.receive([update(1, ChatKey(7, 1)), update(1, ChatKey(8, 1))])

    with pytest.raises(ValueError, match="name one"):
        store.inbox.settle(1)

    assert len(store.inbox.waiting()) == 2


def test_an_update_set_aside_no_longer_waits_and_can_be_read(
    home: Home,
) -> None:
    poison = update(1, text="poison")
    with home.open() as store:
        store.inbox.receive([poison, update(2, BORIS)])
        store.inbox.set_aside(poison, "KeyError: 'chat'")

    with home.open() as store:
        assert numbers(store.inbox.waiting()) == [2]
        assert store.inbox.aside() == [SetAside(poison, "KeyError: 'chat'")]
        assert store.inbox.receive([poison]) == []


def test_thousands_of_updates_leave_a_small_inbox_behind(home: Home) -> None:
    batches = [range(*ends) for ends in pairwise(range(0, 2_001, 500))]
    with home.open() as store:
        for batch in batches:
            store.inbox.receive([update(number) for number in batch])
            for number in batch:
                store.inbox.settle(number)
        store.inbox.receive([update(50_000)])

    with home.open() as store:
        assert numbers(store.inbox.waiting()) == [50_000]
        assert store.inbox.receive([update(number) for number in batches[-1]]) == []


def test_an_update_tried_again_after_its_commit_has_no_second_effect(
    home: Home,
) -> None:
    with home.open() as store:
        store.inbox.receive([update(1)])
        store.chats.commit(ANNA, turn(1, "forty", "a"))

    with home.open() as store:
        (again,) = store.inbox.waiting()
        store.chats.commit(again.chat, turn(again.update_id, "forty forty", "b"))

        assert store.chats.load(ANNA).data == {"answer": "forty"}
