"""What is said about versions."""

from bot.phrases import translated


def versions(program: str, content: str, digest: str, changelog: str) -> str:
    """Name the versions of program and content, and the page of changes."""
    return translated(
        "contract-assistant {program}\ncontent {content}, digest {digest}\n"
        "changes: {changelog}"
    ).format(program=program, content=content, digest=digest, changelog=changelog)


def not_installed() -> str:
    """Stand in for the version of a program that runs from its source folder."""
    return translated("not installed, run from its source")
