"""What lists need to know of every chat, in memory."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from operator import attrgetter
from typing import Any, NamedTuple

from bot.storage.directory import Prospect
from bot.storage.kept import ChatKey, ChatRecord, Reminder, Standing
from bot.storage.moments import as_text, in_utc
from bot.storage.record_fields import standing_fields, standing_from


class _Entry(NamedTuple):
    active: datetime
    unsent: bool
    reminders: Mapping[str, datetime]
    standing: Standing | None


class ChatIndex:
    """Answers without opening a file; built at the start, then kept current."""

    def __init__(self) -> None:
        self._entries: dict[ChatKey, _Entry] = {}

    def put(self, chat: ChatKey, record: ChatRecord, active: datetime) -> None:
        """Take note of a chat's record, and of when its person last acted."""
        self._entries[chat] = _Entry(
            active, bool(record.outbox), record.reminders, record.standing
        )

    def put_line(self, line: Mapping[str, Any]) -> None:
        """Take note of what `lines` said of a chat."""
        reminders = line["reminders"].items()
        self._entries[ChatKey(*line["chat"])] = _Entry(
            datetime.fromisoformat(line["active"]),
            line["unsent"],
            {kind: datetime.fromisoformat(due) for kind, due in reminders},
            standing_from(line["standing"]),
        )

    def lines(self) -> Iterator[tuple[ChatKey, dict[str, Any]]]:
        """Yield the chats, each with what is known of it as JSON values."""
        for chat, entry in self._entries.items():
            yield (
                chat,
                {
                    "chat": list(chat),
                    "active": as_text(entry.active),
                    "unsent": entry.unsent,
                    "reminders": {k: as_text(d) for k, d in entry.reminders.items()},
                    "standing": standing_fields(entry.standing),
                },
            )

    def drop(self, chat: ChatKey) -> None:
        """Know nothing of a chat any more."""
        self._entries.pop(chat, None)

    def chats(self) -> list[ChatKey]:
        """Return the chats that have a record."""
        return list(self._entries)

    def chats_with_unsent(self) -> list[ChatKey]:
        """Return the chats whose outbox holds something."""
        return [chat for chat, entry in self._entries.items() if entry.unsent]

    def last_activity(self, chat: ChatKey) -> datetime | None:
        """Return when a chat's person last acted, None for an unknown chat."""
        entry = self._entries.get(chat)
        return entry.active if entry else None

    def untouched_since(self, when: datetime) -> list[ChatKey]:
        """Return the chats whose last activity was before then, oldest first."""
        moment = in_utc(when)
        known = ((entry.active, chat) for chat, entry in self._entries.items())
        return [chat for active, chat in sorted(known) if active < moment]

    def due(self, now: datetime) -> list[Reminder]:
        """Return the reminders that are due by then, in order."""
        moment = in_utc(now)
        found = (
            Reminder(chat, kind, due)
            for chat, entry in self._entries.items()
            for kind, due in entry.reminders.items()
            if due <= moment
        )
        return sorted(found, key=attrgetter("due", "chat", "kind"))

    def prospect(self, chat: ChatKey) -> Prospect | None:
        """Return a chat's place in a rep's list, None if it has none."""
        entry = self._entries.get(chat)
        if entry is None or entry.standing is None:
            return None
        return Prospect(chat, entry.standing, entry.active)

    def prospects(self, rep: ChatKey) -> list[Prospect]:
        """Return who followed a rep's links, the last active first."""
        newest = attrgetter("active", "chat")
        return sorted(self._following(rep), key=newest, reverse=True)

    def _following(self, rep: ChatKey) -> Iterator[Prospect]:
        for chat, entry in self._entries.items():
            if entry.standing is not None and entry.standing.rep == rep:
                yield Prospect(chat, entry.standing, entry.active)
