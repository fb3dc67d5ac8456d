"""What a store keeps, as values that never change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple


class ChatKey(NamedTuple):
    """One conversation: a bot, and a chat of its."""

    bot: int
    chat: int


class Received(NamedTuple):
    """One update as Telegram sent it; ids are numbered per bot."""

    update_id: int
    chat: ChatKey
    payload: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SetAside:
    """An update that could not be handled, and why."""

    received: Received
    reason: str


class Outgoing(NamedTuple):
    """One thing the person should see; the id is unique within its chat."""

    id: str
    kind: str
    payload: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reminder:
    """What a chat is to be reminded of, and when; a chat has one of a kind."""

    chat: ChatKey
    kind: str
    due: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """How far someone came who followed a rep's link: progress, never answers.

    `link` is the hash of the link's token; `summary` is whatever JSON the lists show.
    """

    rep: ChatKey
    link: str
    stage: str
    since: datetime
    summary: Mapping[str, Any] = field(default_factory=dict)


class ChatRecord(NamedTuple):
    """All that is kept of one conversation.

    `handled` are the newest update ids whose effects are in `data`; `outbox` is what
    the person has yet to see, in order; `messages` names Telegram message ids;
    `reminders` says when each kind is due; `touched` is when the person last acted.
    """

    data: Mapping[str, Any]
    handled: tuple[int, ...]
    outbox: tuple[Outgoing, ...]
    messages: Mapping[str, int]
    reminders: Mapping[str, datetime] = {}
    touched: datetime | None = None
    standing: Standing | None = None


class Turn(NamedTuple):
    """The effect of one update, or of something else when it has no update id.

    `at` is when the person acted, None when it was not they who did; `reminders` sets
    the kinds it names and cancels those it gives no time; what neither `reminders`
    nor `standing` mentions stays as it was. Times bear a zone.
    """

    update_id: int | None
    data: Mapping[str, Any]
    outgoing: tuple[Outgoing, ...]
    at: datetime | None = None
    reminders: Mapping[str, datetime | None] = {}
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """How much was removed when a chat was forgotten; never what.

    `parts` counts the items of each named part of the data. `readable` is False when
    the record was damaged, so that nobody can say what was in it.
    """

    readable: bool
    parts: Mapping[str, int]
    unsent: int
    reminders: int
    messages: int
    waiting: int
    set_aside: int
    opened_links: int
    prospect: bool
