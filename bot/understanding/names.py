"""Names of countries and languages, dates and lists in words, from CLDR."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.lists import format_list

from bot.phrases.dates import DateStyle, in_words

# British English: a day before its month, and no comma before the last "and".
LOCALE = Locale.parse("en_GB")

# Regions, pseudo-countries and reservations that CLDR lists among the countries.
_NO_COUNTRIES = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)
_NO_LANGUAGES = frozenset({"sh"})  # withdrawn
_ALPHA_2 = 2


@cache
def countries() -> dict[str, str]:
    """Return the English name of every country by its ISO 3166-1 code."""
    return {
        code: name
        for code, name in LOCALE.territories.items()
        if len(code) == _ALPHA_2 and code not in _NO_COUNTRIES
    }


@cache
def languages() -> dict[str, str]:
    """Return the English name of every language by its ISO 639-1 code."""
    return {
        code: name
        for code, name in LOCALE.languages.items()
        if len(code) == _ALPHA_2 and code not in _NO_LANGUAGES
    }


@cache
def three_letter_countries() -> dict[str, str]:
    """Return the two-letter code by the three-letter one."""
    return {
        alias: codes[0]
        for alias, codes in get_global("territory_aliases").items()
        if alias.isalpha() and len(alias) > _ALPHA_2 and codes[0] in countries()
    }


def country_name(code: str) -> str:
    """Return the English name of a country, or the code if it has none."""
    return countries().get(code, code)


def language_name(code: str) -> str:
    """Return the English name of a language, or the code if it has none."""
    return languages().get(code, code)


def long_date(iso: str, style: DateStyle = "day_first") -> str:
    """Return an ISO date in words: 15 January 2027, unless asked otherwise."""
    return in_words(date.fromisoformat(iso), style)


def day_name(day: int) -> str:
    """Return the name of a day of the week, Monday being 0."""
    name: str = LOCALE.days["format"]["wide"][day]
    return name


def listed(items: Sequence[str]) -> str:
    """Join items as people do: a, b and c."""
    return format_list(list(items), locale=LOCALE)


def alternatives(items: Sequence[str]) -> str:
    """Join items of which one is to be taken: a, b or c."""
    return format_list(list(items), style="or", locale=LOCALE)
