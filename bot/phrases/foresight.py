"""What a change of an answer would do, before it is confirmed."""

from bot.phrases import translated


def title(question: str) -> str:
    """Head the card of a change that is not made yet."""
    return translated("Change “{question}”?").format(question=question)


def moved(old: str, new: str) -> str:
    """Show an answer before and after."""
    return translated("{old} → {new}").format(old=old, new=new)


def nothing_else() -> str:
    """Say that only the answer itself would change."""
    return translated("Nothing else changes.")


def clauses(change: str) -> str:
    """Head the clauses that would share a fate."""
    heads = {
        "added": translated("Clauses that come in"),
        "removed": translated("Clauses that go out"),
        "changed": translated("Clauses that will read differently"),
    }
    return heads[change]


def questions() -> str:
    """Head what happens to other questions."""
    return translated("Questions")


def asked(titles: str) -> str:
    """Name questions that would be asked as well."""
    return translated("Asked as well: {titles}").format(titles=titles)


def returning(titles: str) -> str:
    """Name questions whose answers would count again."""
    return translated("Counts again, as you answered: {titles}").format(titles=titles)


def dropped(titles: str) -> str:
    """Name questions that would not be asked any more."""
    return translated("No longer asked: {titles}").format(titles=titles)


def set_aside(titles: str) -> str:
    """Name questions whose answers would not count for now."""
    return translated("Set aside, your answer is kept: {titles}").format(titles=titles)


def moved_along() -> str:
    """Head the answers nobody gave that would come out differently."""
    return translated("Assumed differently")


def figures() -> str:
    """Head the figures that would come out differently."""
    return translated("Team and price")


def monthly() -> str:
    """Name the price of a month."""
    return translated("Price of a month")


def settled() -> str:
    """Head the open points that would be settled."""
    return translated("Settled by it")


def opened() -> str:
    """Head the open points that would be new."""
    return translated("Open points that are new")


def and_more(count: int) -> str:
    """Count what a list leaves out."""
    return translated("and {count} more").format(count=count)


def confirm() -> str:
    """Label the button that makes the change."""
    return translated("Confirm")


def discard() -> str:
    """Label the button that leaves everything as it was."""
    return translated("Cancel")
