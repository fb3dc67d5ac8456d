"""A chat's record, and whose it is, as JSON values."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.storage.kept import ChatKey, ChatRecord, Outgoing, Standing
from bot.storage.moments import as_text, from_text

DATA = "data"
SERIAL = "serial"


def as_fields(chat: ChatKey, record: ChatRecord) -> dict[str, Any]:
    """Return a record, and whose it is, as JSON values."""
    data = {DATA: record.data}
    return {**_owner_fields(chat), **data, **_rest_fields(record)}


def numbered(chat: ChatKey, record: ChatRecord, serial: int) -> dict[str, Any]:
    """Return the fields with a serial, which tells a record from earlier ones."""
    return {**as_fields(chat, record), SERIAL: serial}


def all_but_data(chat: ChatKey, record: ChatRecord, serial: int) -> dict[str, Any]:
    """Return the fields with a serial, but without the data."""
    return {**_owner_fields(chat), **_rest_fields(record), SERIAL: serial}


def _owner_fields(chat: ChatKey) -> dict[str, Any]:
    return {"bot": chat.bot, "chat": chat.chat}


def _rest_fields(record: ChatRecord) -> dict[str, Any]:
    return {
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
    """Return the record that `as_fields` described, today or in an earlier release.

    Without data it is one that has none.
    """
    reminders = fields.get("reminders", {})
    return ChatRecord(
        data=fields.get(DATA, {}),
        handled=tuple(fields["handled"]),
        outbox=tuple(Outgoing(**entry) for entry in fields["outbox"]),
        messages=fields["messages"],
        reminders={k: datetime.fromisoformat(due) for k, due in reminders.items()},
        touched=from_text(fields.get("touched")),
        standing=standing_from(fields.get("standing")),
    )


def serial_of(fields: Mapping[str, Any]) -> int:
    """Return a record's serial; those of earlier releases have none."""
    serial: int = fields.get(SERIAL, 0)
    return serial


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
