"""Between two turns a conversation need not be read, and is never an older one."""

from pathlib import Path

import pytest

from bot.chat.kept_conversations import conversation_in, kept
from bot.consultation.conversation import Conversation
from bot.interview.values import Given
from bot.storage.embedded import EmbeddedStore
from bot.storage.seams import ChatKey, ChatRecord, Turn

ANNA = ChatKey(1, 5)
TEXT = "Hart & Lowe \ud83d"
BEFORE = Conversation(given={"sector": Given("answered", TEXT)}, speaker=ANNA)
AFTER = Conversation(given={"sector": Given("answered", "health")}, speaker=ANNA)


@pytest.fixture
def home(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "data", tmp_path / "key"


def committed(store: EmbeddedStore, number: int, conversation: Conversation) -> None:
    """Take a turn of an update that waits."""
    store.chats.commit(ANNA, Turn(number, kept(conversation), ()))


def found(store: EmbeddedStore) -> Conversation:
    return conversation_in(store.chats.load(ANNA).data, ANNA)


def test_the_next_turn_has_the_conversation_itself(home) -> None:
    with EmbeddedStore(*home) as store:
        committed(store, 1, BEFORE)
        committed(store, 2, AFTER)

        assert found(store) is AFTER


def test_a_message_sent_changes_nothing_of_it(home) -> None:
    with EmbeddedStore(*home) as store:
        committed(store, 1, BEFORE)
        committed(store, 2, AFTER)
        store.outbox.sent(ANNA, "none", {"card": 5})

        assert found(store) is AFTER


def test_what_somebody_else_wrote_is_read(home) -> None:
    with EmbeddedStore(*home) as store:
        committed(store, 1, AFTER)
        written = {**store.chats.load(ANNA).data, "paused": True}
        store.chats.put(ANNA, ChatRecord(written, (), (), {}, {}))

        assert found(store).paused
        assert found(store).given == AFTER.given


def test_after_a_restart_it_is_read(home) -> None:
    with EmbeddedStore(*home) as store:
        committed(store, 1, BEFORE)

    with EmbeddedStore(*home) as store:
        assert found(store) == BEFORE
        assert found(store) is not BEFORE


def test_who_was_forgotten_is_nobody(home) -> None:
    with EmbeddedStore(*home) as store:
        committed(store, 1, BEFORE)
        committed(store, 2, AFTER)
        store.chats.forget(ANNA)

        assert found(store) == Conversation(speaker=ANNA)
