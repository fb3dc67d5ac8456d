"""What differs between two states of the content."""

from bot.phrases import translated


def title() -> str:
    """Head the differences of the content."""
    return translated("What changed in the content")


def same() -> str:
    """Say that nothing differs."""
    return translated("Nothing changed.")


def kinds() -> dict[str, str]:
    """Name the kinds of things authors write."""
    return {
        "question": translated("question"),
        "clause": translated("clause"),
        "flag": translated("flag"),
        "trigger": translated("trigger"),
        "line": translated("checklist line"),
        "rule": translated("rule"),
    }


def came(kind: str, name: str, words: str) -> str:
    """Say that something is new."""
    return translated("+ {kind} `{name}` ({words})").format(
        kind=kind, name=name, words=words
    )


def went(kind: str, name: str, words: str) -> str:
    """Say that something is gone."""
    return translated("- {kind} `{name}` ({words})").format(
        kind=kind, name=name, words=words
    )


def changed(kind: str, name: str, words: str) -> str:
    """Say that something reads or behaves differently."""
    return translated("~ {kind} `{name}` ({words})").format(
        kind=kind, name=name, words=words
    )


def field(name: str, old: str, new: str) -> str:
    """Say what a field was, and what it is."""
    return translated("    {name}: {old} → {new}").format(name=name, old=old, new=new)


def nothing() -> str:
    """Stand for what was not there."""
    return translated("(nothing)")


def order(name: str) -> str:
    """Say that the same things come in another order."""
    return translated("~ the order of {name}").format(name=name)


def questions() -> str:
    """Name the questions."""
    return translated("the questions")


def clauses() -> str:
    """Name the clauses."""
    return translated("the clauses")


def draft_title(name: str) -> str:
    """Head what changes in one draft."""
    return translated("The draft of {name}").format(name=name)


def undraftable(reason: str) -> str:
    """Say why an example has no draft."""
    return translated("! cannot be drafted: {reason}").format(reason=reason)


def clause_in(number: str, words: str) -> str:
    """Say that a draft has one clause more."""
    return translated("+ {number} {words}").format(number=number, words=words)


def clause_out(number: str, words: str) -> str:
    """Say that a draft has one clause less."""
    return translated("- {number} {words}").format(number=number, words=words)


def heading_changed(number: str, old: str, new: str) -> str:
    """Say that a clause has another heading."""
    return translated("~ {number} {old} → {new}").format(
        number=number, old=old, new=new
    )


def words_changed(number: str, words: str) -> str:
    """Say that a clause reads differently."""
    return translated("~ {number} {words}: other words").format(
        number=number, words=words
    )
