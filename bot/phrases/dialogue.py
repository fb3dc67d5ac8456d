"""The bot's side of the conversation."""

from bot.phrases import translated


def nobody_named() -> str:
    """Stand in for an operator who has not put a name into the settings."""
    return translated("the owner of this bot")


def assumed(title: str, value: str) -> str:
    """Say what a skipped question was taken for."""
    return translated("Assumed for “{title}”: {value}.").format(
        title=title, value=value
    )


def left_open(title: str) -> str:
    """Say what happens with a question nobody could answer."""
    return translated("“{title}” stays open and is marked in the draft.").format(
        title=title
    )


def pick_one_first() -> str:
    """Ask for at least one tick."""
    return translated("Tick at least one, then press Done. Or press Skip.")


def too_many(most: int) -> str:
    """Refuse one tick too many."""
    return translated("At most {most} of these. Untick one first.").format(most=most)


def must_be_known() -> str:
    """Refuse "don't know" where nothing can be drafted without an answer."""
    return translated(
        "The draft is built on this one, so it needs an answer. Skip takes the usual "
        "one, and you can change it later."
    )


def nothing_before() -> str:
    """Refuse to go back from the first question."""
    return translated("This is the first question; there is nothing before it.")


def button_is_old() -> str:
    """Answer a press on an old message."""
    return translated("That button is from before. Here is where you are.")


def no_answers_yet() -> str:
    """Stand in for an empty list of answers."""
    return translated("There are no answers yet. Here is where you are.")


def nothing_asked() -> str:
    """Answer words when no question is on the card."""
    return translated(
        "No question is open, so I changed nothing. Here is where you are."
    )


def cancelled_change(title: str) -> str:
    """Say that an answer stays as it was."""
    return translated("Cancelled. “{title}” stays as it was.").format(title=title)


def lines_dropped() -> str:
    """Say that nothing of a first message was taken."""
    return translated("Cancelled. Nothing was taken from your message.")


def nothing_to_cancel() -> str:
    """Say that nothing was under way."""
    return translated(
        "There is nothing to cancel. /start goes on, /help lists what I can do."
    )


def kept() -> str:
    """Confirm that nothing was deleted."""
    return translated("Nothing was deleted.")


def no_contact() -> str:
    """Stand in for a contact that is not in the settings."""
    return translated("not given by the owner")


def unknown_command() -> str:
    """Answer a command that does not exist."""
    return translated(
        "I don't know that command. /help lists what I can do. To skip a question, go "
        "back or leave it open, use its buttons."
    )


def only_text() -> str:
    """Answer a picture, a voice message or a sticker."""
    return translated("I can only read text and buttons. Nothing was changed.")


def something_failed() -> str:
    """Apologise for a fault of ours."""
    return translated(
        "Something went wrong on my side. Your answers are safe; please try again."
    )


def changed(title: str, value: str) -> str:
    """Confirm an answer that was changed."""
    said = translated("“{title}” is now: {value}.")
    return said.format(title=title, value=_unended(value))


def noted(title: str, value: str) -> str:
    """Say what typed words were taken for."""
    said = translated("Noted for “{title}”: {value}.")
    return said.format(title=title, value=_unended(value))


def _unended(value: str) -> str:
    """Return a value without the full stop that some names of companies end in."""
    return value.removesuffix(".")


def added() -> str:
    """Say what to do after typing something to tick."""
    return translated("Added. Press Done when everything is ticked.")


def does_not_apply(title: str) -> str:
    """Refuse to change what is not asked as things stand."""
    return translated(
        "“{title}” does not apply with your present answers. What you said before is "
        "kept. /review shows what you can change."
    ).format(title=title)


def usual_is_enough() -> str:
    """Refuse "don't know" where there is an answer already."""
    return translated(
        "The draft is built on this one, so it needs an answer. Keep it, or press "
        "“Usual answer”; you can change it later."
    )
