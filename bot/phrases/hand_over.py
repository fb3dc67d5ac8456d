"""Sending a draft on, in words."""

from bot.phrases import translated


def title() -> str:
    """Head the ways to send a draft on."""
    return translated("Send the draft on")


def hint() -> str:
    """Say that each reader gets other files."""
    return translated(
        "Your lawyer gets everything, with private notes. The provider gets the clean "
        "copy alone."
    )


def hand_over() -> str:
    """Label the button that leads here."""
    return translated("Send it on")


def to_lawyer() -> str:
    """Label the button to the lawyer's package."""
    return translated("Send to my lawyer")


def to_provider() -> str:
    """Label the button to the provider's copy."""
    return translated("Send to the provider")


def share() -> str:
    """Label the button to what a rep may see."""
    return translated("Share with their rep here")


def draft_first() -> str:
    """Say that there is nothing to send yet."""
    return translated("There is no draft of this deal yet. Make one, then send it on.")


def answers_changed() -> str:
    """Say that the newest draft is older than the answers."""
    return translated(
        "You changed answers since this draft; /draft first brings it up to date."
    )


def lawyer_title() -> str:
    """Head the package for the lawyer."""
    return translated("For your lawyer")


def lawyer_files() -> str:
    """Say what is in the package."""
    return translated(
        "The agreement with notes (DOCX), the checklist, and the open points with the "
        "sources of every clause. The last message is to be forwarded with them."
    )


def keep_private() -> str:
    """Say for whom the notes are not."""
    return translated("The notes are yours: the provider should not get these files.")


def message_to_lawyer() -> str:
    """Ask a lawyer to review, to be forwarded."""
    return translated(
        "Please review this draft call-centre agreement, drawn up from my answers in "
        "an interview; it is not legal advice. The comments say why each clause is "
        "there, the checklist what is settled, assumed or open, the list of sources "
        "where each clause comes from."
    )


def provider_title() -> str:
    """Head the copy for the provider."""
    return translated("For the provider")


def provider_files() -> str:
    """Say what the provider gets."""
    return translated(
        "The clean copy alone: no notes, no checklist, no figures of yours. The last "
        "message is to be forwarded with it."
    )


def message_to_provider() -> str:
    """Send the provider a draft, to be forwarded."""
    return translated(
        "Here is our draft of the call-centre agreement. Square brackets mark what is "
        "still to be agreed; our lawyers will review it before anybody signs."
    )


def lawyer_copy() -> str:
    """Say what the list of open points and sources is."""
    return translated("Open points and sources, for your lawyer.")


def file_title() -> str:
    """Head that list."""
    return translated("Open points and sources")


def open_points() -> str:
    """Head the open points."""
    return translated("Open points")


def no_open_points() -> str:
    """Say that nothing is open."""
    return translated("None.")


def points_of_law() -> str:
    """Head the points of law."""
    return translated("Points of law")


def sources() -> str:
    """Head the sources."""
    return translated("Where each clause comes from")


def as_of(day: str) -> str:
    """Say of when a point of law is."""
    return translated("as of {day}").format(day=day)


def unconfirmed() -> str:
    """Say that nobody compared a point of law with its source."""
    return translated("to be confirmed against the source")
