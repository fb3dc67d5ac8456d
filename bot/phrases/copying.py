"""Labels of what copies a text, and what is said where nothing can be pressed."""

from bot.phrases import translated


def to_copy(label: str, text: str) -> str:
    """Give a text to copy by hand."""
    return translated("{label}: {text}").format(label=label, text=text)


def link() -> str:
    """Label what copies a link."""
    return translated("Copy the link")


def message() -> str:
    """Label what copies a message to be sent on."""
    return translated("Copy the message")


def contact() -> str:
    """Label what copies how to reach whoever runs the bot."""
    return translated("Copy the address")


def reference() -> str:
    """Label what copies a reference."""
    return translated("Copy the reference")


def question() -> str:
    """Label what copies a question to the provider."""
    return translated("Copy the question to the provider")


def question_on(clause: str) -> str:
    """Label, in very few characters, what copies what to ask about a clause."""
    return translated("📋 Ask: {clause}").format(clause=clause)


def clause_reference(agreement: str, day: str, number: str, title: str) -> str:
    """Name a clause to somebody who has the draft."""
    return translated("{agreement}, draft of {day}, clause {number} ({title})").format(
        agreement=agreement, day=day, number=number, title=title
    )


def draft_reference(version: int, day: str, content: str, digest: str) -> str:
    """Name a draft with what `verify` says of it."""
    return translated(
        "Draft {version}, dated {day}, from content {content} (digest {digest})"
    ).format(version=version, day=day, content=content, digest=digest)
