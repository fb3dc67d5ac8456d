"""The names in the book for a reviewing lawyer."""

from bot.phrases import translated


def title(name: str, version: str) -> str:
    """Name the book."""
    return translated("{name}: everything to review, content {version}").format(
        name=name, version=version
    )


def introduction() -> str:
    """Say what the book holds and how to work with it."""
    return translated(
        "Every question, condition, clause and warning of the content, with where it "
        "comes from. Please write your comments beside the entries; the name in "
        "brackets says where an entry is kept, so a comment finds its way back."
    )


def comments() -> str:
    """Head the margin."""
    return translated("Comments")


def chapters() -> dict[str, str]:
    """Name the chapters."""
    return {
        "questions": translated("Questions"),
        "clauses": translated("Clauses"),
        "annexes": translated("Annexes"),
        "frame": translated("Cover and signing"),
        "facts": translated("What follows from the answers"),
        "flags": translated("Warnings about answers"),
        "triggers": translated("Rules of law to look at"),
        "lines": translated("Checklist lines besides clauses"),
        "rules": translated("What must always hold"),
    }


def names() -> dict[str, str]:
    """Name what is said of an entry."""
    return {**_of_questions_and_clauses(), **_of_warnings_and_rules()}


def _of_questions_and_clauses() -> dict[str, str]:
    return {
        "ask": translated("Asked"),
        "why": translated("Why it matters"),
        "hint": translated("Hint"),
        "options": translated("Options"),
        "default": translated("Assumed when skipped"),
        "when": translated("Only if"),
        "written_as": translated("While open it is called"),
        "settled_by": translated("Settled by"),
        "reason": translated("Reason"),
        "ask_provider": translated("To ask the provider"),
        "group": translated("One of the group"),
        "under": translated("Printed inside"),
        "variants": translated("Values by tone"),
        "wording": translated("Wording"),
        "conditions": translated("Conditions in the wording"),
        "note": translated("Private note"),
    }


def _of_warnings_and_rules() -> dict[str, str]:
    return {
        "lawyer": translated("The checklist sends the reader to a lawyer if"),
        "priority": translated("Priority"),
        "severity": translated("Severity"),
        "text": translated("Text"),
        "reference": translated("Reference"),
        "region": translated("Region"),
        "as_of": translated("As of"),
        "confidence": translated("Confidence"),
        "confirmed": translated("Checked against the source"),
        "watch": translated("Only proposed so far"),
        "clause": translated("Belongs to the clause"),
        "must": translated("Must be there"),
        "never": translated("Must never be there"),
        "exactly_one": translated("Exactly one must be there"),
        "meaning": translated("Meaning"),
        "source": translated("Source"),
    }


def option(label: str, written: str) -> str:
    """Show an option, and its words in the agreement where they are others."""
    return translated("{label}: “{written}”").format(label=label, written=written)


def assumed(value: str, condition: str) -> str:
    """Say what is assumed, and when."""
    return translated("{value}, if {condition}").format(
        value=value, condition=condition
    )


def fact(name: str) -> str:
    """Say that what follows from the answers is assumed."""
    return translated("what follows as “{name}”").format(name=name)


def yes_or_no(*, value: bool) -> str:
    """Say whether something is so."""
    return translated("yes") if value else translated("no")


def no_such_book(path: str) -> str:
    """Refuse a file of another kind."""
    return translated(
        "{path} is no kind of book. Name a file that ends in .docx or .md, such as "
        "review.docx."
    ).format(path=path)
