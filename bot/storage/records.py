"""What turns and deliveries do to a chat's record."""

from collections.abc import Mapping
from datetime import datetime

from bot.storage.kept import ChatRecord, Reminder, Turn
from bot.storage.moments import in_utc

HANDLED_KEPT = 200

EMPTY = ChatRecord(data={}, handled=(), outbox=(), messages={})


def after(record: ChatRecord, turn: Turn) -> ChatRecord:
    """Return the record with a turn's effect, the same record if it had it."""
    if turn.update_id is None:
        handled = record.handled
    elif turn.update_id in record.handled:
        return record
    else:
        handled = (*record.handled, turn.update_id)[-HANDLED_KEPT:]
    return record._replace(
        data=turn.data,
        handled=handled,
        outbox=record.outbox + turn.outgoing,
        reminders=_rescheduled(record.reminders, turn.reminders),
        touched=_later(record.touched, turn.at),
        standing=turn.standing or record.standing,
    )


def delivered(
    record: ChatRecord, outgoing_id: str, messages: Mapping[str, int]
) -> ChatRecord:
    """Return the record after an entry was sent, the same one if it held none."""
    remaining = tuple(entry for entry in record.outbox if entry.id != outgoing_id)
    if len(remaining) == len(record.outbox):
        return record
    sent = {**record.messages, **messages}
    return record._replace(outbox=remaining, messages=sent)


def reminded(record: ChatRecord, kind: str, due: datetime | None) -> ChatRecord:
    """Return the record with a reminder set, or cancelled when it has no time."""
    reminders = _rescheduled(record.reminders, {kind: due})
    if reminders == record.reminders:
        return record
    return record._replace(reminders=reminders)


def settled(record: ChatRecord, reminder: Reminder) -> ChatRecord:
    """Return the record without a reminder, the same one if it was set anew."""
    if record.reminders.get(reminder.kind) != reminder.due:
        return record
    return reminded(record, reminder.kind, None)


def _rescheduled(
    reminders: Mapping[str, datetime], changes: Mapping[str, datetime | None]
) -> Mapping[str, datetime]:
    if not changes:
        return reminders
    changed = {**reminders, **changes}
    return {kind: in_utc(due) for kind, due in changed.items() if due is not None}


def _later(before: datetime | None, at: datetime | None) -> datetime | None:
    """A clock set back must not make a chat look long abandoned."""
    if at is None:
        return before
    return in_utc(at) if before is None else max(before, in_utc(at))
