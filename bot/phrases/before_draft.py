"""What is asked before a draft while a first message still waits to be taken."""

from bot.phrases import translated


def title() -> str:
    """Ask whether to take what was understood first."""
    return translated("Take what I understood first?")


def not_in_it(ticked: int, lines: int) -> str:
    """Say what a draft made now would leave out."""
    if lines == 1:
        return translated(
            "I found one answer in your message that you have not confirmed yet. A "
            "draft made now would leave it out."
        )
    if ticked == lines:
        return translated(
            "I found {lines} answers in your message that you have not confirmed yet. "
            "A draft made now would leave them out."
        ).format(lines=lines)
    return translated(
        "I found {lines} answers in your message that you have not confirmed yet "
        "({ticked} ticked). A draft made now would leave all of them out."
    ).format(lines=lines, ticked=ticked)


def take_and_draft(count: int) -> str:
    """Label the button that takes the ticked lines and makes the draft."""
    return translated("Take the ticked ones and draft ({count})").format(count=count)


def draft_without() -> str:
    """Label the button that makes the draft all the same."""
    return translated("Draft without them")


def to_list() -> str:
    """Label the button back to the lines that wait."""
    return translated("Back to the list")
