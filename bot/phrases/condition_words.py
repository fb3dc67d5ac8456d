"""Conditions as people say them."""

from bot.phrases import translated


def always() -> str:
    """Say that nothing has to hold."""
    return translated("always")


def quoted(title: str) -> str:
    """Name a question."""
    return translated("“{title}”").format(title=title)


def holds(fact: str) -> str:
    """Say that something follows from the answers."""
    return translated("“{fact}” holds").format(fact=fact)


def is_answered(name: str) -> str:
    """Say that there is an answer."""
    return translated("{name} has an answer").format(name=name)


def compares(name: str, operator: str, words: str) -> str:
    """Say how an answer is held against words or a number."""
    forms = {
        "=": translated("{name} is {words}"),
        "in": translated("{name} is {words}"),
        "!=": translated("{name} is not {words}"),
        "asked and !=": translated("{name} is asked and is not {words}"),
        "has": translated("{name} includes {words}"),
        "<": translated("{name} is less than {words}"),
        "<=": translated("{name} is at most {words}"),
        ">": translated("{name} is more than {words}"),
        ">=": translated("{name} is at least {words}"),
    }
    return forms[operator].format(name=name, words=words)


def not_so(words: str) -> str:
    """Say the opposite."""
    return translated("it is not so that {words}").format(words=words)


def both(parts: list[str]) -> str:
    """Say that all parts have to hold."""
    return translated(" and ").join(parts)


def either(parts: list[str]) -> str:
    """Say that one part has to hold."""
    return translated(" or ").join(parts)


def in_brackets(words: str) -> str:
    """Keep parts together."""
    return f"({words})"


def worked_out_from(titles: str) -> str:
    """Say which answers something follows from."""
    return translated("worked out from {titles}").format(titles=titles)
