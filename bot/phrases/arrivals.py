"""What is said to people who followed a link."""

from bot.phrases import translated


def welcome(rep: str, company: str, operator: str) -> list[str]:
    """Say who invites, who runs the bot, and what the rep will see."""
    return [
        translated("{rep} invites you to prepare the call-centre agreement").format(
            rep=rep
        ),
        translated(
            "{company} is the other side of this agreement. This bot is run by "
            "{operator}; have your own lawyer read the draft."
        ).format(company=company, operator=operator),
        translated(
            "{rep} will see how far you are: the stage, the share of questions done, "
            "how many you left open, when you last wrote and where you stopped. Never "
            "your answers or drafts, unless you share them with /share."
        ).format(rep=rep),
        translated(
            "What {company} suggests is marked, and counts only when you accept it. "
            "This is information and a draft, not legal advice."
        ).format(company=company),
    ]


def without(company: str) -> str:
    """Label the button that takes the rep out of it."""
    return translated("Go on without {company}").format(company=company)


def on_your_own() -> str:
    """Say that no rep sees anything any more."""
    return translated("Nobody sees your progress now, and nothing is suggested to you.")


def in_the_middle(rep: str, company: str, operator: str) -> list[str]:
    """Ask what a link is for that was opened in the middle of a deal."""
    return [
        translated("A link from {rep}").format(rep=rep),
        translated(
            "You have a deal in hand. No answer of yours changes, whichever you choose."
        ),
        translated(
            "{company} would be the other side of the agreement, and {rep} would see "
            "how far you are, never your answers. This bot is run by {operator}."
        ).format(company=company, rep=rep, operator=operator),
    ]


def instead_of(company: str) -> str:
    """Say that a new rep takes the place of the one before."""
    return translated("{company} would no longer see your progress.").format(
        company=company
    )


def new_deal() -> str:
    """Label the button that begins a deal with the suggestions."""
    return translated("Begin a new deal with it")


def this_deal() -> str:
    """Label the button that takes suggestions into the deal in hand."""
    return translated("Suggestions for this deal")


def neither() -> str:
    """Label the button that leaves the link alone."""
    return translated("Go on as before")


def taken(company: str) -> str:
    """Say that suggestions are there now."""
    return translated("{company} is on this deal now; your answers are yours.").format(
        company=company
    )


def unknown() -> str:
    """Say that no such link was ever given out."""
    return translated(
        "I don't know this link; perhaps it was cut short on its way. Ask for it "
        "again, or begin without it: all the same questions."
    )


def verdict_of_a_link(verdict: str) -> str:
    """Say why a link cannot be used, and that one can begin all the same."""
    return {
        "unknown": unknown(),
        "revoked": translated(
            "This link was withdrawn by whoever sent it. You can begin without it."
        ),
        "expired": translated(
            "This link has run out. Ask for a new one, or begin without it."
        ),
        "used_up": translated(
            "This link has been used as often as it may be. Ask for one of your own, "
            "or begin without it."
        ),
    }[verdict]


def too_many_tries() -> str:
    """Say that no more links are tried today."""
    return translated(
        "Those were too many links that do not exist. I try no more of them today; you "
        "can begin without one."
    )


def your_own() -> str:
    """Say that somebody opened their own link."""
    return translated(
        "This is your own link: send it to somebody else. /links shows its figures."
    )
