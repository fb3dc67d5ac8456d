"""The commands that only some people find in their menus."""

from bot.phrases import translated


def for_reps() -> dict[str, str]:
    """Describe what reps can do, in the menu's order."""
    return {
        "rep": translated("Your desk: links, prospects, figures"),
        "invite": translated("A new link, for example /invite Autumn fair"),
        "links": translated("Your links, their figures and their end"),
        "prospects": translated("Where each prospect stands"),
        "profile": translated("Your company, rates and usual positions"),
        "notices": translated("When to tell you what happens"),
    }


def for_owners() -> dict[str, str]:
    """Describe what only owners can do, in the menu's order."""
    return {"reps": translated("Your reps: invite with /reps Rita Ray, remove")}
