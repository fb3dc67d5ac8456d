"""Languages, by code or by name."""

from collections.abc import Mapping
from functools import cache

from bot.errors import AnswerError
from bot.interview.values import Value
from bot.phrases import terms
from bot.understanding.asked import Asked, perhaps, quoted, refused
from bot.understanding.choices import only_or_list
from bot.understanding.cleaning import comparable
from bot.understanding.entry import Raw, texts
from bot.understanding.gazetteer import Findings, Gazetteer, name_key
from bot.understanding.names import countries, language_name, languages
from bot.understanding.options import matching
from bot.understanding.wording import negated, vocabulary

_ALIASES: Mapping[str, str] = {
    "en": "british english|american english|us english|uk english",
    "de": "deutsch|swiss german",
    "es": "castilian|latin american spanish|spanish latin america|espanol",
    "pt": "brazilian portuguese|brazilian",
    "fr": "francais|canadian french",
    "zh": "mandarin|mandarin chinese",
    "nl": "flemish",
    "fa": "farsi",
    "bn": "bengali",
    "pa": "panjabi",
    "el": "modern greek",
    "tl": "filipino",
    "no": "norsk",
    "nb": "bokmal|norwegian bokmal",
    "nn": "nynorsk",
    "it": "italiano",
    "pl": "polski",
}
_WORDLIKE = vocabulary(
    "am an as at be do he hi ho ia id ie in io is it la my na no or os so to us we"
)
_FILLER = vocabulary(
    "the and in also plus our customers clients speak we only just both native "
    "speaking language languages mainly mostly"
)


def read_languages(asked: Asked, raw: Raw) -> Value:
    """Read languages into a list of ISO 639-1 codes, or an option."""
    items = texts(asked, raw)
    several = not isinstance(raw, str)
    if several and all(item in languages() for item in items):
        return only_or_list(asked, list(dict.fromkeys(items)))
    text = "; ".join(items)
    option = matching(asked.question, text)
    return only_or_list(asked, [option.id] if option else _codes(asked, text))


def find_languages(asked: Asked, text: str) -> Findings:
    """Look for languages and for names that nobody knows."""
    return _gazetteer().with_options(asked.question).find(text)


def _codes(asked: Asked, text: str) -> list[str]:
    example = asked.example
    findings = find_languages(asked, text)
    if findings.unknown:
        raise _unknown(findings.unknown[0], text, example)
    if not findings.found:
        raise refused(terms.no_language(quoted(text), example))
    return list(findings.found)


def _unknown(name: str, text: str, example: str) -> AnswerError:
    gazetteer = _gazetteer()
    if negated(comparable(text)) and name_key(text) != name:
        return refused(terms.no_language(quoted(text), example))
    if name in gazetteer.foreign:
        return refused(terms.country_not_language(name.title(), example))
    codes = gazetteer.codes
    near = [codes[name]] if name in codes else gazetteer.near(name)
    meant = map(language_name, near)
    return refused(terms.no_language(quoted(name), example), perhaps(*meant))


@cache
def _gazetteer() -> Gazetteer:
    names = {name_key(name): code for code, name in languages().items()}
    for code, aliases in _ALIASES.items():
        names |= dict.fromkeys(aliases.split("|"), code)
    codes = {code: code for code in languages()}
    foreign = frozenset(name_key(name) for name in countries().values())
    return Gazetteer(names, codes, _WORDLIKE, _FILLER, foreign)
