from storage_world import ANNA, BORIS, NOON, shown, update

from bot.storage.directory import Link
from bot.storage.seams import Receipt, Reminder, Standing, Store, Turn


def test_a_receipt_counts_what_was_removed(store: Store) -> None:
    data = {"given": {"a": 1, "b": 2}, "versions": [1], "asking": "services", "n": 7}
    store.directory.add_link(Link("ab" * 32, "prospect", BORIS, "Clinics", NOON))
    store.directory.open_link("ab" * 32, ANNA, NOON)
    store.inbox.receive([update(1), update(2), update(3), update(4, BORIS)])
    standing = Standing(BORIS, "ab" * 32, "started", NOON)
    outgoing = (shown("a"), shown("b"))
    store.chats.commit(ANNA, Turn(1, data, outgoing, standing=standing))
    store.outbox.sent(ANNA, "a", {"card": 41})
    store.reminders.set(Reminder(ANNA, "nudge", NOON))
    store.inbox.set_aside(update(3), "why")
    store.inbox.settle(1)

    receipt = store.chats.forget(ANNA)

    assert receipt == Receipt(
        readable=True,
        parts={"given": 2, "versions": 1},
        unsent=1,
        reminders=1,
        messages=1,
        waiting=1,
        set_aside=1,
        opened_links=1,
        prospect=True,
    )


def test_the_second_receipt_counts_nothing(store: Store) -> None:
    store.inbox.receive([update(1)])
    store.chats.forget(ANNA)

    receipt = store.chats.forget(ANNA)

    assert receipt == Receipt(
        readable=True,
        parts={},
        unsent=0,
        reminders=0,
        messages=0,
        waiting=0,
        set_aside=0,
        opened_links=0,
        prospect=False,
    )
