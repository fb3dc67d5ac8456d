"""What else went when somebody was forgotten, beside answers and drafts."""

from bot.phrases import translated


def also_deleted(parts: str) -> str:
    """Say what was deleted beside answers and drafts."""
    return translated("Deleted as well: {parts}.").format(parts=parts)


def unsent(count: int) -> str:
    """Count messages that had not left yet."""
    if count == 1:
        return translated("1 message I had not sent yet")
    return translated("{count} messages I had not sent yet").format(count=count)


def reminders(count: int) -> str:
    """Count what the person was to be reminded of."""
    if count == 1:
        return translated("1 reminder")
    return translated("{count} reminders").format(count=count)


def messages(count: int) -> str:
    """Count the numbers of messages that were kept."""
    if count == 1:
        return translated("the number of 1 message")
    return translated("the numbers of {count} messages").format(count=count)


def set_aside(count: int) -> str:
    """Count messages put aside for the operator."""
    if count == 1:
        return translated("1 message that was put aside")
    return translated("{count} messages that were put aside").format(count=count)


def opened_links(count: int) -> str:
    """Count the invitations that knew who had followed them."""
    if count == 1:
        return translated("your mark on the invitation you followed")
    return translated("your marks on {count} invitations").format(count=count)


def place_with_a_rep() -> str:
    """Name the line in a rep's list."""
    return translated("your line in a sales rep's list")
