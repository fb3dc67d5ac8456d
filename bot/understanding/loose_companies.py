"""Names of companies that may be two, or more than a name."""

import re
from collections.abc import Iterator, Mapping

from bot.errors import AnswerError
from bot.interview.values import Value
from bot.phrases import companies as phrases
from bot.understanding.asked import Asked
from bot.understanding.companies import FORM, Said, details_in, has_form, two_in
from bot.understanding.people import IS_ROLE, read_parties
from bot.understanding.supposing import Supposition, supposed

_LEAD = re.compile(
    r"^(?:we are|we're|(?:our|the|my) (?:company|side|firm)(?: is|'s|,)?"
    r"(?: called| named)?|it's(?: called)?|it is(?: called)?|our name is|called) +",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:i|we|us|our|ours|they|them|their|theirs|my)\b(?!-)", re.IGNORECASE
)
_SHORTEST_NUMBER = 5
_MOST_WORDS = 3
_FORM_APART = re.compile(rf",\s*{FORM}")
_BEHIND_FORM = re.compile(rf"\b{FORM}.*\d|\w\s+{FORM}\s+\w")
_BEHIND = re.compile(r"[,(][^,(]*\d")
_HEAD = (
    re.compile(
        rf"(?P<name>.*?\b{FORM})\s*(?:\((?P<number>[^()]*\d[^()]*)\))?"
        r"\s*(?:,\s*(?P<rest>.+))?"
    ),
    re.compile(
        r"(?P<name>[^,()]+?)\s*(?:\((?P<number>[^()]*\d[^()]*)\))?"
        r"\s*(?:,\s*(?P<rest>.+))?"
    ),
)


def suppose_parties(asked: Asked, text: str) -> Supposition | None:
    """Find two names in one, what is no name in it, and a sentence around it."""
    said = _LEAD.sub("", text)
    lead = said != text
    if lead:
        said = said.strip(" .!")
    try:
        value = read_parties(asked, said)
    except AnswerError:
        return None
    names = _names(value)
    for side, name in names.items():
        two, more = two_in(name), list(_more_than_a_name(name))
        if two and len(names) == 1:
            parties: Said = {"client": two[0], "provider": two[1]}
            return _either(asked, [parties], value, phrases.one_or_two())
        if more:
            found = [{**_given(value), side: one} for one in more]
            return _either(asked, found, value, phrases.more_than_a_name())
    return supposed(value) if lead or any(map(_is_odd, names.values())) else None


def _is_odd(name: str) -> bool:
    """Whether a name may be a sentence, or have a detail in it."""
    plain = _FORM_APART.sub("", name)
    spoken = name == name.lower() and len(name.split()) > _MOST_WORDS
    numbered = "," in plain and any(map(str.isdigit, plain))
    behind = _BEHIND_FORM.search(name) is not None
    pronoun = _PRONOUN.match(name) is not None
    return pronoun or numbered or behind or (spoken and not has_form(name))


def _either(
    asked: Asked, parties: list[Said], whole: Value, how: str
) -> Supposition | None:
    try:
        read = [read_parties(asked, one) for one in parties]
    except AnswerError:
        return supposed(whole)
    return supposed(*read, whole, how=how)


def _more_than_a_name(name: str) -> Iterator[Said]:
    """Yield what a name may be as well: a name and an address, or a signatory."""
    first, _, last = name.partition(", ")
    formed = has_form(name)
    if not formed and IS_ROLE.search(last) and not IS_ROLE.search(first):
        yield {"signatory": name}
    if _BEHIND.search(name) is None:
        return
    if not formed and any(map(str.isdigit, first)):
        yield {"address": name}
    match = _HEAD[not formed].fullmatch(name)
    if match:
        yield _apart(match)


def _apart(match: re.Match[str]) -> Said:
    """Return a name, the number in brackets after it, and what follows."""
    found: Said = {"name": match["name"]}
    number, rest = match["number"], match["rest"] or ""
    if number:
        found |= details_in(number) or {"registration_number": number}
    pieces = rest.split(", ")
    while pieces and (detail := _detail(pieces[0])):
        found |= detail
        pieces = pieces[1:]
    left = ", ".join(pieces)
    if left:
        found |= details_in(left) or {"address": left}
    return found


def _detail(text: str) -> Said:
    bare = text.replace(" ", "").isdecimal() and len(text) >= _SHORTEST_NUMBER
    return {"registration_number": text} if bare else details_in(text)


def _given(value: Value) -> Said:
    return dict[object, object](value.items()) if isinstance(value, Mapping) else {}


def _names(value: Value) -> dict[str, str]:
    """Return the name of each side that is known by its name alone."""
    parties = _given(value)
    return {
        str(side): str(party["name"])
        for side, party in parties.items()
        if isinstance(party, Mapping) and [*party] == ["name"]
    }
