"""A folder is never lost, however often it is killed, copied or locked anew."""

import shutil
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.stateful import rule, run_state_machine_as_test
from storage_world import NOON, EmbeddedHome, shown
from test_store_model import IDS, SOMEONE, StoreMachine, key_of

from bot.storage.backup import backup
from bot.storage.restoring import restore
from bot.storage.rotation import rotate
from bot.storage.seams import ChatKey, Received, Turn


class FolderMachine(StoreMachine):
    """A store that is found again in another folder, with what was written so far."""

    def __init__(self, home: EmbeddedHome) -> None:
        super().__init__(home)
        self.folder = home
        self.folders = count(1)

    @rule(chat=SOMEONE, number=IDS, message=IDS)
    def answer(self, chat: ChatKey, number: int, message: int) -> None:
        """Take an update all the way, as the bot does."""
        received = Received(number, chat, {})
        self.receive([received])
        if self.model.waiting.get(key_of(received)) == received:
            entry = shown(f"{number}")
            self.commit(chat, Turn(number, {"number": number}, (entry,), at=NOON))
            self.settle(number, chat.bot)
            self.sent(chat, entry.id, message)

    @rule()
    def kill(self) -> None:
        after = self._new_home()
        shutil.copytree(self.folder.data, after.data)
        self._goes_on_in(after)

    @rule()
    def bring_back(self) -> None:
        copy = self.folder.folder / f"copy-{next(self.folders)}.tar"
        backup(self.folder.data, copy)
        after = self._new_home()
        restore(copy, after.data)
        self._goes_on_in(after)

    @rule()
    def lock_anew(self) -> None:
        self.store.close()
        rotate(self.folder.data, self.folder.key)
        self.store = self.folder.open()

    def _new_home(self) -> EmbeddedHome:
        folder = self.folder.folder.with_name(f"home-{next(self.folders)}")
        after = EmbeddedHome(folder)
        shutil.copytree(self.folder.key.parent, after.key.parent)
        return after

    def _goes_on_in(self, home: EmbeddedHome) -> None:
        """Open it; an end that was not written is known to the chat's record."""
        self.store.close()
        self.folder = self.home = home
        self.store = home.open()
        for received in self.store.inbox.waiting():
            if key_of(received) not in self.model.waiting:
                record = self.store.chats.load(received.chat)
                assert received.update_id in record.handled
                self.store.inbox.settle(received.update_id, received.chat.bot)


@pytest.mark.parametrize("unfiled", [400, 1])
def test_a_folder_is_a_dictionary_that_is_never_lost(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    unfiled: int,
) -> None:
    monkeypatch.setattr("bot.storage.chat_documents._MOST_UNFILED", unfiled)
    monkeypatch.setattr("bot.storage.journal._BYTES_A_COMPACTION", 8_000)

    def folder() -> Path:
        return tmp_path_factory.mktemp("home") / "home-0"

    run_state_machine_as_test(
        lambda: FolderMachine(EmbeddedHome(folder())),
        settings=settings(max_examples=8, stateful_step_count=25, deadline=None),
    )
