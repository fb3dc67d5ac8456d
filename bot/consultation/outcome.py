"""What a turn of the conversation comes to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from bot.consultation.conversation import Conversation
from bot.consultation.screens import Shown
from bot.storage.seams import ChatKey, Standing


@dataclass(frozen=True)
class Notice:
    """What somebody else sees of a turn, and where that puts them."""

    chat: ChatKey
    shown: tuple[Shown, ...]
    standing: Standing | None = None


class Outcome(NamedTuple):
    """The conversation afterwards and what the person sees of it, in order.

    `notice` is a word in passing, shown where the edge has a place for it;
    `forget` asks for everything about the person to be destroyed; `to_others` has at
    most one notice for each chat, never for the person's own. What neither
    `standing` nor `reminders` mentions stays as it was. `menus_of` are those who have
    a right to other commands than before.
    """

    conversation: Conversation
    shown: tuple[Shown, ...] = ()
    notice: str = ""
    forget: bool = False
    to_others: tuple[Notice, ...] = ()
    standing: Standing | None = None
    reminders: Mapping[str, datetime | None] = {}
    menus_of: tuple[ChatKey, ...] = ()
