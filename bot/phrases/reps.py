"""Reps and their owner, in words."""

from bot.phrases import translated


def only_reps() -> str:
    """Refuse what is for reps."""
    return translated(
        "This is for the sales reps of a call centre. Whoever runs this bot can invite "
        "you as one; /contact says who that is."
    )


def only_owners(number: int) -> str:
    """Refuse what is for owners, and say how one becomes known as such."""
    return translated(
        "This is for whoever runs this bot. If that is you, put your Telegram number, "
        "{number}, in OWNER_IDS, for example OWNER_IDS={number}, and start it again."
    ).format(number=number)


def rep_of(name: str, company: str) -> str:
    """Name a rep with their company."""
    return translated("{name} of {company}").format(name=name, company=company)


def menu(name: str) -> list[str]:
    """Head the rep's menu and say what is where."""
    return [
        translated("You are {name}").format(name=name),
        translated(
            "Send a link, and see how far each prospect is: progress, never answers, "
            "unless they share them."
        ),
        translated(
            "/invite Autumn fair - a new link, see /invite for all it can carry"
        ),
        translated("/links - your links, their figures, and their end"),
        translated(
            "/prospects - where everybody stands; /prospects export for a table"
        ),
        translated("/profile - your company, rates and usual positions"),
        translated("/notices - when to tell you what happens"),
    ]


def new_link() -> str:
    """Label the button to a new link."""
    return translated("New link")


def links() -> str:
    """Label the button to the links."""
    return translated("Links")


def prospects() -> str:
    """Label the button to the prospects."""
    return translated("Prospects")


def figures() -> str:
    """Label the button to the figures."""
    return translated("Figures")


def notices() -> str:
    """Label the button to the choice of notices."""
    return translated("Notices")


def reps() -> str:
    """Label the button to the list of reps."""
    return translated("Reps")


def reps_title() -> str:
    """Head the list of reps."""
    return translated("Your reps")


def no_reps() -> str:
    """Say that there are no reps."""
    return translated("Nobody yet.")


def rep_line(name: str, day: str) -> str:
    """Say since when somebody is a rep."""
    return translated("{name}, since {day}").format(name=name, day=day)


def invite() -> str:
    """Label the button that invites a rep."""
    return translated("Invite a rep")


def how_to_invite() -> str:
    """Say how a rep is invited."""
    return translated("Type the rep's name after /reps, for example /reps Rita Ray.")


def rep_invited(name: str, days: int) -> list[str]:
    """Say what to do with the link for a rep."""
    return [
        translated("Forward the next message to {name}").format(name=name),
        translated(
            "Its link makes one person a rep, whoever opens it first, within {days} "
            "days. I keep no copy of it: it cannot be shown again."
        ).format(days=days),
    ]


def rep_message(operator: str, link: str) -> str:
    """Invite a rep, to be forwarded."""
    return translated(
        "{operator} invites you to send contract interviews to your prospects: {link}"
    ).format(operator=operator, link=link)


def remove(name: str) -> str:
    """Label the button that removes a rep."""
    return translated("Remove {name}").format(name=name)


def remove_question(name: str) -> str:
    """Ask before a rep is removed."""
    return translated(
        "Remove {name}? Their links stop working, and they no longer see anybody's "
        "progress. Prospects keep their own answers and drafts."
    ).format(name=name)


def remove_yes() -> str:
    """Label the button that removes a rep for good."""
    return translated("Remove")


def keep() -> str:
    """Label the button that removes nobody."""
    return translated("Keep")


def removed(name: str) -> str:
    """Say that somebody is no rep any more."""
    return translated("{name} is no longer a rep.").format(name=name)


def joined(name: str) -> list[str]:
    """Greet a new rep."""
    return [
        translated("Welcome, {name}").format(name=name),
        translated(
            "You are a rep now. Begin with /profile, so that your company stands in "
            "every draft from your links; then /invite makes the first link."
        ),
    ]


def open_menu() -> str:
    """Label the button to the rep's menu."""
    return translated("Rep's menu")
