"""Short answers to what is no answer: stickers, voice, groups, and too much at once."""

from bot.phrases import translated


def edited() -> str:
    """Answer a message that was edited after it was read."""
    return translated(
        "I read a message once, when it arrives, so your edit changed nothing here. "
        "To change an answer, send /review."
    )


def forwarded() -> str:
    """Answer somebody else's words."""
    return translated(
        "That is forwarded, so I did not take it as your answer. If it is one, type it "
        "or copy it into a message of your own."
    )


def sticker() -> str:
    """Answer a sticker, a dice or an animation."""
    return translated("Nice one. I can only read text and buttons, though.")


def voice() -> str:
    """Answer a voice message, a video message or music."""
    return translated(
        "I cannot listen to recordings. Please type the answer, for example: about "
        "400 calls a day."
    )


def picture() -> str:
    """Answer a photo or a video."""
    return translated(
        "I cannot look at pictures. If the answer is in it, please type it."
    )


def file() -> str:
    """Answer a document."""
    return translated(
        "I cannot open files. Please type what matters of it as the answer."
    )


def contact() -> str:
    """Answer a shared contact."""
    return translated(
        "I do not store contacts. If you want to name somebody, type the name and the "
        "position, for example: Olena Marchenko, Head of Sales."
    )


def location() -> str:
    """Answer a shared place."""
    return translated(
        "I do not store places. Where a country is asked for, type it, for example: "
        "Ireland."
    )


def private_chats_only(username: str) -> str:
    """Say in a group why the bot leaves it."""
    return translated(
        "Thank you for inviting me. I only talk in private, because everybody here "
        "would read the answers. Write to me at https://t.me/{username}; I leave this "
        "group now."
    ).format(username=username)


def slow_down() -> str:
    """Say that some messages were not read."""
    return translated(
        "That was more than I can read at once, so I skipped some of it. Please wait a "
        "moment, then go on where you are."
    )


def cannot_store_now() -> str:
    """Say that the store is out of order, and that nothing is lost."""
    return translated(
        "I cannot save anything just now, so your answer waits. Nothing is lost and "
        "there is no need to send it again: I go on by myself as soon as I can."
    )


def begins_afresh() -> str:
    """Say that what was kept of a chat cannot be read."""
    return translated(
        "I am sorry: what I had kept of our conversation is damaged, and I cannot read "
        "it. It was set aside for the owner to mend, and we begin afresh."
    )


def owner_damaged() -> str:
    """Tell an owner that a chat was damaged."""
    return translated(
        "One chat's file was damaged. It was set aside, its person was told, and "
        "everybody else is well. `contract-assistant doctor` says which file it is "
        "and what to do."
    )


def owner_set_aside(update: int, reason: str) -> str:
    """Tell an owner of an update that could not be handled."""
    return translated(
        "Update {update} failed three times ({reason}) and was set aside. The person "
        "was told to try again; nobody else is affected. The log says more."
    ).format(update=update, reason=reason)


def owner_cannot_store() -> str:
    """Tell an owner that the store refuses."""
    return translated(
        "Answers cannot be stored, so people wait. The log says why; "
        "`contract-assistant doctor` says what to do. I go on trying."
    )
