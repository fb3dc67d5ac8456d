"""A chat's record, and whose it is, as JSON values."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.storage.kept import ChatKey, ChatRecord, Outgoing, Standing
from bot.storage.moments import as_text, from_text


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
        "reminders": {kind: as_text(due) for kind, due in record.reminders.items()},
        "touched": as_text(record.touched),
        "standing": standing_fields(record.standing),
    }


def from_fields(fields: Mapping[str, Any]) -> ChatRecord:
    """Return the record that `as_fields` described, today or in an earlier release."""
    return ChatRecord(data=fields["data"], **all_but_data(fields))


def all_but_data(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a record is made of beside its data, under the record's names."""
    reminders = fields.get("reminders", {})
    return {
        "handled": tuple(fields["handled"]),
        "outbox": tuple(Outgoing(**entry) for entry in fields["outbox"]),
        "messages": fields["messages"],
        "reminders": {k: datetime.fromisoformat(due) for k, due in reminders.items()},
        "touched": from_text(fields.get("touched")),
        "standing": standing_from(fields.get("standing")),
    }


def owner(fields: Mapping[str, Any]) -> ChatKey:
    """Return whose record `as_fields` described."""
    return ChatKey(bot=fields["bot"], chat=fields["chat"])


def standing_fields(standing: Standing | None) -> dict[str, Any] | None:
    """Return how far somebody came as JSON values."""
    if standing is None:
        return None
    return {
        "rep": list(standing.rep),
        "link": standing.link,
        "stage": standing.stage,
        "since": as_text(standing.since),
        "summary": standing.summary,
    }


def standing_from(fields: Mapping[str, Any] | None) -> Standing | None:
    """Return the standing that `standing_fields` described."""
    if fields is None:
        return None
    return Standing(
        rep=ChatKey(*fields["rep"]),
        link=fields["link"],
        stage=fields["stage"],
        since=datetime.fromisoformat(fields["since"]),
        summary=fields["summary"],
    )
