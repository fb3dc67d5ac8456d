"""The checklist page by page, with a button for what settles a line."""

from bot.phrases import translated


def hint() -> str:
    """Say what the buttons under the sum lead to."""
    return translated(
        "Press a group to read its lines: each says why it matters, what to ask the "
        "provider, and which answer settles it."
    )


def severity(mark: str, name: str, count: int) -> str:
    """Label the button to the lines of one severity."""
    return translated("{mark} {name} ({count})").format(
        mark=mark, name=name.capitalize(), count=count
    )


def page(name: str, number: int, total: int) -> str:
    """Head the lines of one severity."""
    if total == 1:
        return translated("Checklist: {name}").format(name=name)
    return translated("Checklist: {name}, {number} of {total}").format(
        name=name, number=number, total=total
    )


def settle(title: str) -> str:
    """Label the button to the question that settles a line."""
    return translated("Settle: {title}").format(title=title)
