"""What `verify` says: who made a draft, from what, and what changed since."""

from bot.phrases import translated


def no_seal() -> str:
    """Say that a document was never signed, or lost the signature."""
    return translated(
        "This document has no signature, so no Contract Assistant vouches for it. "
        "Either it was made elsewhere, or a program dropped the signature; ask for "
        "the file as it was drafted."
    )


def other_deployment() -> str:
    """Say that another installation signed a document."""
    return translated(
        "Another Contract Assistant signed this document. Only the one that drafted "
        "it, with its own signing key, can verify it."
    )


def broken_seal() -> str:
    """Say that a signature does not fit."""
    return translated(
        "The signature in this document is broken: somebody or something changed it, "
        "so nothing can be said about the document. Ask for the file as it was drafted."
    )


def made_here(date: str, version: str, digest: str) -> str:
    """Say that this deployment made a draft, and from what."""
    return translated(
        "This deployment drafted the document, dated {date}, from content {version} "
        "(digest {digest})."
    ).format(date=date, version=version, digest=digest)


def unchanged() -> str:
    """Say that a file is the one that was made."""
    return translated("It is unchanged.")


def unchanged_words() -> str:
    """Say that only a word processor was at work."""
    return translated(
        "It was saved again since, and its words are unchanged. Looks and comments "
        "were not compared."
    )


def edited() -> str:
    """Lead in the list of what changed."""
    return translated("It was edited since:")


def changed(passages: str) -> str:
    """List what has other words now."""
    return translated("- Changed: {passages}").format(passages=passages)


def removed(passages: str) -> str:
    """List what is gone."""
    return translated("- Removed: {passages}").format(passages=passages)


def added(passages: str) -> str:
    """List what is new."""
    return translated("- Added: {passages}").format(passages=passages)


def moved(passages: str) -> str:
    """List what stands elsewhere now."""
    return translated("- Moved: {passages}").format(passages=passages)


def renumbered(passages: str) -> str:
    """List where only references to other clauses changed."""
    return translated(
        "- Other numbers in references, otherwise unchanged: {passages}"
    ).format(passages=passages)


def passage(number: str, title: str) -> str:
    """Name a clause, or what has no number."""
    if not number:
        return title
    return translated("{number} {title}").format(number=number, title=title)


def not_signed(folder: str) -> str:
    """Warn that drafts bear no signature."""
    return translated(
        "Warning: the folder {folder} cannot hold a signing key, so drafts are not "
        "signed and `verify` will not know them. Name another with DATA_KEY_FILE, for "
        "example DATA_KEY_FILE=~/.config/contract-assistant/key."
    ).format(folder=folder)


def no_signing_key(path: str) -> str:
    """Say that this deployment has never signed anything."""
    return translated(
        "There is no signing key at {path}, so nothing was signed here yet. Name the "
        "master key it lies beside, for example "
        "DATA_KEY_FILE=~/.config/contract-assistant/key."
    ).format(path=path)
