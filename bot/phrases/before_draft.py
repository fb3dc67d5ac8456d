"""What is asked before a draft while a first message still waits to be taken."""

from bot.phrases import translated


def title() -> str:
    """Ask whether to take what was understood first."""
    return translated("Take what I understood first?")


def not_in_it(ticked: int, lines: int) -> str:
    """Say what a draft made now would leave out."""
    if lines == 1:
        return translated(
            "One answer that I found in your message waits for your word. A draft made "
            "now would be without it."
        )
    if ticked == lines:
        return translated(
            "{lines} answers that I found in your message wait for your word. A draft "
            "made now would be without them."
        ).format(lines=lines)
    return translated(
        "{lines} answers that I found in your message wait for your word; {ticked} of "
        "them are ticked. A draft made now would be without any of them."
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
