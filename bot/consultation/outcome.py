"""What a turn of the conversation comes to."""

from dataclasses import dataclass

from bot.consultation.conversation import Conversation
from bot.consultation.screens import Shown


@dataclass(frozen=True)
class Outcome:
    """The conversation afterwards and what the person sees of it, in order.

    `notice` is a word in passing, shown where the edge has a place for it;
    `forget` asks for everything about the person to be destroyed.
    """

    conversation: Conversation
    shown: tuple[Shown, ...] = ()
    notice: str = ""
    forget: bool = False
