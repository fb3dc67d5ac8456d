"""What reps are told of their prospects."""

from bot.phrases import translated


def event(name: str, prospect: str) -> str:
    """Tell a rep what a prospect did."""
    return {
        "started": translated("{prospect} has started."),
        "stuck": translated("{prospect} has been silent for a day."),
        "finished": translated("{prospect} has made a draft."),
        "shared": translated("{prospect} has shared something with you."),
    }[name].format(prospect=prospect)


def digest_line(name: str, prospect: str) -> str:
    """Say the same in a list."""
    return {
        "started": translated("{prospect}: started"),
        "stuck": translated("{prospect}: silent for a day"),
        "finished": translated("{prospect}: made a draft"),
        "shared": translated("{prospect}: shared something with you"),
    }[name].format(prospect=prospect)


def see() -> str:
    """Label the button to a prospect."""
    return translated("See where they are")


def digest_title() -> str:
    """Head the digest."""
    return translated("What your prospects did")


def title() -> str:
    """Head the choice of notices."""
    return translated("When to tell you what happens")


def about(zone: str) -> str:
    """Say when notices come."""
    return translated(
        "Never by night: from nine in the evening I keep them until nine in the "
        "morning, {zone}. /settings and a city, for example /settings Kyiv, sets your "
        "clock; then choose here again."
    ).format(zone=zone)


def no_zone() -> str:
    """Name the clock of those who chose none."""
    return translated("by the clock of Greenwich, until six in the evening")


def zone_of(name: str) -> str:
    """Name the clock somebody chose."""
    return translated("by the clock of {name}").format(name=name)


def choice(how: str) -> str:
    """Label a choice."""
    return {
        "at_once": translated("At once"),
        "digest": translated("One message a day"),
        "off": translated("Not at all"),
    }[how]


def chosen(how: str) -> str:
    """Say what was chosen."""
    return {
        "at_once": translated("You will be told at once, by day."),
        "digest": translated("You will be told once a day, in the morning."),
        "off": translated("You will not be told; /prospects shows it all."),
    }[how]
