"""Whose countries a first message names, and which languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.understanding.cities import city_country, is_weak, towns
from bot.understanding.gazetteer import name_key
from bot.understanding.message import Message, Span
from bot.understanding.names import languages
from bot.understanding.nations import people_of
from bot.understanding.places import country_names

_CUSTOMERS = (
    r"customers?|clients?|market|players|patients|users|sell to|selling (?:in|to)"
    r"|calls? (?:in|to)"
    r"|tele\w+|surveys?|consumers|guests|buyers|visitors|businesses"
)
_OPERATORS = (
    r"(?<!tour )operators|(?<!estate )(?<!travel )agents|offshore"
    r"|(?:outsourc\w+|bpos?)(?: (?:company|companies|firms?))?"
    r"|call ?cent(?:re|er)s?|nearshore|provider (?=in |from )|team (?=in )"
)
_COMPANY = (
    r"we are|we're|i run|i own|company|clinics?|agency|shops?|firm|group|practice"
    r"|hospital|pharmacy|mobile operator"
    r"|retailer|restaurant|hotels?|broker|our (?:business|office)|studio"
    r"|bakery|nursery"
    r"|salons?|store|supplier|based|school|garage|charity|bank|developer|startup"
    r"|business|surgery|factory|manufacturer|farm|plant|chain|producer"
    r"|office|headquarter\w*|from|it is|it's"
)
_ROLES = re.compile(
    rf"\b(?:(?P<country>{_CUSTOMERS})|(?P<provider_country>{_OPERATORS})"
    rf"|(?P<home_country>{_COMPANY}))\b"
)
_SENT_TO = re.compile(r"\b(?:outsourc\w+|offshor\w+|mov\w+)\b[^.;]{0,40} to $")
_SOLD_IN = re.compile(
    r"\b(?:sell\w*|sold|deliver\w*|ship\w*)\b[^.;]{0,40} (?:in|to|across) $"
)
_AFTER = re.compile(
    rf"^[- ](?:based )?(?:(?P<country>{_CUSTOMERS})"
    rf"|(?P<provider_country>{_OPERATORS})|(?P<home_country>company|firm|business"
    rf"|based))\b"
)
_IS_THEIRS = re.compile(
    r"^ is where (?:the|our|their) (?:call ?cent|operators|agents|bpo|provider|team\b)"
)
_WORD = r"[^\W\d_]+(?:['.&-][^\W\d_]+)*"
_NAME = re.compile(rf"{_WORD}(?: {_WORD})*")
_LONGEST_NAME = 4
_NOT_LANGUAGE = re.compile(
    r"^[- ](?:compan|market|customer|client|law|court|firm|gmbh|shop|business|hotel"
    r"|time"
    r"|channel|office|bank|team|restaurant|food|food|cuisine|made)"
)
_THEIRS = re.compile(r"\b(?:they|staff|people|who) (?:can )?only (?:speak )?$")
_SPOKEN = re.compile(r"\b(?:speak\w*|in|fluent|native|language)\W+$")
_THING = re.compile(
    r" (?!speak|language|only|and |or |operator|agent|staff|team|people|support|please"
    r"|is |voice|line|native|too|as well|would|will|calls?|customer|at |by |from "
    r"|with )[a-z]+"
)
_WORDLIKE = frozenset({"us", "it", "in", "at", "me", "is", "no", "to", "be", "as"})
_RARE = frozenset(
    {
        "polish",
        "welsh",
        "thai",
        "lao",
        "avar",
        "ewe",
        "ido",
        "fang",
        "twi",
        "luba",
        "ga",
    }
)
_LEAST_LETTERS = 4


@dataclass(frozen=True)
class Place:
    """A country that was named, whose it is, and where."""

    question: str
    code: str
    span: Span


def places_said(message: Message) -> Iterator[Place]:
    """Yield the countries named or implied by a town, with whose they seem to be."""
    for code, span, is_town in _named(message):
        if message.denied(span.start) or message.said.startswith(" time", span.end):
            continue
        yield Place(_whose(message, span, is_town=is_town), code, span)


def languages_said(message: Message) -> Iterator[tuple[str, Span]]:
    """Yield the languages named, but not the adjectives that only look like them."""
    named = language_names()
    found = [
        (named[match[0]], Span(*match.span()), match[0])
        for match in re.finditer(r"[^\W\d_]+", message.said)
        if match[0] in named and not _NOT_LANGUAGE.match(message.said[match.end() :])
    ]
    several = len({code for code, _, _ in found}) > 1
    for code, span, name in found:
        capital = message.text[span.start].isupper()
        theirs = _THEIRS.search(message.around(span.start))
        if (
            theirs
            or message.denied(span.start)
            or not (capital or several or name not in _RARE)
        ):
            continue
        if several or not _is_adjective(message, span):
            yield code, span


def _is_adjective(message: Message, span: Span) -> bool:
    """Whether a language stands before a thing that does not speak: `Irish utility`."""
    before = message.said[max(0, span.start - 12) : span.start]
    after = _THING.match(message.said[span.end : span.end + 30])
    return after is not None and not _SPOKEN.search(before)


def _named(message: Message) -> Iterator[tuple[str, Span, bool]]:
    for match in _NAME.finditer(message.text):
        yield from _within(message, match)


def _within(message: Message, match: re.Match[str]) -> Iterator[tuple[str, Span, bool]]:
    """Look for the longest names within a run of words."""
    words = [Span(match.start() + one.start(), match.start() + one.end())
             for one in re.finditer(_WORD, match[0])]  # fmt: skip
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            span = Span(words[at].start, words[at + length - 1].end)
            code, is_town = _meaning(message, span)
            if code:
                yield code, span, is_town
                at += length - 1
                break
        at += 1


def _meaning(message: Message, span: Span) -> tuple[str | None, bool]:
    said = message.said[span.start : span.end]
    typed = message.text[span.start : span.end]
    key = name_key(said)
    if "\x00" in said or (key in _WORDLIKE and not typed.isupper()):
        return None, False
    country = country_names().get(key)
    if country and len(country) == 2:  # noqa: PLR2004 - ISO alpha-2
        return country, False
    if people_of(key) and _is_whose(message, span):
        return people_of(key), False
    if key not in towns() or (is_weak(key) and not typed[:1].isupper()):
        return None, False
    return city_country(key), True


def _is_whose(message: Message, span: Span) -> bool:
    """Whether an adjective is that of customers or of a company: `Polish clients`."""
    after = _AFTER.match(message.said[span.end : span.end + 30])
    return after is not None and after.lastgroup in ("country", "home_country")


def _whose(message: Message, span: Span, *, is_town: bool) -> str:
    after = _AFTER.match(message.said[span.end : span.end + 30])
    if after and after.lastgroup:
        return after.lastgroup
    if _IS_THEIRS.match(message.said[span.end :]):
        return "provider_country"
    if _SENT_TO.search(message.around(span.start)):
        return "provider_country"
    if _SOLD_IN.search(message.around(span.start)):
        return "country"
    before = [
        one for one in _ROLES.finditer(message.around(span.start)) if one.lastgroup
    ]
    if before:
        return str(before[-1].lastgroup)
    return "home_country" if is_town else "country"


@cache
def language_names() -> dict[str, str]:
    """Return the code of each language by its name of one word, in lower case."""
    plain = {name_key(name): code for code, name in languages().items()}
    return {
        name: code
        for name, code in plain.items()
        if len(name) >= _LEAST_LETTERS and " " not in name
    }
