"""What is said in passing, which leaves all as it was."""

from collections.abc import Iterable

from bot.consultation.screens import Button


def leads_only_back(buttons: Iterable[Button]) -> bool:
    """Whether buttons only lead from something said in passing to where one was.

    What could be pressed or typed before still can be.
    """
    return all(button.action.verb == "place" for button in buttons)
