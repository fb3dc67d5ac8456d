"""What is said to somebody who is done, while there is nothing to be done with."""

from bot.phrases import translated


def done_on_a_card() -> str:
    """Tell who is done with the questions how to get the draft."""
    return translated(
        "Done for now? /draft makes your draft from what I know so far; the rest is "
        "assumed or left open, and marked. Or answer the question here."
    )


def done_between_questions() -> str:
    """Tell who is done, and is asked nothing, how to get the draft."""
    return translated("Your answers are kept. /draft makes your draft from them.")
