"""A rep's company, in words."""

from bot.phrases import translated


def how() -> list[str]:
    """Head the profile and say how it is filled in."""
    return [
        translated("Your company"),
        translated(
            "Suggested to everybody who follows your links, for their draft; it counts "
            "when they accept it. Type what is to change, for example:"
        ),
        translated(
            "/profile company=Call Point Ltd company_country=GB registration=01234567 "
            "address=5 High St, London signatory=Jane Roe, CEO"
        ),
        translated(
            "/profile controller=Rita Ray, Quality Lead rate=14 EUR/hour "
            "payment_days=30 term_notice=12 months"
        ),
        translated("/profile clear - to empty it"),
    ]


def word_to_clear() -> str:
    """Name the word that empties a profile."""
    return translated("clear")


def cleared() -> str:
    """Say that nothing is suggested from the profile."""
    return translated("Your profile is empty now. Accepted answers stay as they are.")


def nothing_yet() -> str:
    """Say that the profile is empty."""
    return translated("Nothing yet.")


def kept() -> str:
    """Say that the profile was changed."""
    return translated("Kept. Every draft from your links can use it from now on.")
