"""Two drafts compared, in words: what changed, and because of which answers."""

from bot.phrases import translated


def numbered_by() -> str:
    """Sign tracked changes that only follow from others: numbers, the contents."""
    return translated("Contract Assistant (numbers)")


def changed(title: str, old: str, new: str) -> str:
    """Name another answer as the cause of a change."""
    return translated("Because you changed “{title}” from {old} to {new}.").format(
        title=title, old=old, new=new
    )


def reworded(title: str) -> str:
    """Name an answer as the cause whose details changed, not what is shown of it."""
    return translated("Because you changed details of “{title}”.").format(title=title)


def settled(title: str, new: str) -> str:
    """Name the answer to what was open as the cause of a change."""
    return translated("Because you settled “{title}”: {new}.").format(
        title=title, new=new
    )


def reopened(title: str, old: str) -> str:
    """Name an answer taken back as the cause of a change."""
    return translated("Because “{title}” is open again; it was {old}.").format(
        title=title, old=old
    )


def followed(title: str, old: str, new: str) -> str:
    """Name an answer nobody gave, which moved along with others."""
    return translated("So “{title}” moved from {old} to {new}.").format(
        title=title, old=old, new=new
    )


def day_moved(old: str, new: str) -> str:
    """Name the dates of the drafts as the cause of a change."""
    return translated("Because the draft is dated {new} instead of {old}.").format(
        old=old, new=new
    )


def draft_date() -> str:
    """Name the draft's date among the causes."""
    return translated("Draft date")


def not_asked() -> str:
    """Show that a question does not apply."""
    return translated("not asked")


def title() -> str:
    """Head what changed between two drafts."""
    return translated("What changed")


def nothing() -> str:
    """Say that two drafts are the same."""
    return translated("Nothing changed: both drafts say the same.")


def answers() -> str:
    """Head the answers that differ."""
    return translated("Your answers")


def clauses(change: str) -> str:
    """Head the clauses that share a fate."""
    heads = {
        "added": translated("New clauses"),
        "removed": translated("Clauses taken out"),
        "changed": translated("Clauses that read differently"),
    }
    return heads[change]


def figures() -> str:
    """Head the figures that came out differently."""
    return translated("Figures")


def settled_points() -> str:
    """Head the open points that are no longer open."""
    return translated("Settled")


def opened_points() -> str:
    """Head the open points that were none before."""
    return translated("Open now")


def points(title: str, count: int) -> str:
    """Count the open points that one answer makes or settles."""
    return translated("{title}: {count} points").format(title=title, count=count)


def clause(number: str, title: str) -> str:
    """Name a clause with its number."""
    return translated("{number} {title}").format(number=number, title=title)


def because(what: str, causes: str) -> str:
    """Add the titles of the answers that caused something."""
    return translated("{what} (because of {causes})").format(what=what, causes=causes)


def caused(causes: str, what: str) -> str:
    """List what the same answers caused."""
    return translated("Because of {causes}: {what}").format(causes=causes, what=what)


def moved(title: str, old: str, new: str) -> str:
    """Show a value before and after."""
    return translated("{title}: {old} → {new}").format(title=title, old=old, new=new)


def details(title: str) -> str:
    """Show an answer of which only parts changed that nobody needs to see here."""
    return translated("{title}: details").format(title=title)


def operators() -> str:
    """Name the size of the team at the busiest time."""
    return translated("Operators at the busiest time")


def best_price_model() -> str:
    """Name the price model that costs least."""
    return translated("Recommended price model")


def no_figure() -> str:
    """Show that a figure cannot be worked out."""
    return translated("not known")


def quoted(title: str) -> str:
    """Set a title apart from the words around it."""
    return translated("“{title}”").format(title=title)


def file_trouble(path: str, reason: str) -> str:
    """Say that the document with tracked changes cannot be written."""
    return translated(
        "The file {path} cannot be written: {reason}. Choose another with --out, for "
        "example --out out/redline.docx."
    ).format(path=path, reason=reason)
