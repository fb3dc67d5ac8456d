"""A bot's storage work in a process of its own, made to be killed at any moment."""

import itertools
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from os import pathsep
from pathlib import Path

from storage_world import EmbeddedHome

from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey, Outgoing, Received, Store, Turn

CHATS = 4
BATCH = 5


@dataclass
class Child:
    """A running child and what it acknowledged, as lines of a word and a number."""

    process: subprocess.Popen[str]
    said: list[tuple[str, int]] = field(default_factory=list)

    def wait_for(self, word: str) -> None:
        while not self.said or self.said[-1][0] != word:
            self._hear(next(self._lines()))

    def kill(self) -> None:
        self.process.kill()
        for line in self._lines():
            self._hear(line)

    def _lines(self) -> Iterator[str]:
        return iter(self.process.stdout or ())

    def _hear(self, line: str) -> None:
        if line.endswith("\n"):
            word, number = line.split()
            self.said.append((word, int(number)))


@contextmanager
def started(home: EmbeddedHome, first: int) -> Iterator[Child]:
    places = [str(home.data), str(home.key)]
    command = [sys.executable, __file__, *places, str(first)]
    process = subprocess.Popen(  # noqa: S603 - our own program
        command,
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": pathsep.join(sys.path)},
    )
    with process:
        try:
            yield Child(process)
        finally:
            process.kill()


def update(number: int) -> Received:
    return Received(number, ChatKey(7, number % CHATS), {"update_id": number})


def handle(store: Store, received: Received) -> None:
    number, chat = received.update_id, received.chat
    answers = [*store.chats.load(chat).data.get("answers", []), number]
    card = Outgoing(str(number), "card", {})
    store.chats.commit(chat, Turn(number, {"answers": answers}, (card,)))
    say("committed", number)
    for outgoing in store.outbox.unsent(chat):
        say("sent", int(outgoing.id))
        store.outbox.sent(chat, outgoing.id, {"card": number})
    store.inbox.settle(number)


def say(word: str, number: int) -> None:
    sys.stdout.write(f"{word} {number}\n")
    sys.stdout.flush()


def work(data: Path, key: Path, first: int) -> None:
    say("started", first)
    with EmbeddedStore(data, key) as store:
        for received in store.inbox.waiting():
            handle(store, received)
        for start in itertools.count(first, BATCH):
            fresh = store.inbox.receive(
                [update(number) for number in range(start, start + BATCH)]
            )
            say("received", start + BATCH - 1)
            for received in fresh:
                handle(store, received)


if __name__ == "__main__":
    work(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
