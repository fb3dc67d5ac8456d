"""Looking after silent chats: reminders, and the end of what nobody uses."""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime

from bot.chat.background import outline
from bot.chat.logs import logger
from bot.chat.others import Others
from bot.chat.outgoing import as_outgoing
from bot.chat.steadiness import Steadiness
from bot.consultation.conversation import from_json, to_json
from bot.consultation.data.retention import Retention
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.consultation.reminding import (
    is_waiting,
    kind_named,
    reminder_screen,
    zone_of,
)
from bot.errors import StorageError
from bot.storage.seams import ChatKey, Reminder, Store, Turn
from bot.understanding.waking_hours import put_off_to_day

_log = logger(__name__)

_MINUTE = 60.0
_AT_ONCE = 50
"""Chats to remind in one go, so that nobody who writes has to wait."""
_SILENT_AT_ONCE = 500


@dataclass(frozen=True)
class Reminding:
    """Gives reminders that are due, and deletes what nobody uses, in `bot`'s chats.

    `wake` has a chat's unsent messages sent. What was given is noted in the same write
    as the message, so a restart repeats nothing.
    """

    dialogue: Dialogue
    store: Store
    bot: int
    wake: Callable[[ChatKey], None]
    now: Callable[[], datetime]
    retention: Retention
    others: Others | None = None
    _steadiness: Steadiness = field(default_factory=Steadiness)

    async def keep(self, closing: asyncio.Event) -> None:
        """Look every minute until the bot stops, at long silent chats every hour."""
        minutes = 0
        while not closing.is_set():
            self.remind()
            if self.others is not None:
                self.others.look(self.bot, self.now())
            if minutes % 60 == 0:
                self.clear()
            minutes += 1
            with suppress(TimeoutError):
                await asyncio.wait_for(closing.wait(), _MINUTE)

    def remind(self) -> None:
        """Give the reminders that are due."""
        self.remind_of(self.store.reminders.due(self.now()))

    def remind_of(self, found: Iterable[Reminder]) -> None:
        """Give those of the bot's own among reminders that are due."""
        now = self.now()
        due = [
            one for one in found if one.chat.bot == self.bot and kind_named(one.kind)
        ]
        for chat, kinds in list(_by_chat(due).items())[:_AT_ONCE]:
            with _logged():
                self._remind(chat, kinds, now)

    def clear(self) -> None:
        """Warn those who were silent for long, and delete what nobody came back for.

        Nothing is done until the clock went steadily for six hours.
        """
        long_ago = self.now() - self.retention.looked_into_after
        self.clear_among(self.store.chats.chats_untouched_since(long_ago))

    def clear_among(self, silent: Sequence[ChatKey]) -> None:
        """Do so among chats that were silent for long; asked every hour, if of none."""
        now = self.now()
        if not self._steadiness.proven(now):
            return
        for chat in silent[:_SILENT_AT_ONCE]:
            with _logged():
                self._clear(chat, now)

    def _remind(self, chat: ChatKey, kinds: list[str], now: datetime) -> None:
        """Give the last of the reminders that are due, if there still is a reason."""
        conversation = from_json(self.store.chats.load(chat).data)
        kind = kind_named(kinds[-1])
        none: dict[str, datetime | None] = dict.fromkeys(kinds)
        if kind is None or not is_waiting(conversation):
            self._commit(chat, Outcome(conversation), reminders=none)
            return
        day = put_off_to_day(now, zone_of(conversation))
        if day > now:
            later = {**none, kind: day}
            self._commit(chat, Outcome(conversation), reminders=later)
            return
        talk = self.dialogue.interviewing
        screen = reminder_screen(talk, conversation, kind, now.date())
        reminder = self.dialogue.presented(Outcome(conversation, (screen,)))
        self._commit(chat, reminder, f"{kind}.{now:%Y%m%d}", none)

    def _clear(self, chat: ChatKey, now: datetime) -> None:
        data = self.store.chats.load(chat).data
        seen = self.store.chats.last_activity(chat)
        if not data or seen is None:
            return
        conversation, day, today = from_json(data), seen.date(), now.date()
        can_warn = chat.bot == self.bot
        verdict = self.retention.verdict(conversation, day, today, can_warn=can_warn)
        if verdict == "delete":
            # First, because a chat that is gone is not looked at again.
            self.store.directory.remove_rep(chat)
            self.dialogue.interviewing.let_go()
            self.store.chats.forget(chat)
        elif verdict == "warn":
            warned, screen = self.retention.warned(conversation, day, today)
            self._commit(chat, Outcome(warned, (screen,)), f"warning.{today}")

    def _commit(
        self,
        chat: ChatKey,
        outcome: Outcome,
        name: str = "",
        reminders: Mapping[str, datetime | None] | None = None,
    ) -> None:
        outgoing = tuple(
            as_outgoing(f"{name}.{number}", shown)
            for number, shown in enumerate(outcome.shown)
        )
        data = to_json(outcome.conversation)
        turn = Turn(None, data, outgoing, reminders=reminders or {})
        self.store.chats.commit(chat, turn)
        if outgoing:
            self.wake(chat)


def _by_chat(due: list[Reminder]) -> dict[ChatKey, list[str]]:
    kinds: dict[ChatKey, list[str]] = {}
    for reminder in due:
        kinds.setdefault(reminder.chat, []).append(reminder.kind)
    return kinds


@contextmanager
def _logged() -> Iterator[None]:
    """Let one chat that cannot be read or written be no trouble to the others."""
    try:
        yield
    except StorageError as refusal:
        _log.error("chat not looked after", reason=outline(refusal))
