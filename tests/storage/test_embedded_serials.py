"""Which of two records of a chat is the newer one is never in doubt."""

import pytest
from storage_world import ANNA, BORIS, EmbeddedHome, crashed, turn


def test_a_kill_after_a_start_from_the_index_loses_no_answer(
    embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.known_chats._WORTH_A_FILE", 1)
    with embedded.open() as store:
        for number in (1, 2, 3):
            store.chats.commit(ANNA, turn(number, "forty"))
    with embedded.open() as store:
        store.chats.commit(ANNA, turn(4, "fifty"))
        after = crashed(embedded)

    with after.open() as store:
        assert store.chats.load(ANNA).data == {"answer": "fifty"}


def test_what_was_sent_is_newer_than_a_file_that_could_not_be_flushed(
    embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_folder: object) -> None:
        raise OSError(5, "Input/output error")

    with embedded.open() as store:
        for chat, number in ((ANNA, 1), (BORIS, 2), (ANNA, 3)):
            store.chats.commit(chat, turn(number, "forty", "a"))
        with monkeypatch.context() as failing:
            failing.setattr("bot.storage.chat_documents._MOST_UNFILED", 1)
            failing.setattr("bot.storage.durable_files.flush_folder", refused)
            store.chats.commit(BORIS, turn(4, "fifty"))
        for _ in range(2):
            store.outbox.sent(ANNA, "a", {"card": 5})
        after = crashed(embedded)

    with after.open() as store:
        assert store.outbox.unsent(ANNA) == ()
        assert store.chats.load(ANNA).messages == {"card": 5}


def test_an_answer_that_cannot_be_filed_stays_where_it_is(
    embedded: EmbeddedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_: object) -> None:
        raise OSError(28, "No space left on device")

    with embedded.open() as store:
        for chat, number in ((ANNA, 1), (BORIS, 2), (ANNA, 3)):
            store.chats.commit(chat, turn(number, f"answer {number}"))
        with monkeypatch.context() as full:
            full.setattr("bot.storage.chat_documents._MOST_UNFILED", 1)
            full.setattr("tempfile.mkstemp", refused)
            store.chats.commit(BORIS, turn(4, "answer 4"))

        assert store.chats.load(ANNA).data == {"answer": "answer 3"}
        assert store.chats.load(BORIS).data == {"answer": "answer 4"}
