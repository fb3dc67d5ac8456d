"""Why a question is asked, and why a clause is there."""

from bot.phrases import translated


def decides(titles: str) -> str:
    """Name the clauses that an answer brings in or takes out."""
    return translated("It decides whether these are in: {titles}.").format(
        titles=titles
    )


def shapes(titles: str) -> str:
    """Name the clauses whose words an answer decides."""
    return translated("It decides what these say: {titles}.").format(titles=titles)


def usage() -> str:
    """Say what `/why` can be asked."""
    return translated(
        "Name a clause, for example /why 4.2 or /why liability, and I say which "
        "answers brought it in, what would take it out and where it comes from."
    )


def in_every_draft() -> str:
    """Say that no answer brings a clause in."""
    return translated("It is in every draft, whatever you answer.")


def answers_behind() -> str:
    """Head the answers that brought a clause in."""
    return translated("These answers brought it in")


def answers_within() -> str:
    """Head the answers that decide what a clause says."""
    return translated("These answers decide what it says")


def undecided() -> str:
    """Say that a clause stands in brackets."""
    return translated("It stands in brackets until the open answers are known.")


def exits() -> str:
    """Head the answers that would take a clause out."""
    return translated("What would take it out")


def entrances() -> str:
    """Head the answers that would bring a clause in."""
    return translated("What would bring it in")


def source() -> str:
    """Head where a clause comes from."""
    return translated("Where it comes from")


def as_of(month: str) -> str:
    """Say how current the law behind a clause is."""
    return translated("Law as of {month}; confirm with a lawyer.").format(month=month)


def not_in(title: str) -> str:
    """Say of a clause that it is not in the draft."""
    return translated("“{title}” is not in your draft").format(title=title)


def several() -> str:
    """Ask which of several clauses is meant."""
    return translated("More than one clause fits. Which one?")


def unknown_number(number: str, nearest: str) -> str:
    """Say that there is no such number, and which is the nearest."""
    return translated(
        "There is no clause {number} in your draft. The nearest is {nearest}."
    ).format(number=number, nearest=nearest)


def unknown_words(words: str, nearest: str) -> str:
    """Say that no clause is called so, and which comes closest."""
    return translated("No clause is called “{words}”. Did you mean {nearest}?").format(
        words=words, nearest=nearest
    )


def nothing_like(words: str) -> str:
    """Say that no clause is called anything like it."""
    return translated(
        "No clause is called “{words}”. /preview shows them all; ask for one by its "
        "number, for example /why 4.2."
    ).format(words=words)


def show_clause() -> str:
    """Label the button to the words of a clause."""
    return translated("Show the clause")


def change(title: str) -> str:
    """Label the button that changes an answer."""
    return translated("Change: {title}").format(title=title)
