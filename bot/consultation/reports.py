"""What an owner is told about something that was looked through."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Report:
    """What was found out, and whether it is as it should be."""

    text: str
    is_sound: bool
