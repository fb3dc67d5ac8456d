"""What the files of a draft are called where many files lie side by side."""

from bot.phrases import translated


def of_deal(deal: str, name: str) -> str:
    """Put the deal's own name before what a file is."""
    return translated("{deal} - {name}").format(deal=deal, name=name)


def clean(version: int) -> str:
    """Name the copy for the call centre."""
    return translated("Agreement v{version} - to send").format(version=version)


def notes(version: int) -> str:
    """Name the copy for the client and their lawyer."""
    return translated("Agreement v{version} - your copy with notes").format(
        version=version
    )


def pdf(version: int) -> str:
    """Name the PDF."""
    return translated("Agreement v{version}").format(version=version)


def checklist(version: int) -> str:
    """Name the checklist."""
    return translated("Checklist v{version}").format(version=version)


def lawyer(version: int) -> str:
    """Name the list for a lawyer."""
    return translated("Open points and sources v{version}").format(version=version)


def operators(version: int) -> str:
    """Name the picture of the team."""
    return translated("Operators v{version}").format(version=version)


def costs(version: int) -> str:
    """Name the picture of what ways to pay come to."""
    return translated("Costs v{version}").format(version=version)


def redline(old: int, new: int) -> str:
    """Name the comparison of two drafts."""
    return translated("Agreement v{old} to v{new} - changes").format(old=old, new=new)
