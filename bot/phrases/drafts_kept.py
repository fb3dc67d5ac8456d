"""The drafts of a deal that are kept, in words."""

from bot.phrases import translated


def title(name: str) -> str:
    """Head the drafts of a deal."""
    return translated("Drafts of “{name}”").format(name=name)


def none() -> str:
    """Stand in for drafts that were not made."""
    return translated("There are none yet. /draft makes the first one.")


def hint() -> str:
    """Say what the buttons under the drafts do."""
    return translated("Press one to get its files again, as they were.")


def numbered(number: int, day: str) -> str:
    """Label the button to a draft."""
    return translated("Draft {number} of {day}").format(number=number, day=day)


def files_follow(name: str, number: int) -> str:
    """Announce the files of a draft."""
    return translated("Draft {number} of “{name}”; its files follow.").format(
        number=number, name=name
    )
