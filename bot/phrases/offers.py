"""What can be had at any time of the interview, in words."""

from bot.phrases import translated


def begin() -> str:
    """Label the button that starts the interview."""
    return translated("Start")


def resume() -> str:
    """Label the button that goes on where the person stopped."""
    return translated("Continue")


def start_over() -> str:
    """Label the button that begins again."""
    return translated("Start over")


def start_over_question() -> str:
    """Ask before beginning again."""
    return translated(
        "Start a new interview? This deal is set aside with its answers and drafts; "
        "/deals brings it back."
    )


def welcome_back(answered: int) -> str:
    """Greet someone who has answers already."""
    if answered == 1:
        return translated("Welcome back. Your one answer is still here.")
    return translated("Welcome back. Your {count} answers are still here.").format(
        count=answered
    )


def welcome_to_a_new_deal() -> str:
    """Greet someone whose answers are all in other deals."""
    return translated(
        "Welcome back. This deal has no answers yet; your other deals are kept."
    )


def paused() -> str:
    """Head the screen of an interview that rests."""
    return translated("Paused")


def answers_are_kept() -> str:
    """Say how to go on after a pause."""
    return translated(
        "All your answers are kept. Go on whenever you like; /start brings you back "
        "here, /forget deletes everything."
    )


def essentials_done() -> str:
    """Head the screen after the quick path."""
    return translated("That's the essentials.")


def all_done() -> str:
    """Head the screen after the full path."""
    return translated("That's everything.")


def choose_depth(more: int) -> str:
    """Offer the draft or more questions."""
    return translated(
        "Take your draft now, or make it sharper with up to {more} more questions. "
        "You can do both."
    ).format(more=more)


def ready_to_draft() -> str:
    """Offer the draft when nothing is left to ask."""
    return translated("Your draft can be made now. You can still change any answer.")


def draft_now() -> str:
    """Label the button that makes the draft."""
    return translated("Draft now")


def sharper(more: int) -> str:
    """Label the button to the full path."""
    return translated("Make it sharper ({more} more)").format(more=more)


def review() -> str:
    """Label the button to the list of answers."""
    return translated("See my answers")


def review_title() -> str:
    """Head the list of answers."""
    return translated("Your answers")


def review_hint() -> str:
    """Say how to change an answer."""
    return translated("Press one to change it; then you go on from where you were.")


def kept_aside_title() -> str:
    """Head the answers that do not count as things stand."""
    return translated("Kept aside")


def kept_aside() -> str:
    """Say why answers are kept aside."""
    return translated(
        "These do not apply with your present answers. They come back if you change "
        "your mind."
    )


def titled(title: str, value: str) -> str:
    """Show an answer under its title."""
    return translated("{title}: {value}").format(title=title, value=value)


def drafted(version: int, open_points: int) -> str:
    """Announce a draft."""
    if open_points == 0:
        return translated("Draft {version} is ready. No open points.").format(
            version=version
        )
    if open_points == 1:
        return translated(
            "Draft {version} is ready. One point in it is still to be agreed."
        ).format(version=version)
    return translated(
        "Draft {version} is ready. {count} points in it are still to be agreed."
    ).format(version=version, count=open_points)


def made_from(answered: int, total: int) -> str:
    """Say how much of a draft the person decided."""
    if answered == 0:
        return translated(
            "You have not answered anything yet, so all of it is assumed or open."
        )
    if answered == total:
        return translated(
            "It is made from your answers to all {total} questions."
        ).format(total=total)
    return translated(
        "It is made from your answers to {answered} of {total} questions; the rest is "
        "assumed or open, and marked."
    ).format(answered=answered, total=total)


def forget_question() -> str:
    """Ask before deleting everything."""
    return translated(
        "Delete all your answers and drafts? They are encrypted with a key of your "
        "own; I destroy it, so nobody can read them again."
    )


def forget_yes() -> str:
    """Label the button that deletes everything."""
    return translated("Yes, delete everything")


def forget_no() -> str:
    """Label the button that keeps everything."""
    return translated("No, keep it")
