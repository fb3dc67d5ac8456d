"""What is said about an answers file that cannot be used."""

from bot.phrases import translated


def no_answers() -> str:
    """Say what an answers file must hold."""
    return translated(
        "The file holds no answers. It should have a line `answers:` with the "
        "questions below it, for example `calls_per_day: 400`."
    )


def not_indented(name: str) -> str:
    """Refuse a question beside `answers` instead of below it."""
    return translated(
        "`{name}` stands beside `answers:` and would be left out. Indent it by two "
        "spaces, so that it stands below."
    ).format(name=name)


def other_questionnaire(named: str, known: str) -> str:
    """Refuse a file for another questionnaire."""
    return translated(
        "The file is for the questionnaire `{named}`; this one is `{known}`."
    ).format(named=named, known=known)


def unknown_question(name: str, hint: str) -> str:
    """Refuse an id no question has."""
    return translated("There is no question `{name}`. {hint}").format(
        name=name, hint=hint
    )


def see_questions() -> str:
    """Say where the ids are listed."""
    return translated("docs/answers.md lists them all.")


def must_be_known(name: str) -> str:
    """Refuse "unknown" where nothing can be drafted without an answer."""
    return translated(
        "`{name}` cannot be unknown: the draft is built on it. Give a value, or leave "
        "the line out to take the usual one."
    ).format(name=name)


def refused(name: str, why: str) -> str:
    """Say which answer cannot be taken, and why."""
    return f"`{name}`: {why}"


def unreadable(path: str) -> str:
    """Say that a file cannot be opened."""
    return translated(
        "The file {path} cannot be read. Check the name, or start from one of those "
        "in `examples/`."
    ).format(path=path)
