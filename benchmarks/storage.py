"""What one answer costs the embedded store, beside one plain TinyDB file.

Run: python -m benchmarks.storage (some ten seconds; writes to a temporary folder).
"""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from tinydb import TinyDB

from benchmarks import tables
from benchmarks.tables import Figure
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey, Outgoing, Received, Turn

CHATS = 1_000
ROUNDS = 40
BATCH = 32
PEOPLE, ANSWERS = 40, 400
BASELINE = "plain TinyDB file, update"

Case = Callable[[int], object]


def conversation() -> dict[str, object]:
    """Return some 4 KB: thirty answers as they are kept."""
    answer = {"status": "given", "value": "what a person typed, a line of it" * 3}
    return {f"question_{number}": answer for number in range(30)}


def chat(number: int) -> ChatKey:
    """Return one of the chats, spread over all of them."""
    return ChatKey(1, number * 37 % CHATS)


def turn(number: int | None) -> Turn:
    """Return one answer's effect, with a card to show."""
    return Turn(number, conversation(), (Outgoing(str(number), "card", {}),))


def update(number: int) -> Received:
    """Return an update of the usual size."""
    return Received(number, chat(number), {"message": {"text": "answer" * 150}})


def batch(start: int) -> list[Received]:
    """Return as many updates as a busy poll brings."""
    return [update(start * BATCH + number) for number in range(BATCH)]


def cases(plain: TinyDB, store: EmbeddedStore) -> dict[str, Case]:
    """Return what is measured, each case given the number of its round."""
    first = 10 * CHATS
    return {
        BASELINE: lambda n: plain.update(conversation(), doc_ids=[1 + n]),
        "receive one": lambda n: store.inbox.receive([update(first + n)]),
        "commit": lambda n: store.chats.commit(chat(n), turn(first + n)),
        "commit, seen before": lambda n: store.chats.commit(chat(n), turn(first + n)),
        "load": lambda n: store.chats.load(chat(n)),
        "sent": lambda n: store.outbox.sent(chat(n), str(first + n), {"card": n}),
        "settle one": lambda n: store.inbox.settle(first + n),
        "commit, no update": lambda n: store.chats.commit(chat(n), turn(None)),
        f"receive {BATCH}": lambda n: store.inbox.receive(batch(first + n)),
    }


def answered(store: EmbeddedStore, number: int) -> None:
    """Ask of a store what one answer asks of it, from its arrival to its reply."""
    who = chat(number % PEOPLE)
    store.inbox.receive([Received(number, who, update(number).payload)])
    store.chats.load(who)
    store.chats.commit(who, turn(number))
    store.inbox.settle(number)
    store.chats.load(who)
    store.outbox.sent(who, str(number), {"card": number})
    store.chats.load(who)


def of_processor(store: EmbeddedStore) -> Iterator[Figure]:
    """Yield what the store adds to an answer of somebody who has just answered."""
    used: list[float] = []
    for number in range(ANSWERS + PEOPLE):
        start = process_time()
        answered(store, 20 * CHATS + number)
        used.append(process_time() - start)
    found = median(used[PEOPLE:]) * 1000
    yield Figure("all of an answer, of the processor", found, "ms")


def figures(measured: dict[str, Case]) -> Iterator[tuple[str, float]]:
    """Yield each case's median seconds; rounds take turns, so noise hits all alike."""
    seconds: dict[str, list[float]] = {name: [] for name in measured}
    for number in range(ROUNDS):
        for name, case in measured.items():
            start = perf_counter()
            case(number)
            seconds[name].append(perf_counter() - start)
    for name, samples in seconds.items():
        yield name, median(samples)


def main() -> None:
    """Print medians, and how many times the baseline each costs."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        key = home / "key" / "master"
        with EmbeddedStore(home / "data", key) as store:
            for number in range(CHATS):
                store.chats.commit(chat(number), turn(number))
        start = perf_counter()
        reopened = EmbeddedStore(home / "data", key)
        opening = perf_counter() - start
        with reopened, TinyDB(home / "plain.json") as plain:
            plain.insert_multiple(conversation() for _ in range(CHATS))
            medians = {**dict(figures(cases(plain, reopened))), "start": opening}
            processor = list(of_processor(reopened))
    tables.show([*tables.beside(medians, BASELINE, "ms", 1000), *processor])


if __name__ == "__main__":
    main()
