"""What is said to somebody whose deal was begun with an earlier edition."""

from bot.phrases import translated


def title() -> str:
    """Head what changed for a deal."""
    return translated(
        "Our questions and clauses have changed since you were last here. In this deal:"
    )


def not_this_deal() -> str:
    """Say that a new edition leaves the deal as it is."""
    return translated(
        "We have a new edition of our questions and clauses. Nothing in this deal "
        "changes by it."
    )


def since_draft(version: int) -> str:
    """Head what the new edition alone makes different from a draft."""
    return translated("What the new edition changes of draft {version}:").format(
        version=version
    )


def questions_came(titles: str) -> str:
    """Name questions that are new."""
    return translated("New questions: {titles}").format(titles=titles)


def questions_changed(titles: str) -> str:
    """Name questions that are asked in another way, or assume something else."""
    return translated("Questions that changed: {titles}").format(titles=titles)


def questions_went(titles: str) -> str:
    """Name questions that are not asked any more."""
    return translated("No longer asked: {titles}").format(titles=titles)


def clauses_came(titles: str) -> str:
    """Name clauses that are new."""
    return translated("New clauses: {titles}").format(titles=titles)


def clauses_changed(titles: str) -> str:
    """Name clauses that read differently."""
    return translated("Clauses with other words: {titles}").format(titles=titles)


def clauses_went(titles: str) -> str:
    """Name clauses that are not there any more."""
    return translated("Clauses taken out: {titles}").format(titles=titles)
