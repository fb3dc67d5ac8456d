"""What turns and deliveries do to a chat's record, and its form as JSON."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.storage.seams import ChatKey, ChatRecord, Outgoing, Turn

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
    return replace(
        record,
        data=turn.data,
        handled=handled,
        outbox=record.outbox + turn.outgoing,
    )


def delivered(
    record: ChatRecord, outgoing_id: str, messages: Mapping[str, int]
) -> ChatRecord:
    """Return the record after an entry was sent, the same one if it held none."""
    remaining = tuple(entry for entry in record.outbox if entry.id != outgoing_id)
    if len(remaining) == len(record.outbox):
        return record
    return replace(record, outbox=remaining, messages={**record.messages, **messages})


def as_fields(chat: ChatKey, record: ChatRecord) -> dict[str, Any]:
    """Return a record, and whose it is, as JSON values."""
    return {
        "bot": chat.bot,
        "chat": chat.chat,
        "data": record.data,
        "handled": record.handled,
        "outbox": [
            {"id": entry.id, "kind": entry.kind, "payload": entry.payload}
            for entry in record.outbox
        ],
        "messages": record.messages,
    }


def from_fields(fields: Mapping[str, Any]) -> ChatRecord:
    """Return the record that `as_fields` described."""
    return ChatRecord(
        data=fields["data"],
        handled=tuple(fields["handled"]),
        outbox=tuple(Outgoing(**entry) for entry in fields["outbox"]),
        messages=fields["messages"],
    )


def owner(fields: Mapping[str, Any]) -> ChatKey:
    """Return whose record `as_fields` described."""
    return ChatKey(bot=fields["bot"], chat=fields["chat"])
