"""What people see of somebody else's turn: reps of their prospects, and back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.chat.background import outline
from bot.chat.logs import logger
from bot.chat.outgoing import as_outgoing
from bot.consultation.conversation import from_json, to_json
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Notice, Outcome
from bot.consultation.plain import presented
from bot.consultation.reps.telling import DIGEST, STUCK
from bot.errors import DamagedChatError, StorageError
from bot.storage.seams import ChatKey, Reminder, Store, Turn

_log = logger(__name__)

_AT_ONCE = 50
"""Reminders to see to in one go, so that nobody who writes has to wait."""


@dataclass(frozen=True)
class Others:
    """Puts notices into the outboxes of those they are for; `wake` has them sent."""

    dialogue: Dialogue
    store: Store
    wake: Callable[[ChatKey], None]

    def tell(
        self, notices: Iterable[Notice], name: str, update_id: int | None = None
    ) -> None:
        """Show notices, each chat once for an update however often this is called.

        They come before the turn they follow from: a crash in between repeats the
        turn, and the update's number in their own chats keeps them from being
        repeated with it.
        """
        for notice in notices:
            try:
                self._tell(notice, name, update_id)
            except DamagedChatError:
                _log.error("a damaged chat is told nothing", chat=notice.chat.chat)

    def look(self, bot: int, now: datetime) -> None:
        """Tell reps of a bot what is due: silent prospects, and digests."""
        if self.dialogue.following is not None:
            self.look_at(bot, self.store.reminders.due(now))

    def look_at(self, bot: int, found: Iterable[Reminder]) -> None:
        """Tell reps of a bot what they are to know among reminders that are due."""
        if self.dialogue.following is None:
            return
        due = (
            one for one in found if one.chat.bot == bot and one.kind in {STUCK, DIGEST}
        )
        for reminder in list(due)[:_AT_ONCE]:
            try:
                self._give(reminder)
            except StorageError as refusal:
                _log.error("nobody told", reason=outline(refusal))

    def _give(self, reminder: Reminder) -> None:
        if self.dialogue.following is not None:
            notices = self.dialogue.following.telling.due(reminder)
            name = f"{reminder.kind}.{reminder.chat.chat}.{reminder.due:%Y%m%d%H%M}"
            self.tell(notices, name)
            self.store.reminders.settle(reminder)

    def _tell(self, notice: Notice, name: str, update_id: int | None) -> None:
        chat = notice.chat
        record = self.store.chats.load(chat)
        if not record.data:
            # Nobody who is there: it never began, or it is forgotten.
            return
        conversation = from_json(record.data, chat)
        asked = self.dialogue.interviewing.question(conversation.asking or "")
        outcome = presented(Outcome(conversation, notice.shown), asked)
        outgoing = tuple(
            as_outgoing(f"{name}.{number}", shown)
            for number, shown in enumerate(outcome.shown)
        )
        data = to_json(outcome.conversation)
        turn = Turn(update_id, data, outgoing, standing=notice.standing)
        self.store.chats.commit(chat, turn)
        self.wake(chat)
