"""The people in charge on both sides, and the two companies."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from bot.interview.values import Value
from bot.phrases import answers, companies, promises
from bot.understanding.asked import Asked, perhaps, quoted, refused
from bot.understanding.choices import own_text
from bot.understanding.cleaning import clean
from bot.understanding.companies import companies_said
from bot.understanding.entry import Raw, one_text
from bot.understanding.names import alternatives
from bot.understanding.options import chosen, mistyped, option_key
from bot.understanding.places import country_code
from bot.understanding.sides import SIDES, not_yet, parts_said, sides_said

Record: TypeAlias = dict[str, Value | None]

TO_BE_NAMED = "to_be_named"
_NAME = (2, 80)
_LENGTHS = {
    "name": (2, 120),
    "registration_number": (2, 40),
    "address": (4, 200),
}
_PARTS = ("name", "country", "registration_number", "address", "signatory")
_POSITION = re.compile(r"\s*,\s*|\s+[-–—]\s+|\s*\((?=[^()]*\)$)")  # noqa: RUF001 - dashes are typed
IS_ROLE = re.compile(
    r"\b(?:managers?|directors?|head|owner|founder|lead|leader|supervisor|officer|ceo|coo"
    r"|coordinator|administrator|assistant|partner|president|chief|secretary|analyst|cto"
    r"|specialist|controller|executive|engineer|receptionist|cfo|cmo|vp|boss)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:i|i'm|it|it's|is|will|we|are|he's|she's|our|my|not)\b", re.IGNORECASE
)
_NO_POSITION = re.compile(r"^(?:me|myself|not\b.*|he|she)$", re.IGNORECASE)
_TWO_PEOPLE = re.compile(r"\s(?:and|&)\s", re.IGNORECASE)


def read_persons(asked: Asked, raw: Raw) -> Value:
    """Read who is in charge on each side; whoever is not given is to be named."""
    if isinstance(raw, Mapping):
        given = _known_keys(raw, SIDES)
        return {side: _person_given(asked, given.get(side)) for side in SIDES}
    text = one_text(asked, raw)
    option = chosen(asked.question, text)
    if not_yet(text) or (option and option.id == TO_BE_NAMED):
        return dict.fromkeys(SIDES, TO_BE_NAMED)
    return dict.fromkeys(SIDES, TO_BE_NAMED) | {
        side: _person_said(asked, said)
        for side, said in sides_said(asked, parts_said(text))
    }


def read_parties(asked: Asked, raw: Raw) -> Value:
    """Read what is known of the two companies; every detail may be left out."""
    if isinstance(raw, Mapping):
        given = _known_keys(raw, SIDES)
        parties = {side: _party(asked, given.get(side)) for side in SIDES}
        empty = answers.empty(asked.example)
    else:
        said = companies_said(asked, one_text(asked, raw))
        parties = {side: _party(asked, party) for side, party in said.items()}
        empty = companies.no_name_yet(asked.example)
    known: Record = {side: party for side, party in parties.items() if party}
    if not known:
        raise refused(empty)
    return known


def _person_said(asked: Asked, said: str) -> Value:
    if not_yet(said):
        return TO_BE_NAMED
    name, *rest = _POSITION.split(said, maxsplit=1)
    position = rest[0].removesuffix(")").strip() if rest else ""
    several = "," in position and _TWO_PEOPLE.search(position)
    swapped = IS_ROLE.search(name) and not IS_ROLE.search(position)
    denied = _NO_POSITION.search(position) and not not_yet(position)
    unnamed = _NO_NAME.search(name) or denied
    if not position or several or swapped or unnamed or _TWO_PEOPLE.search(name):
        raise refused(promises.name_and_position(quoted(said), asked.example))
    return _person({"name": name, "position": position}, asked)


def _person_given(asked: Asked, raw: object) -> Value:
    if raw is None:
        return TO_BE_NAMED
    if isinstance(raw, Mapping):
        person = _person(_known_keys(raw, ("name", "position")), asked)
        return person or TO_BE_NAMED
    return _person_said(asked, one_text(asked, [raw]))


def _person(given: Mapping[str, object], asked: Asked) -> Record:
    low, high = _NAME
    known = {
        part: one_text(asked, [given[part]])
        for part in ("name", "position")
        if given.get(part) is not None
    }
    return {
        part: own_text(asked, text, high, low)
        for part, text in known.items()
        if not not_yet(text)
    }


def _party(asked: Asked, raw: object) -> Record:
    if raw is None:
        return {}
    given = raw if isinstance(raw, Mapping) else {"name": one_text(asked, [raw])}
    known = _known_keys(given, _PARTS)
    read = {
        part: _detail(asked, part, known[part])
        for part in _PARTS
        if known.get(part) is not None
    }
    return {part: value for part, value in read.items() if value}


def _detail(asked: Asked, part: str, raw: object) -> Value | None:
    if part == "signatory" and isinstance(raw, Mapping):
        return _person(_known_keys(raw, ("name", "position")), asked)
    text = one_text(asked, [raw])
    if not_yet(text):
        return None
    if part == "signatory":
        return _person_said(asked, text)
    return country_code(asked, text) if part == "country" else _words(asked, part, text)


def _words(asked: Asked, part: str, text: str) -> str:
    low, high = _LENGTHS[part]
    if part == "registration_number" and low <= len(text) <= high:
        return text
    line = text.replace("; ", ", ") if part == "address" else text
    return own_text(asked, line, high, low)


def _known_keys(
    raw: Mapping[object, object], known: tuple[str, ...]
) -> dict[str, object]:
    keys = {option_key(clean(key)) if isinstance(key, str) else "?": key for key in raw}
    names = {name.replace("_", " "): name for name in known}
    for key in keys:
        if key not in names:
            problem = promises.unknown_part(quoted(key), alternatives(known))
            raise refused(problem, perhaps(mistyped(key, names) or ""))
    return {names[key]: raw[original] for key, original in keys.items()}
