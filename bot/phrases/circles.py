"""What authors read when parts of their content wait for each other."""

from collections.abc import Sequence

from bot.phrases import translated


def questions_in_a_circle(path: Sequence[str]) -> str:
    """Name questions of which each needs another's answer first."""
    return translated("these questions wait for each other: {path}.").format(
        path=_path(path)
    )


def questions_why() -> str:
    """Say why a circle of questions cannot be."""
    return translated("None of them can be asked first.")


def questions_remedy() -> str:
    """Say how a circle of questions is broken."""
    return translated("Let the first of them depend on earlier questions only.")


def clauses_in_a_circle(path: Sequence[str]) -> str:
    """Name clauses that are each printed inside another."""
    return translated("these clauses stand inside each other: {path}.").format(
        path=_path(path)
    )


def clauses_why() -> str:
    """Say why clauses inside each other cannot be."""
    return translated("None of them would be printed.")


def clauses_remedy() -> str:
    """Say how a circle of clauses is broken."""
    return translated("Take `under` out of one of them, and put it into a part.")


def _path(names: Sequence[str]) -> str:
    return " → ".join(f"`{name}`" for name in names)
