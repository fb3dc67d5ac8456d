"""What is said to somebody whose deal waits."""

from bot.phrases import translated


def after_a_day(name: str) -> str:
    """Remind of an unfinished deal for the first time."""
    return translated(
        "“{name}” is waiting where you left it. All your answers are kept."
    ).format(name=name)


def after_a_week(name: str) -> str:
    """Remind of an unfinished deal for the last time."""
    return translated(
        "A week ago you stopped at “{name}”. Your answers are kept; you can go on, or "
        "take the draft as far as it goes. I won't remind you of this again."
    ).format(name=name)


def turn_off() -> str:
    """Label the button that ends all reminders."""
    return translated("No more reminders")


def switched_off() -> str:
    """Confirm that no reminders come any more."""
    return translated("No more reminders. /settings turns them on again.")


def about_to_be_deleted(day: str, silent_for: int) -> str:
    """Warn that answers are deleted on a day."""
    return translated(
        "You have not been here for long, and I keep answers only for {silent_for} "
        "days. On {day} yours will be deleted. Any message to me keeps them, /start "
        "for instance; /export gives you a copy."
    ).format(day=day, silent_for=silent_for)
