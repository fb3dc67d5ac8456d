"""Countries and languages within whatever else was said about them."""

import re

from bot.phrases import understood
from bot.understanding.asked import Asked
from bot.understanding.cities import city_country
from bot.understanding.cleaning import comparable
from bot.understanding.loose_options import suppose_option
from bot.understanding.places import find_countries
from bot.understanding.places_anywhere import countries_in, languages_in
from bot.understanding.supposing import Supposition, supposed
from bot.understanding.tongues import find_languages
from bot.understanding.wording import negated, vocabulary

_EXCEPTION = re.compile(r"\b(?:but|except|excluding|apart from|or|outside|unless)\b")
_OPEN = re.compile(r"\b(?:except|excluding|apart from|outside|unless|besides|other)\b")
_MOVED = re.compile(r"\b(?:moved|moving|from .{1,40} to|used to|until)\b")
_SAID = vocabulary(
    "a an few some several bit lot most many more less main all over mostly mainly "
    "primarily largely fluent basic native bilingual good perfect conversational level "
    "speaking speakers speaker here there i think we're we are based in "
    "registered it is "
    "it's of the from near around company firm customers clients people live "
    "lives office "
    "offices hq headquarters own home country countries market markets "
    "operators agents "
    "would be could probably maybe perhaps ideally please also well as with our my for "
    "limited ltd gmbh llc inc sp zoo sarl"
)


def suppose_countries(asked: Asked, text: str) -> Supposition | None:
    """Find the countries named, or those of the towns named."""
    found, how = _countries(asked, text)
    if found:
        return supposed(found, how=how)
    said = comparable(text)
    if _OPEN.search(said):
        return None
    anywhere = list(countries_in(text))
    return supposed(anywhere, doubtful=negated(said)) if anywhere else None


def suppose_country(asked: Asked, text: str) -> Supposition | None:
    """Find the one country named, or that of the town named."""
    found, how = _countries(asked, text)
    if found:
        return supposed(*found, how=how)
    said = comparable(text)
    anywhere = countries_in(text)
    if anywhere:
        return supposed(*anywhere, doubtful=negated(said) or bool(_MOVED.search(said)))
    return _named_option(asked, text)


def suppose_languages(asked: Asked, text: str) -> Supposition | None:
    """Find the languages named."""
    said = comparable(text)
    if _OPEN.search(said):
        return None
    findings = find_languages(asked, _without_chatter(text))
    if findings.found and not findings.unknown and not negated(said):
        return supposed(list(findings.found))
    spoken = list(languages_in(text))
    unclear = negated(said) or bool(countries_in(text))
    return supposed(spoken, doubtful=unclear) if spoken else None


def _named_option(asked: Asked, text: str) -> Supposition | None:
    named = suppose_option(asked, text)
    return named if named and len(named.values) == 1 else None


def _countries(asked: Asked, text: str) -> tuple[list[str], str]:
    said = comparable(text)
    if negated(said) or _EXCEPTION.search(re.sub(r"\bor\b", " ", said)):
        return [], ""
    findings = find_countries(asked, _without_chatter(text))
    towns = {name: city_country(name) for name in findings.unknown}
    codes = [*findings.found, *(code for code in towns.values() if code)]
    if not codes or not all(towns.values()) or not all(_is_code(one) for one in codes):
        return [], ""
    how = understood.country_of(next(iter(towns)).title()) if towns else ""
    return list(dict.fromkeys(codes)), how


def _is_code(found: str) -> bool:
    return len(found) == 2 and found.isupper()  # noqa: PLR2004 - ISO alpha-2


def _without_chatter(text: str) -> str:
    return " ".join(
        word for word in text.split() if word.strip(",.;!?").casefold() not in _SAID
    )
