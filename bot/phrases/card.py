"""The words on the card of a question that its author does not write."""

from bot.phrases import translated


def progress(number: int, total: int) -> str:
    """Say how far the interview is."""
    filled = round(8 * (number - 1) / total) if total else 0
    bar = "▓" * filled + "░" * (8 - filled)
    return translated("Question {number} of {total} {bar}").format(
        number=number, total=total, bar=bar
    )


def changing(title: str) -> str:
    """Head the card of a question that was answered before."""
    return translated("Change: {title}").format(title=title)


def your_answer(value: str) -> str:
    """Show the answer in force on the card of its question."""
    return translated("Now: {value}").format(value=value)


def example(text: str) -> str:
    """Show what could be typed."""
    return translated("You can also type, for example: {text}").format(text=text)


def type_example(text: str) -> str:
    """Show what to type where there is nothing to press."""
    return translated("Type it, for example: {text}").format(text=text)


def back() -> str:
    """Label the button to the question before."""
    return translated("← Back")


def why() -> str:
    """Label the button that explains a question."""
    return translated("Why?")


def skip() -> str:
    """Label the button that takes the default."""
    return translated("Skip")


def unknown() -> str:
    """Label the button for what the person cannot say."""
    return translated("Don't know")


def keep() -> str:
    """Label the button that leaves an answer as it is."""
    return translated("Keep it")


def done() -> str:
    """Label the button that ends a multiple choice."""
    return translated("Done")


def marked_assumed(value: str) -> str:
    """Show a value that was assumed."""
    return translated("{value} (assumed)").format(value=value)


def marked_open() -> str:
    """Show that nobody has answered yet."""
    return translated("open")


def usual() -> str:
    """Label the button that takes the default in place of an answer."""
    return translated("Usual answer")


def how_to_answer() -> str:
    """Say what can be done with a card."""
    return translated(
        "Press a button or type your answer. Skip takes the usual answer, and you can "
        "change it later."
    )


def can_be_left_open() -> str:
    """Say what not knowing leads to."""
    return translated("With Don't know it stays open, and the draft shows where.")
