"""What is done once for all, however many workers there are."""

from dataclasses import dataclass

from postgres_home import PostgresHome

from bot.chat.housekeeping import Housekeeping
from bot.storage.postgres import PostgresStore


@dataclass
class Clock:
    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds


def outdate(postgres: PostgresHome, number: int) -> None:
    postgres.run(
        "INSERT INTO seen (bot, update_id, at) VALUES (7, %s, now() - interval '4 d')",
        number,
    )


def outdated(postgres: PostgresHome) -> list[int]:
    return [number for (number,) in postgres.run("SELECT update_id FROM seen")]


def test_ids_of_old_updates_are_let_go_of_every_hour(
    postgres: PostgresHome, store: PostgresStore
) -> None:
    clock = Clock()
    house = Housekeeping(None, store, clock)
    left = []
    for seconds in (0.0, 60.0, 3600.0):
        clock.seconds = seconds
        outdate(postgres, int(seconds))
        house.look()
        left.append(outdated(postgres))

    assert left == [[], [60], []]


def test_only_one_worker_does_it(postgres: PostgresHome, store: PostgresStore) -> None:
    with postgres.open() as other:
        other.owning.keeps()
        outdate(postgres, 1)

        Housekeeping(None, store).look()

        assert outdated(postgres) == [1]
