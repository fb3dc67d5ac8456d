"""What authors read about the rules they set for the agreement."""

from bot.phrases import translated


def names_nothing(rule: str, name: str) -> str:
    """Say that a rule names something that is not there."""
    return translated(
        "the rule `{rule}` names `{name}`, which nothing is called."
    ).format(rule=rule, name=name)


def guards_nothing() -> str:
    """Say why a rule about nothing matters."""
    return translated("A rule about nothing guards nothing.")


def what_rules_name() -> str:
    """Say what a rule can name."""
    return translated("Name a clause, an annex, a flag, a trigger or a question.")
