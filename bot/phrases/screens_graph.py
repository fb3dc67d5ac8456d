"""The names of screens in their diagram, and the page around it."""

from bot.phrases import translated


def page(graph: str) -> str:
    """Return the page that shows the diagram."""
    heading = translated("# Screens")
    written = translated(
        "What a person sees, and which button or command leads where. Written by "
        "`contract-assistant graph screens`, which walks through the conversation "
        "itself; a test keeps it fresh."
    )
    return f"{heading}\n\n{written}\n\n```mermaid\n{graph}```\n"


def by_button() -> dict[str, str]:
    """Name the screens that one of their buttons tells apart."""
    return {
        "begin": translated("Welcome"),
        "confirm": translated("What a change does"),
        "keep": translated("Question answered before"),
        "why": translated("Question"),
        "parts": translated("Page of the draft"),
        "restart_yes": translated("Start over?"),
        "forget_sure": translated("Delete everything?"),
        "forget_yes": translated("Really delete everything?"),
        "delete_yes": translated("Delete a deal?"),
        "set": translated("Choices of a setting"),
    }


def by_cause() -> dict[str, str]:
    """Name what a button or a command always leads to."""
    return {
        "draft": translated("Draft: checklist, figures, files, next steps"),
        "clause": translated("Why a clause is there"),
        "checklist": translated("Lines of the checklist"),
        "compare": translated("What changed between drafts"),
        "deal": translated("One deal"),
        "help": translated("Help"),
        "privacy": translated("Privacy"),
        "contact": translated("Contact"),
        "export": translated("Export"),
        "rename": translated("How to name a deal"),
    }


def typed() -> str:
    """Name the place from which commands lead on: anywhere."""
    return translated("Typed at any time")


def command(name: str) -> str:
    """Show a command on an arrow."""
    return f"/{name}"


def any_of(verb: str) -> str:
    """Name a button of which there are many, with different words; else nothing."""
    names = {
        "choose": translated("an option"),
        "tick": translated("a box"),
        "change": translated("an answer"),
        "clause": translated("a clause"),
        "preview": translated("a page"),
        "checklist": translated("a severity"),
        "deal": translated("a deal"),
        "drafts": translated("a deal"),
        "send_draft": translated("a draft"),
        "settings": translated("a setting"),
        "set": translated("a choice"),
    }
    return names.get(verb, "")
