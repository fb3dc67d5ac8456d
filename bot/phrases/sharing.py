"""Sharing with a rep, in words."""

from bot.phrases import translated


def with_nobody() -> str:
    """Say that there is nobody to share with."""
    return translated(
        "Nobody is on this deal with whom you could share it: you came without a call "
        "centre's link. /handover gives you files to send yourself."
    )


def title(who: str) -> str:
    """Head what can be shared."""
    return translated("Share with {who}").format(who=who)


def hint(who: str, *, anything: bool) -> str:
    """Say what is seen without sharing, and what can be shared."""
    if not anything:
        return translated(
            "{who} sees how far you are, and nothing else. There is nothing to share "
            "yet: answer a question or make a /draft first."
        ).format(who=who)
    return translated(
        "{who} sees how far you are. Anything else only if you share it, and until you "
        "take it back."
    ).format(who=who)


def share(what: str) -> str:
    """Label a button to what can be shared."""
    return {
        "draft": translated("Share the newest draft"),
        "answers": translated("Share my answers"),
        "both": translated("Share both"),
    }[what]


def question(who: str) -> str:
    """Ask before something is shared."""
    return translated("Share this with {who}?").format(who=who)


def the_draft(number: int, day: str) -> str:
    """Name a draft that is shared."""
    return translated(
        "Draft {number} of {day}: the clean copy as DOCX and PDF, without notes"
    ).format(number=number, day=day)


def the_answers() -> str:
    """Head the answers that are shared."""
    return translated("Your answers")


def left_open() -> str:
    """Say that an answer was left open."""
    return translated("left open")


def nothing_else(who: str) -> str:
    """Say that nothing else is shared."""
    return translated(
        "Nothing else. What you change later is not shared. You can take it back, but "
        "{who} may have kept a copy by then."
    ).format(who=who)


def yes() -> str:
    """Label the button that shares."""
    return translated("Yes, share exactly this")


def no() -> str:
    """Label the button that does not."""
    return translated("No")


def is_shared(who: str) -> str:
    """Confirm that something is shared."""
    return translated("{who} can read it now. /share takes it back.").format(who=who)


def withdraw() -> str:
    """Label the button that takes back what was shared."""
    return translated("Take it back")


def is_withdrawn(who: str) -> str:
    """Confirm that nothing is shared any more."""
    return translated("{who} can no longer open it.").format(who=who)
