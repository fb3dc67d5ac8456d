"""What the owner reads who forgets somebody for them."""

from bot.phrases import translated


def forgotten(number: int, bots: int) -> str:
    """Say what is gone, and what is not in the program's hands."""
    talks = (
        translated("its conversation")
        if bots == 1
        else translated("its conversations with {bots} bots").format(bots=bots)
    )
    return translated(
        "Chat {number} is forgotten: {talks}, answers, drafts and links, and the key "
        "they were encrypted with. Older backups still hold them: delete those in "
        "time. Messages in Telegram stay where they are."
    ).format(number=number, talks=talks)


def unknown(number: int) -> str:
    """Say that nothing is kept, and where the number comes from."""
    return translated(
        "Nothing is kept of chat {number}. People find their number as “chat” in the "
        "file that /export sends them; /reps tells it to an owner-to-be."
    ).format(number=number)
