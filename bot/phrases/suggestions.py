"""What a call centre suggested, in words."""

from bot.phrases import translated


def suggested(company: str, words: str) -> str:
    """Show a suggestion on the card of its question."""
    return translated("{company} suggested: {words}").format(
        company=company, words=words
    )


def accept() -> str:
    """Label the button that takes a suggestion."""
    return translated("Accept the suggestion")


def accept_all() -> str:
    """Label the button that takes all suggestions."""
    return translated("Accept all of these")


def see() -> str:
    """Label the button to the list of suggestions."""
    return translated("See what they suggested")


def title(company: str) -> str:
    """Head the list of suggestions."""
    return translated("{company} suggested").format(company=company)


def hint() -> str:
    """Say that suggestions are not answers yet."""
    return translated(
        "None of this counts until you accept it. Each suggestion also stands on the "
        "card of its question, where you can accept it or answer as you like."
    )


def nothing_suggested() -> str:
    """Say that there is nothing to accept."""
    return translated("Nothing is suggested that you have not dealt with.")


def all_taken(count: int) -> str:
    """Say what accepting all came to."""
    if count == 1:
        return translated("Accepted: it counts as your answer now. /review changes it.")
    return translated(
        "Accepted: {count} suggestions count as your answers now. /review changes them."
    ).format(count=count)


def your_side_next() -> str:
    """Say that the provider's side is taken and the client's own is missing."""
    return translated(
        "Their side is taken. Now type your own, for example “client: Acme Ltd”, or "
        "keep it as it is."
    )
