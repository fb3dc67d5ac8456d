"""Rates and minimum commitments: 14 EUR/hour, €9,000 a month, 70%."""

import re
from decimal import Decimal
from functools import cache

from bot.interview.money import ForecastShare, Rate, Unit, parse_commitment
from bot.interview.values import Value
from bot.phrases import answers, terms
from bot.understanding.asked import Asked, perhaps, quoted, refused
from bot.understanding.choices import only_or_list
from bot.understanding.cleaning import comparable
from bot.understanding.entry import Raw, one_text, texts
from bot.understanding.names import LOCALE
from bot.understanding.numbers import grouped, reckon
from bot.understanding.options import chosen, nearest
from bot.understanding.wording import negated, vocabulary

_SYMBOLS = {"€": "EUR", "£": "GBP", "$": "USD", "₴": "UAH", "zł": "PLN", "₹": "INR"}
_DOLLAR = re.compile(r"\b(usd?|au?d?|ca?n?d?|nzd?|hkd?|s) ?\$")
_DOLLARS = {"u": "usd", "a": "aud", "c": "cad", "n": "nzd", "h": "hkd", "s": "sgd"}
_WORDS = {
    **dict.fromkeys(("euro", "euros"), "EUR"),
    **dict.fromkeys(("pound", "pounds", "quid", "sterling"), "GBP"),
    **dict.fromkeys(("dollar", "dollars", "bucks"), "USD"),
    **dict.fromkeys(("zloty", "zlotys", "zlotych"), "PLN"),
    **dict.fromkeys(("hryvnia", "hryvnias", "hryvnya", "uah"), "UAH"),
    **dict.fromkeys(("rupee", "rupees"), "INR"),
    **dict.fromkeys(("franc", "francs"), "CHF"),
    **dict.fromkeys(("lei", "leu"), "RON"),
}
_UNITS: dict[str, Unit] = {
    **dict.fromkeys(("hour", "hours", "hr", "h", "hourly"), "hour"),
    **dict.fromkeys(("call", "calls"), "call"),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), "minute"),
    **dict.fromkeys(("month", "months", "mo", "mth", "monthly"), "month"),
}
_FILLER = vocabulary("per a an each every for at about the is it's us we pay flat")
_AGENT = re.compile(r"\b(?:agent|operator|working|productive|talk)[ -](?=hours?\b|min)")
_WORD = re.compile(r"[^\W\d_]+'?[^\W\d_]*|[^\w\s]")
_SEPARATOR = re.compile(r";|,(?!\d)|\band\b|\bplus\b|\+|&", re.IGNORECASE)
_PERCENT = re.compile(r" ?(?:%|per ?cent\b|pct\b)")
_OF_FORECAST = re.compile(
    r"\b(?:of|the|our|forecast(?:ed)?|expected|planned|volumes?|calls?|at least|minimum"
    r"|about|around|commit(?:ment)?|to|a|guaranteed?)\b"
)


def read_rates(asked: Asked, raw: Raw) -> Value:
    """Read prices into a list such as `14 EUR/hour`, or an option."""
    items = texts(asked, raw)
    option = chosen(asked.question, items[0]) if len(items) == 1 else None
    if option is not None:
        return option.id
    said = [part.strip() for item in items for part in _SEPARATOR.split(item)]
    rates = [_rate(asked, part) for part in said if part]
    if len({rate.unit for rate in rates}) < len({str(rate) for rate in rates}):
        raise refused(terms.one_rate_a_unit(asked.example))
    return only_or_list(asked, list(dict.fromkeys(map(str, rates))))


def read_commitment(asked: Asked, raw: Raw) -> Value:
    """Read a share of the forecast or a monthly sum, or an option."""
    text = one_text(asked, raw)
    option = chosen(asked.question, text)
    if option is not None:
        return option.id
    said = comparable(text)
    if _PERCENT.search(said):
        return _share(asked, text, _PERCENT.sub(" ", said))
    number = reckon(_OF_FORECAST.sub(" ", said))
    if number.single is not None and not number.rest.strip():
        problem = terms.no_commitment(quoted(text), asked.example)
        raise refused(problem, perhaps(f"{grouped(number.single)}%"))
    try:
        rate = _rate(asked, text) if number.single is not None else text
        return str(parse_commitment(str(rate)))
    except ValueError as error:
        problem = terms.no_commitment(quoted(text), asked.example)
        raise refused(problem, perhaps(*nearest(asked.question, text))) from error


def _share(asked: Asked, text: str, said: str) -> str:
    found = reckon(_OF_FORECAST.sub(" ", said))
    if found.middle is not None:
        raise refused(answers.one_number(quoted(text)), _half_way(found.middle))
    if found.single is None or found.rest.strip() or found.single % 1:
        raise refused(terms.no_commitment(quoted(text), asked.example))
    try:
        return str(ForecastShare(int(found.single)))
    except ValueError as error:
        example = asked.example
        raise refused(answers.out_of_bounds("50%", "90%", example)) from error


def _half_way(percent: Decimal) -> str:
    try:
        return perhaps(str(ForecastShare(round(percent))))
    except ValueError:
        return ""


def _rate(asked: Asked, text: str) -> Rate:
    example, said = asked.example, _DOLLAR.sub(_dollars, comparable(text))
    found = reckon(said)
    if found.middle is not None or len(found.numbers) > 1 or negated(said):
        raise refused(terms.one_price(quoted(text), example))
    if found.single is None:
        raise refused(terms.no_rate(quoted(text), example))
    if found.numbers[0].doubtful:
        amount = found.single
        raise refused(
            terms.thousands_or_decimals(quoted(text)),
            perhaps(f"{amount:,}", f"{amount / 1000:.2f}"),
        )
    currency, unit = _currency_and_unit(asked, text, found.rest)
    try:
        return Rate(found.single, currency, unit)
    except ValueError as error:
        raise refused(terms.no_rate(quoted(text), example)) from error


def _currency_and_unit(asked: Asked, said: str, rest: str) -> tuple[str, Unit]:
    example, text = asked.example, quoted(said)
    spoken = [
        word for word in _WORD.findall(_AGENT.sub("", rest)) if word not in "/.()"
    ]
    currencies = {code for word in spoken if (code := _currency(word))}
    units = {_UNITS[word] for word in spoken if word in _UNITS}
    extra = [w for w in spoken if not (_currency(w) or w in _UNITS or w in _FILLER)]
    if extra:
        raise refused(terms.no_rate(text, example))
    if len(currencies) != 1:
        raise refused(terms.currency_missing(text, example))
    if len(units) != 1:
        raise refused(terms.unit_missing(text, example))
    return currencies.pop(), units.pop()


def currency_named(name: str) -> str | None:
    """Return the code of a currency by its sign, name or code in lower case."""
    plain = _DOLLAR.sub(_dollars, name).strip()
    word = plain if plain in _SYMBOLS else plain.rstrip("$").strip()
    return _currency(word)


def _dollars(match: re.Match[str]) -> str:
    return f"{_DOLLARS[match[1][0]]} "


def _currency(word: str) -> str | None:
    if word in _SYMBOLS or word in _WORDS:
        return _SYMBOLS.get(word) or _WORDS[word]
    return word.upper() if word.upper() in _currencies() else None


@cache
def _currencies() -> frozenset[str]:
    return frozenset(LOCALE.currencies)
