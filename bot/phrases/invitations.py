"""Making invitation links, in words."""

from bot.phrases import translated


def how() -> list[str]:
    """Say what a link can carry."""
    return [
        translated("A link for your prospects"),
        translated(
            "Type a name for it after /invite, and what you already know, for example:"
        ),
        translated("/invite Autumn fair uses=20 until=2026-12-31 calls=400"),
        translated("uses=20 - serves the first 20 people; left out: any number"),
        translated("until=2026-12-31 - its last day; left out: until you revoke it"),
        translated(
            "calls=400, hours=Mon-Fri 9-18, rate=14 EUR/hour, services=incoming calls "
            "- suggested to the prospect, who accepts or changes them"
        ),
        translated(
            "company=…, address=…, controller=Rita Ray, Quality Lead - your side of "
            "the agreement; better once for all links with /profile"
        ),
        translated(
            "How hard to negotiate, service credits, disputes and governing law are "
            "the prospect's to decide: a link never carries them."
        ),
    ]


def plain_link() -> str:
    """Label the button that makes a link with nothing in it."""
    return translated("Plain link")


def unnamed(day: str) -> str:
    """Call a link that got no name."""
    return translated("Link of {day}").format(day=day)


def unknown_key(key: str, known: str) -> str:
    """Refuse what no question asks."""
    return translated(
        "I know nothing called “{key}”. A link can carry {known}. For example: /invite "
        "Autumn fair calls=400"
    ).format(key=key, known=known)


def never_prefilled(title: str) -> str:
    """Refuse what the prospect alone decides."""
    return translated(
        "“{title}” is the prospect's own decision, so it cannot be suggested. Leave it "
        "out, for example: /invite Autumn fair calls=400"
    ).format(title=title)


def provider_only(title: str) -> str:
    """Refuse the client's side of a question."""
    return translated(
        "Of “{title}” you can give your own side only, for example: company=Call Point "
        "Ltd or controller=Rita Ray, Quality Lead"
    ).format(title=title)


def about(title: str, problem: str) -> str:
    """Say which value could not be read, and why."""
    return translated("{title}: {problem}").format(title=title, problem=problem)


def uses_how(most: int) -> str:
    """Say what the number of uses can be."""
    return translated("uses is a number from 1 to {most}, for example uses=20").format(
        most=most
    )


def until_how() -> str:
    """Say how the last day is written."""
    return translated(
        "until is the last day of the link, today or later, for example "
        "until=2027-03-31"
    )


def too_many(most: int) -> str:
    """Say that nobody gets more links."""
    return translated(
        "You have {most} links, which is the most. Use one of them again: /links"
    ).format(most=most)


def made(label: str) -> str:
    """Head a new link."""
    return translated("New link: {label}").format(label=label)


def forward_next() -> str:
    """Say what follows a new link."""
    return translated(
        "Forward the next message, or print the code that follows it. I keep no copy "
        "of the link: it cannot be shown again, but revoked at any time."
    )


def message(rep: str, address: str) -> str:
    """Invite a prospect, to be forwarded."""
    return translated(
        "{rep} invites you to prepare the call-centre agreement: a few short "
        "questions, then a clause checklist and a draft for your lawyer. Your answers "
        "stay with you. {address}"
    ).format(rep=rep, address=address)


def code_to_scan() -> str:
    """Say what a picture of a code is for."""
    return translated("Scan to open the link: for slides, cards and screens.")


def code_to_print() -> str:
    """Say what the drawing of a code is for."""
    return translated("The same code for print, sharp at any size.")


def this_link() -> str:
    """Label the button to a link's figures."""
    return translated("Figures of this link")


def title() -> str:
    """Head the list of links."""
    return translated("Your links")


def no_links() -> str:
    """Say that there are no links."""
    return translated("None yet. /invite Autumn fair makes one.")


def line(label: str, opened: int, verdict: str) -> str:
    """Say of a link how often it was opened and whether it can be."""
    return translated("{label}: opened by {opened}, {verdict}").format(
        label=label, opened=opened, verdict=verdict
    )


def verdict(name: str) -> str:
    """Say in the list whether a link can be opened."""
    return {
        "open": translated("open"),
        "revoked": translated("revoked"),
        "expired": translated("expired"),
        "used_up": translated("used up"),
    }[name]


def for_a_rep() -> str:
    """Say that a link makes a rep."""
    return translated("Makes whoever opens it first a rep.")


def uses_left(count: int) -> str:
    """Say how often a link can still be used."""
    return translated("Uses left: {count}").format(count=count)


def until(day: str) -> str:
    """Say when a link ends."""
    return translated("Until the end of {day}").format(day=day)


def suggests(answer: str) -> str:
    """Say what a link suggests."""
    return translated("Suggests {answer}").format(answer=answer)


def revoke() -> str:
    """Label the button that ends a link."""
    return translated("Revoke this link")


def is_revoked() -> str:
    """Say that a link is no more."""
    return translated("The link no longer works. Whoever opened it before can go on.")
