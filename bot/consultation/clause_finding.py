"""Clauses of a draft found by what people call them: a number, or words."""

import difflib
import re

from bot.consultation.clause_entry import ClauseEntry
from bot.consultation.deal import Deal

_NUMBER = re.compile(r"(?:annex\s*[a-z]|\d+(?:\.\d+)*\.?(?:\([a-z]+\))*)")
_BEFORE = re.compile(r"^(?:the |clause |section |number |no\.? |§)+\s*")
_LEAST_ALIKE = 0.5


def asked_number(words: str) -> str | None:
    """Return the number that words are, such as `4.2(b)` or `annex a`."""
    bare = _BEFORE.sub("", words.casefold().strip())
    return bare if _NUMBER.fullmatch(bare) else None


def entry_numbered(deal: Deal, number: str) -> ClauseEntry | None:
    """Return the clause with a number, or the one that a paragraph stands in."""
    numbers = {_key(entry.number): entry for entry in entries_of(deal)}
    key = _key(number)
    return numbers.get(key) or numbers.get(key.partition("(")[0])


def nearest_numbered(deal: Deal, number: str) -> ClauseEntry:
    """Return the clause whose number comes closest."""
    numbers = {_key(entry.number): entry for entry in entries_of(deal)}
    (near,) = difflib.get_close_matches(_key(number), list(numbers), n=1, cutoff=0)
    return numbers[near]


def ids_named(deal: Deal, words: str) -> list[str]:
    """Return the clauses, in the draft or not, whose titles hold all the words.

    A whole title or id counts before parts of others.
    """
    said = words.casefold().split()
    titles = _titles(deal)
    whole = [one for one, title in titles.items() if title.split() == said]
    whole += [one for one in titles if one == "-".join(said)]
    holding = [
        one for one, title in titles.items() if all(word in title for word in said)
    ]
    return list(dict.fromkeys(whole or holding))


def nearest_named(deal: Deal, words: str) -> str | None:
    """Return the clause whose title comes closest, if one comes close."""
    titles = {title: one for one, title in _titles(deal).items()}
    near = difflib.get_close_matches(
        words.casefold(), list(titles), n=1, cutoff=_LEAST_ALIKE
    )
    return titles[near[0]] if near else None


def entries_of(deal: Deal) -> tuple[ClauseEntry, ...]:
    """Return the clauses and annexes of a draft, in printed order."""
    return (*deal.clauses, *deal.annexes)


def _titles(deal: Deal) -> dict[str, str]:
    templates = deal.interviewing.library.templates
    return {one: templates.clauses[one].title.casefold() for one in templates.printed()}


def _key(number: str) -> str:
    bare = re.sub(r"[^a-z0-9.()]", "", number.casefold())
    return bare.removeprefix("annex").rstrip(".")
