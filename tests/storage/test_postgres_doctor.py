"""What `doctor` finds in a database, and that it changes nothing."""

import pytest
from postgres_home import PostgresHome
from storage_world import BORIS, NOON, turn

from bot.storage.directory import Rep
from bot.storage.doctor import Finding
from bot.storage.kept import ChatKey
from bot.storage.postgres_doctor import examined


@pytest.fixture
def used(postgres: PostgresHome) -> PostgresHome:
    with postgres.open() as store:
        for number in range(1, 9):
            store.chats.commit(ChatKey(7, number), turn(number, "forty"))
        store.directory.add_rep(Rep(BORIS, "Boris", NOON))
    return postgres


def found(home: PostgresHome) -> list[Finding]:
    return examined(home.address, home.key)


def texts(home: PostgresHome, kind: str) -> str:
    return "\n".join(one.text for one in found(home) if one.kind == kind)


def test_of_a_sound_database_there_is_nothing_to_say(used: PostgresHome) -> None:
    assert found(used) == []


def test_who_is_connected_is_worth_knowing_and_no_fault(used: PostgresHome) -> None:
    with used.open():
        (finding,) = found(used)

    assert finding.kind == "note"
    assert "1 processes of the bot are connected" in finding.text


def test_an_unused_database_gets_no_key_by_being_looked_at(
    postgres: PostgresHome,
) -> None:
    assert "makes its key at its first start" in texts(postgres, "note")
    assert not postgres.key.exists()
    assert postgres.run("SELECT count(*) FROM deployment") == [(0,)]


def test_an_unreachable_server_is_a_fault_without_the_password(
    postgres: PostgresHome,
) -> None:
    (finding,) = examined("postgresql://bot:hush@127.0.0.1:1/bot", postgres.key)

    assert finding.kind == "fault"
    assert "DATABASE_URL" in finding.text
    assert "hush" not in finding.text


def test_an_unprepared_database_says_how_to_prepare_it(used: PostgresHome) -> None:
    used.run("ALTER TABLE migration RENAME TO elsewhere")
    try:
        assert "contract-assistant migrate" in texts(used, "fault")
    finally:
        used.run("ALTER TABLE elsewhere RENAME TO migration")


def test_a_missing_key_is_a_fault(used: PostgresHome) -> None:
    used.key.unlink()

    assert "is missing" in texts(used, "fault")
    assert not used.key.exists()


def test_another_key_is_a_fault(used: PostgresHome) -> None:
    used.key.write_bytes(bytes(32))

    assert "Every machine needs the same key" in texts(used, "fault")


def test_a_key_that_others_may_read_is_a_fault(used: PostgresHome) -> None:
    used.key.chmod(0o644)

    assert "chmod 600" in texts(used, "fault")


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE chat SET key = 'x' WHERE chat = 3",
        "UPDATE chat SET record = 'x' WHERE chat = 3",
    ],
)
def test_a_damaged_chat_is_named_and_left_as_it_is(
    used: PostgresHome, damage: str
) -> None:
    used.run(damage)

    assert "chat 3 is damaged" in texts(used, "fault")
    assert used.run("SELECT count(*) FROM damaged") == [(0,)]


def test_a_damaged_folio_is_named(used: PostgresHome) -> None:
    used.run("UPDATE folio SET sealed = 'x'")

    assert f"of {BORIS.chat} are damaged" in texts(used, "fault")


def test_only_the_first_of_many_are_named(used: PostgresHome) -> None:
    used.run("UPDATE chat SET record = 'x'")

    assert "And 3 more" in texts(used, "fault")


def test_what_was_set_aside_is_worth_knowing(used: PostgresHome) -> None:
    used.run("INSERT INTO damaged (bot, chat, key) VALUES (7, 3, 'x')")

    assert "DELETE FROM damaged" in texts(used, "note")
