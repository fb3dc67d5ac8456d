"""Countries, as people and their forms write them."""

from collections.abc import Mapping
from functools import cache

from bot.errors import AnswerError
from bot.interview.values import Value
from bot.phrases import terms
from bot.understanding.asked import Asked, perhaps, quoted, refused
from bot.understanding.choices import only_or_list
from bot.understanding.cleaning import comparable
from bot.understanding.entry import Raw, one_text, texts
from bot.understanding.gazetteer import Findings, Gazetteer, name_key
from bot.understanding.names import (
    alternatives,
    countries,
    country_name,
    languages,
    listed,
    three_letter_countries,
)
from bot.understanding.options import chosen, matching
from bot.understanding.wording import negated, vocabulary

_ALIASES: Mapping[str, str] = {
    "GB": "uk|u k|great britain|britain|england|scotland|wales|northern ireland",
    "US": "us|u s|usa|u s a|america|united states of america|states|estados unidos",
    "AE": "uae|u a e|emirates",
    "AT": "osterreich",
    "BA": "bosnia",
    "CG": "republic of the congo",
    "CD": "drc|dr congo|democratic republic of the congo",
    "CH": "schweiz|suisse|swiss",
    "CI": "ivory coast",
    "CZ": "czech republic|czech",
    "DE": "deutschland",
    "DK": "danmark",
    "ES": "espana",
    "FI": "suomi",
    "GE": "georgia country|country georgia",
    "HK": "hong kong",
    "IE": "republic of ireland|eire",
    "IT": "italia",
    "KP": "dprk",
    "KR": "republic of korea",
    "MD": "republic of moldova",
    "MK": "macedonia",
    "MM": "myanmar|burma",
    "MO": "macau|macao",
    "NL": "holland",
    "NO": "norge",
    "PL": "polska",
    "PS": "palestine",
    "RU": "russian federation",
    "SA": "saudi",
    "SE": "sverige",
    "SZ": "swaziland",
    "TL": "east timor",
    "TR": "turkey",
    "VA": "vatican|holy see",
    "VN": "viet nam",
}
_SEVERAL: Mapping[str, tuple[str, ...]] = {
    "georgia": ("GE", "US"),
    "korea": ("KR", "KP"),
    "congo": ("CG", "CD"),
    "virgin islands": ("VG", "VI"),
}
_REGIONS = (
    "eu|e u|european union|europe|eea|emea|asia|apac|africa|oceania|latam|latin america"
    "|south america|central america|north america|middle east|scandinavia|nordics"
    "|nordic countries|benelux|dach|baltics|baltic states|balkans|cis|gcc|gulf|mena"
    "|caribbean|world|worldwide|whole world|global|globally|everywhere|international"
    "|all countries|every country|all over the world|anywhere|all|abroad"
)
_REGION = "region"
_WORDLIKE = vocabulary(
    "ad al am as at be by do gg in io is it la ma me mu my no pa pm sh so tc to "
    "tv us and are can per ben guy nor pan dom lie mac est tun com mar"
)
_FILLER = vocabulary(
    "the and in from also plus our customers clients are we serve sell to only "
    "just both mainland company is based mainly mostly"
)


def read_countries(asked: Asked, raw: Raw) -> Value:
    """Read countries into a list of ISO codes, or an option."""
    items = texts(asked, raw)
    if all(item in countries() for item in items):
        return only_or_list(asked, list(dict.fromkeys(items)))
    text = "; ".join(items)
    option = matching(asked.question, text)
    return only_or_list(asked, [option.id] if option else _codes(asked, text))


def read_country(asked: Asked, raw: Raw) -> Value:
    """Read one country into its ISO code, or an option."""
    text = one_text(asked, raw)
    option = matching(asked.question, text) or chosen(asked.question, text)
    # Another country is never taken for a misspelt button.
    misspelt = option is not None and option.id in countries()
    if option is None or (misspelt and not matching(asked.question, text)):
        return country_code(asked, text)
    return option.id


def country_code(asked: Asked, text: str) -> str:
    """Return the code of the one country named."""
    codes = _codes(asked, text)
    if len(codes) > 1:
        names = [country_name(code) for code in codes]
        raise refused(terms.one_country(listed(names)), perhaps(*names[:2]))
    return codes[0]


def country_names() -> Mapping[str, str]:
    """Return what each name stands for; not a code where that is no one country."""
    return _gazetteer().names


def find_countries(asked: Asked, text: str) -> Findings:
    """Look for countries and for names that stand for several, or for none."""
    return _gazetteer().with_options(asked.question).find(text)


def _codes(asked: Asked, text: str) -> list[str]:
    named = asked.question.type in ("country", "countries")
    example = asked.example if named else "GB"
    findings = find_countries(asked, text)
    if findings.unknown:
        raise _unknown(findings.unknown[0], text, example)
    for found in findings.found:
        if found in _SEVERAL:
            names = [f"{one} ({country_name(one)})" for one in _SEVERAL[found]]
            raise refused(terms.same_name(found.title(), alternatives(names)))
    if not findings.found or _REGION in findings.found:
        raise refused(terms.name_the_countries(quoted(text), example))
    return list(findings.found)


def _unknown(name: str, text: str, example: str) -> AnswerError:
    gazetteer = _gazetteer()
    code = gazetteer.codes.get(name)
    if negated(comparable(text)) and name_key(text) != name:
        return refused(terms.name_the_countries(quoted(text), example))
    if name in gazetteer.foreign:
        return refused(terms.language_not_country(name.title(), example))
    meant = [f"{country_name(code)} ({code})"] if code else gazetteer.near(name)
    return refused(
        terms.no_country(quoted(name), example), perhaps(*map(country_name, meant))
    )


@cache
def _gazetteer() -> Gazetteer:
    names = {name_key(name): code for code, name in countries().items()}
    names |= {
        key.replace("st ", "saint ", 1): code
        for key, code in names.items()
        if key.startswith("st ")
    }
    for code, aliases in _ALIASES.items():
        names |= dict.fromkeys(aliases.split("|"), code)
    names |= dict.fromkeys(_REGIONS.split("|"), _REGION)
    names |= {name: name for name in _SEVERAL}
    codes = {code.casefold(): code for code in countries()}
    codes |= {long.casefold(): code for long, code in three_letter_countries().items()}
    foreign = frozenset(name_key(name) for name in languages().values())
    return Gazetteer(names, codes, _WORDLIKE, _FILLER, foreign)
