"""The page around the diagram of questions, and the heads of its columns."""

from collections.abc import Iterable

from bot.phrases import translated


def page(graph: str, rows: Iterable[tuple[str, str, str]]) -> str:
    """Return the page: the diagram, and a table of what each question drives."""
    heading = translated("# Questions and what they drive")
    written = translated(
        "Questions are on the left, conditions in the middle, and what a condition "
        "decides on the right. Written by `contract-assistant graph questions`; a "
        "test keeps it fresh. `--svg FILE` draws the same as a picture."
    )
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    head = translated(
        "| question | decides whether these are there | changes words of |"
    )
    return (
        f"{heading}\n\n{written}\n\n```mermaid\n{graph}```\n\n"
        f"{head}\n|---|---|---|\n{table}\n"
    )


def columns() -> tuple[str, str, str]:
    """Name the three columns of the picture."""
    return (translated("Questions"), translated("If"), translated("Then there is"))


def picture_title() -> str:
    """Say what the picture shows."""
    return translated("Questions, their conditions and the clauses they decide")


def the_question(title: str) -> str:
    """Say that a question is asked."""
    return translated("the question “{title}”").format(title=title)


def asked_only_if() -> str:
    """Head the questions that are not always asked."""
    return translated("Questions")


def annexes() -> str:
    """Head the annexes."""
    return translated("Annexes")
