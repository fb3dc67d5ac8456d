"""What a person reads about the names of the two companies."""

from bot.phrases import translated


def no_name_yet(example: str) -> str:
    """Neither company is named."""
    return translated(
        "There is no name in that yet. Please send one, or both with a semicolon "
        "between them, for example “{example}”, or answer “I don't know” to leave it "
        "open."
    ).format(example=example)


def no_such_detail(said: str, example: str) -> str:
    """A telephone or tax number where a name is asked for."""
    return translated(
        "“{said}” is no name. The agreement names each company with its registration "
        "number, address, country and signatory. Please send those, for example "
        "“{example}”."
    ).format(said=said, example=example)


def one_or_two() -> str:
    """A name that may be two."""
    return translated("That may be two companies, or one.")


def more_than_a_name() -> str:
    """A number or an address behind a name."""
    return translated(
        "A number or an address can stand apart from the name; it goes on the cover "
        "page all the same."
    )


def registration_number(number: str) -> str:
    """A company's number in a register."""
    return translated("registration number {number}").format(number=number)


def address(line: str) -> str:
    """Where a company is registered."""
    return translated("address {line}").format(line=line)


def signatory(person: str) -> str:
    """Who signs for a company."""
    return translated("signed by {person}").format(person=person)


def with_details(name: str, details: str) -> str:
    """A company that is not named yet, with what is known of it."""
    return translated("{name} ({details})").format(name=name, details=details)
