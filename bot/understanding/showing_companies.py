"""Showing what is known of a company."""

from collections.abc import Callable, Mapping

from bot.interview.values import Value
from bot.phrases import companies, shown
from bot.understanding.names import country_name


def company(party: Value | None) -> str:
    """Return a company's name, or what else is known of it while it has none."""
    known = party if isinstance(party, Mapping) else {}
    if known.get("name"):
        return str(known["name"])
    name = shown.to_be_named()
    details = "; ".join(
        in_words(known[part]) for part, in_words in _DETAILS.items() if known.get(part)
    )
    return companies.with_details(name, details) if details else name


def person(value: Value | None) -> str:
    """Return a person with the position, or that nobody is named."""
    if not isinstance(value, Mapping):
        return shown.to_be_named()
    name, position = value.get("name"), value.get("position")
    if name and position:
        return shown.person(str(name), str(position))
    return str(name or position)


_DETAILS: Mapping[str, Callable[[Value | None], str]] = {
    "country": lambda code: country_name(str(code)),
    "registration_number": lambda number: companies.registration_number(str(number)),
    "address": lambda line: companies.address(str(line)),
    "signatory": lambda who: companies.signatory(person(who)),
}
