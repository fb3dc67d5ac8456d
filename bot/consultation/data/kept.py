"""What is kept of a person, field by field, and what for: the source of `/privacy`.

A test compares it with what the code stores, so nothing is kept that is not named.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.phrases import privacy as phrases


@dataclass(frozen=True)
class Kept:
    """Some fields, and the sentence of the policy that names them.

    A field is named by its record and its name in the store.
    """

    sentence: Callable[[], str]
    fields: frozenset[str]


def _fields(record: str, *names: str) -> frozenset[str]:
    return frozenset(f"{record}.{name}" for name in names)


KEPT: tuple[Kept, ...] = (
    Kept(
        phrases.answers,
        _fields("conversation", "given", "number", "title", "shelf", "last_number")
        | _fields("deal", "given", "number", "title"),
    ),
    Kept(
        phrases.drafts,
        _fields("conversation", "versions", "footing")
        | _fields("deal", "versions", "footing")
        | _fields("version", "number", "date", "given", "content", "preferences")
        | _fields("version", "footing"),
    ),
    Kept(
        phrases.place,
        _fields("conversation", "asking", "ticks", "deep", "paused", "options")
        | _fields("conversation", "changing", "considered", "waiting")
        | _fields("deal", "deep"),
    ),
    Kept(phrases.preferences, _fields("conversation", "preferences")),
    Kept(
        phrases.last_turn,
        _fields("conversation", "warned") | _fields("record", "touched", "reminders"),
    ),
    Kept(
        phrases.messages,
        _fields("record", "bot", "chat", "data", "handled", "outbox", "messages")
        | _fields("received", "update_id", "chat", "payload")
        | _fields("set_aside", "received", "reason")
        | _fields("outgoing", "id", "kind", "payload"),
    ),
    Kept(
        phrases.followed_link,
        _fields("record", "standing")
        | _fields("standing", "rep", "link", "stage", "since", "summary")
        | _fields("link", "opened", "opened_by"),
    ),
    Kept(
        phrases.given_links,
        _fields("folio", "person", "rep", "profile", "links")
        | _fields("rep", "name", "joined")
        | _fields("link", "token_hash", "purpose", "label", "created", "prefilled")
        | _fields("link", "expires", "uses_left", "revoked"),
    ),
)
