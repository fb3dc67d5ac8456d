"""Who answers for the bot."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Operator:
    """Who runs the bot, as `/privacy` and `/contact` name them."""

    name: str
    contact: str
