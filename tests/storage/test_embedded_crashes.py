import random
import secrets
import time
from collections import Counter
from collections.abc import Iterator

from storage_child import CHATS, handle, started
from storage_world import ANNA, EmbeddedHome, crashed, turn, written

from bot.storage.seams import ChatKey, ChatRecord, Store

KILLS = 20
LONGEST_LIFE = 0.15


def lives(home: EmbeddedHome) -> Iterator[list[tuple[str, int]]]:
    seed = secrets.randbits(32)
    print(f"seed {seed}")  # noqa: T201 - tells how long each life was
    moments = random.Random(seed)  # noqa: S311 - moments, not secrets
    said: list[tuple[str, int]] = []
    for _ in range(KILLS):
        # Whatever was not acknowledged to the sender comes again, as from Telegram.
        with started(home, first=max(numbers(said, "received"), default=0) + 1) as bot:
            bot.wait_for("started")
            time.sleep(moments.uniform(0, LONGEST_LIFE))
            bot.kill()
        said += bot.said
        yield said


def numbers(said: list[tuple[str, int]], word: str) -> set[int]:
    return {number for spoken, number in said if spoken == word}


def records(store: Store) -> list[ChatRecord]:
    return [store.chats.load(ChatKey(7, chat)) for chat in range(CHATS)]


def answers(store: Store) -> list[int]:
    return [n for record in records(store) for n in record.data.get("answers", [])]


def unsent(store: Store) -> set[int]:
    return {int(entry.id) for record in records(store) for entry in record.outbox}


def test_kills_at_random_moments_lose_nothing_and_double_nothing(
    embedded: EmbeddedHome,
) -> None:
    for said in lives(embedded):
        received = range(1, max(numbers(said, "received"), default=0) + 1)
        with embedded.open() as store:
            stored = set(answers(store))
            waiting = {each.update_id for each in store.inbox.waiting()}

            assert store.damaged == ()
            assert numbers(said, "committed") <= stored
            assert set(received) <= stored | waiting
            assert stored <= numbers(said, "sent") | unsent(store)

    with embedded.open() as store:
        for update in store.inbox.waiting():
            handle(store, update)

        assert set(received) <= set(answers(store))
        assert max(Counter(answers(store)).values()) == 1
        for record in records(store):
            assert record.data["answers"] == sorted(record.data["answers"])
            assert record.outbox == ()


def test_what_a_start_filed_after_a_kill_leaves_the_journal(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        store.chats.commit(ANNA, turn(2, "fifty"))
        after = crashed(embedded)
    journal = after.data / "inbox.journal"
    assert b"kept " in written(journal)

    with after.open():
        pass

    assert b"kept " not in written(journal)


def test_an_answer_given_after_a_key_was_lost_survives_a_kill(
    embedded: EmbeddedHome,
) -> None:
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(1, "forty"))
        store.chats.commit(ANNA, turn(2, "fifty"))
        (key,) = (embedded.data / "keys").glob("*/*")
        key.unlink()
        store.chats.commit(ANNA, turn(3, "sixty"))
        after = crashed(embedded)

    with after.open() as store:
        assert store.chats.load(ANNA).data == {"answer": "sixty"}
