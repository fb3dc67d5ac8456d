"""The agreement so far in the chat, what is still to come, and what is open."""

from bot.phrases import translated


def page(part: str, number: int, total: int) -> str:
    """Head a page of the agreement."""
    return translated("{part} · page {number} of {total}").format(
        part=part, number=number, total=total
    )


def cover() -> str:
    """Name the first page."""
    return translated("Your agreement so far")


def open_count(count: int) -> str:
    """Say how much is still open."""
    if count == 0:
        return translated("No point is open.")
    if count == 1:
        return translated("One point is open; it stands in brackets.")
    return translated("{count} points are open; they stand in brackets.").format(
        count=count
    )


def open_here(points: str) -> str:
    """Name what is open on a page."""
    return translated("Open here: {points}").format(points=points)


def numbered(number: str, title: str) -> str:
    """Name something by its number and title."""
    return translated("{number} {title}").format(number=number, title=title)


def cell(column: str, text: str) -> str:
    """Show a cell of a table under its column's name."""
    return translated("{column}: {text}").format(column=column, text=text)


def previous() -> str:
    """Label the button to the page before."""
    return translated("← Previous")


def following() -> str:
    """Label the button to the next page."""
    return translated("Next →")


def parts() -> str:
    """Label the button to the list of parts, and head that list."""
    return translated("All parts")


def why_here() -> str:
    """Label the button that explains the one clause of a page."""
    return translated("Why is this here?")


def why(number: str) -> str:
    """Label the button that explains one of several clauses."""
    return translated("Why {number}?").format(number=number)


def preview() -> str:
    """Label the button to the agreement so far."""
    return translated("Read the draft so far")


def outline_title() -> str:
    """Head what is still to come."""
    return translated("What is still to come")


def essentials_left(count: int) -> str:
    """Count the essential questions that are left."""
    if count == 0:
        return translated("The essential questions are all dealt with.")
    if count == 1:
        return translated("One essential question is left.")
    return translated("{count} essential questions are left.").format(count=count)


def details_left(count: int) -> str:
    """Count the questions beyond the essentials that are left."""
    if count == 0:
        return translated("Nothing is left beyond them.")
    if count == 1:
        return translated("One more makes the draft sharper.")
    return translated("{count} more make the draft sharper.").format(count=count)


def section_done(title: str, count: int) -> str:
    """Show a section that is dealt with."""
    return translated("✅ {title} ({count} of {count})").format(
        title=title, count=count
    )


def section_left(title: str, done: int, count: int, left: str) -> str:
    """Show a section with the questions that are left."""
    return translated("⬜ {title} ({done} of {count}): {left}").format(
        title=title, done=done, count=count, left=left
    )


def open_title() -> str:
    """Head the open points."""
    return translated("Open points")


def open_point(point: str, who: str) -> str:
    """Show an open point and who can settle it."""
    return translated("{point} ({who})").format(point=point, who=who)


def assumed_title() -> str:
    """Head the assumed answers."""
    return translated("Assumed, as long as you say nothing else")


def nothing_open() -> str:
    """Say that nothing is open or assumed."""
    return translated("Nothing is open, and nothing is assumed.")


def settle_hint() -> str:
    """Say how to settle an open point."""
    return translated("Press one to settle it; then you come back to this list.")


def open_points() -> str:
    """Label the button to the open points."""
    return translated("What is open")
