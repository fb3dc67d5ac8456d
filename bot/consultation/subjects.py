"""What can be asked for beside the interview: by a command, or by a button."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol

from bot.consultation.conversation import Conversation
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Action, Verb

Commanded = Callable[[Conversation, str, date], Outcome]
"""Takes a command, given the words after its name."""

Pressed = Callable[[Conversation, Action, date], Outcome]
"""Takes a pressed button."""


class Subject(Protocol):
    """One thing a person may turn to at any time, and come back from."""

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """The commands it answers, by name without the slash."""

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The buttons it answers, by what pressing them means."""
