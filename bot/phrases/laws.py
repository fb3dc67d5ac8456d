"""What a person reads about the law of the agreement."""

from bot.phrases import translated


def no_law(said: str, example: str) -> str:
    """No country and no state."""
    return translated(
        "“{said}” does not say whose law it is. Please name a country or a state, for "
        "example “{example}”, or answer “I don't know” to leave it to a lawyer."
    ).format(said=said, example=example)


def who_decides(example: str) -> str:
    """Courts or arbitration where a law is asked for."""
    return translated(
        "Who decides a dispute is a question of its own. Here please name the country "
        "or state whose law applies, for example “{example}”."
    ).format(example=example)


def which_state() -> str:
    """A country in which contracts are under the law of a state."""
    return translated(
        "Contracts there are mostly under the law of a state or province; name that "
        "one if you know it."
    )


def own_words() -> str:
    """No country or state that is known."""
    return translated("I do not know that law, so I keep your own words.")
