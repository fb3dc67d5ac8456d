"""Countries and languages within whatever else was said about them."""

import re

from bot.phrases import understood
from bot.understanding.asked import Asked
from bot.understanding.cities import city_country
from bot.understanding.cleaning import comparable
from bot.understanding.loose_options import suppose_option
from bot.understanding.places import find_countries
from bot.understanding.supposing import Supposition, supposed
from bot.understanding.tongues import find_languages
from bot.understanding.wording import negated, vocabulary

_EXCEPTION = re.compile(r"\b(?:but|except|excluding|apart from|or|outside|unless)\b")
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
    return supposed(found, how=how) if found else None


def suppose_country(asked: Asked, text: str) -> Supposition | None:
    """Find the one country named, or that of the town named."""
    found, how = _countries(asked, text)
    if found:
        return supposed(*found, how=how)
    return None if negated(comparable(text)) else _named_option(asked, text)


def suppose_languages(asked: Asked, text: str) -> Supposition | None:
    """Find the languages named."""
    if negated(comparable(text)) or _EXCEPTION.search(comparable(text)):
        return None
    findings = find_languages(asked, _without_chatter(text))
    found = list(findings.found)
    return supposed(found) if found and not findings.unknown else None


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
