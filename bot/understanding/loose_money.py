"""Prices and minimum sums within whatever else was said about them."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from bot.interview.money import ForecastShare, Rate, Unit
from bot.phrases import terms
from bot.understanding.asked import Asked, quoted, refused
from bot.understanding.cleaning import comparable
from bot.understanding.loose_shares import share_in
from bot.understanding.prices import currency_named
from bot.understanding.spelling import corrected
from bot.understanding.spoken import in_digits
from bot.understanding.supposing import Supposition, supposed
from bot.understanding.wording import negated

_SIGN = r"(?:us|au?|ca?|nz?|hk|s)?[€£$₴₹]|zł"
_NAME = (
    r"eur|euros?|try|mxn|sgd|hkd|gbp|pounds?|quid|sterling|usd|dollars?|bucks|pln|zloty(?:s|ch)?|uah"
    r"|hryvni?as?|aud|cad|chf|nzd|inr|rupees?|zar|rand|php|sek|nok|dkk|ron|czk|huf"
)
_AMOUNT = r"\d{1,7}(?:,\d{3})*(?:[.,]\d{1,2})?"
_SMALL = r"(?:euro ?cents?|eurocents?|pence|p|pennies)"
_PRICE = re.compile(
    rf"(?:(?P<before>{_SIGN}|\b(?:{_NAME})) ?)?(?<![\d.,])(?P<amount>{_AMOUNT})"
    rf"(?P<k> ?k\b)?(?: ?(?P<small>{_SMALL})\b"
    rf"| ?(?P<after>{_SIGN}|(?:{_NAME})\b))?(?: (?P<cents>\d\d)\b)?"
)
_UNIT = re.compile(
    r"(?:\bper|\ban?|\beach|\bevery|/|\bby the|\bthe)? ?\b(?:agent |operator "
    r"|productive"
    r" |working |answered |completed |talk )?(?P<unit>hourly|hours?|hr|h|calls?"
    r"|minutes?"
    r"|mins?|monthly|months?|mth|pcm|pm)\b"
)
_UNITS: dict[str, Unit] = {"h": "hour", "c": "call", "mi": "minute", "mo": "month"}
_NOT_EXACT = re.compile(
    r"\b(?:between|up to|at most|than|over|under|maximum|max)\b"
    r"|\d ?k? ?(?:-|to) ?(?:[€£$] ?)?\d"
)
_OTHER_UNIT = re.compile(
    r"\b(?:per|an?|each|every|/) ?(?:week|day|year|quarter|shift|order|sale|lead"
    r"|seat)\b"
    r"|\b(?:weekly|daily|yearly|annually)\b"
)
_PARTS = re.compile(r";|,(?= )|\band\b|\bplus\b|\bthen\b|\bor\b|\+|&")
_VAT = re.compile(r"(?:\+|\bplus|\bexcluding|\bex) ?(?:vat|tax)\b")
_MOST_RATES = 3
_COUNTED = re.compile(
    r"\d[\d,.]* ?-?(?:hours?|hrs?|h|calls?|minutes?|mins?|agents?|operators?|seats?)\b"
)
_NO = re.compile(r"(?:no|nope|nah|none)\b")
_CURRENCY = re.compile(rf"{_SIGN}|(?<![a-z])(?:{_NAME}|{_SMALL})\b")
# Names of two words, or of coins that several countries call so, as their codes.
_NAMES = tuple(
    (re.compile(rf"\b(?:{names})\b(?: \({code}\))?", re.IGNORECASE), code)
    for code, names in (
        ("aud", "australian dollars?|aussie dollars?"),
        ("cad", "canadian dollars?"),
        ("nzd", "new zealand dollars?|kiwi dollars?"),
        ("sgd", "singapore dollars?"),
        ("hkd", "hong kong dollars?"),
        ("usd", "(?:us|american|u\\.s\\.) dollars?"),
        ("gbp", "british pounds?|pounds? sterling|quid"),
        ("chf", "swiss francs?"),
        ("zar", "(?:south african )?rands?"),
        ("sek", "swedish (?:crowns?|krona|kronor)"),
        ("nok", "norwegian (?:crowns?|krone|kroner)"),
        ("dkk", "danish (?:crowns?|krone|kroner)"),
        ("czk", "czech (?:crowns?|koruna)|koruna"),
        ("huf", "forints?"),
        ("ron", "(?:romanian )?lei|leu"),
        ("inr", "(?:indian )?rupees?"),
        ("php", "philippine pesos?"),
        ("mxn", "mexican pesos?"),
        ("pln", "zloty(?:s|ch)?|zl"),
        ("try", "(?:turkish )?liras?"),
        ("uah", "hryvni?as?|hryvnya|hryven|grivnas?"),
    )
)
_SHORT_UNIT = re.compile(r" ?\bp ?/ ?h(?:r|our)?\b| ?\bph\b")
_AND_A_HALF = re.compile(r"\b(\d{1,3}) and a half\b")
_CROWNS = re.compile(r"\bcrowns? ?\(?(czk|sek|nok|dkk)\)?", re.IGNORECASE)
_UNIT_FIRST = re.compile(r"^((?:paid )?per (?:hour|call|minute|month)), (?=[€£$\d])")
_ONE_AND = re.compile(r"\b(?:an?|1) (pound|euro|dollar|gbp|eur|usd) (\d\d)\b")


def suppose_rates(_: Asked, text: str) -> Supposition | None:
    """Find up to three exact prices, each with its currency and unit."""
    rates = rates_in(_said(text))
    return supposed(list(dict.fromkeys(map(str, rates)))) if rates else None


def suppose_commitment(asked: Asked, text: str) -> Supposition | None:
    """Find a share of the forecast, or a sum for a month.

    Raises AnswerError for a minimum of hours, calls or people.
    """
    said = _said(text)
    share = share_in(said)
    if share is not None:
        return supposed(_forecast_share(share))
    rates = rates_in(said.replace("minimum", " "))
    if [one.unit for one in rates] == ["month"]:
        return supposed(str(rates[0]))
    if _COUNTED.search(said) and not _NO.match(said):
        # No option says how much; `No minimum` least of all.
        paid = _CURRENCY.search(said)
        problem = terms.no_commitment if paid else terms.counted_commitment
        raise refused(problem(quoted(text), asked.example))
    return None


def rates_in(said: str) -> list[Rate]:
    """Return the prices in a prepared text; none at all if one of them is unclear."""
    if negated(said) or _NOT_EXACT.search(said) or _OTHER_UNIT.search(said):
        return []
    parts = [part for part in _PARTS.split(_VAT.sub(" ", said)) if part.strip()]
    priced = _with_shared_currency([part for part in parts if re.search(r"\d", part)])
    rates = [rate for part in priced for rate in _rate(part)]
    units = {rate.unit for rate in rates}
    if len(rates) < len(priced) or len(units) < len(rates) or len(rates) > _MOST_RATES:
        return []
    return rates


def _said(text: str) -> str:
    plain = _UNIT_FIRST.sub(r"\1 ", comparable(text))
    plain = _SHORT_UNIT.sub(" per hour", plain)
    plain = _AND_A_HALF.sub(r"\1.5", in_digits(plain))
    plain = _CROWNS.sub(r"\1", plain)
    for pattern, code in _NAMES:
        plain = pattern.sub(code, plain)
    said = in_digits(corrected(plain))
    return _ONE_AND.sub(r"1.\2 \1", said)


def _with_shared_currency(parts: list[str]) -> list[str]:
    """Return the parts of a list, the one currency it has in each of them."""
    found = {
        code
        for part in parts
        for match in _CURRENCY.finditer(part)
        if (code := currency_named(match[0]))
    }
    if len(found) != 1:
        return parts
    code = found.pop().lower()
    return [
        part if _CURRENCY.search(part) else re.sub(rf"({_AMOUNT})", rf"\1 {code}", part)
        for part in parts
    ]


def _rate(said: str) -> Iterator[Rate]:
    """Yield the price in a stretch with exactly one amount and one unit."""
    amounts = list(_PRICE.finditer(said))
    units = {_unit(match["unit"]) for match in _UNIT.finditer(_PRICE.sub(" ", said))}
    if len(amounts) != 1 or len(units) != 1:
        return
    currency = _currency(amounts[0])
    try:
        if currency:
            yield Rate(_amount(amounts[0]), currency, units.pop())
    except (ValueError, InvalidOperation):
        return


def _unit(word: str) -> Unit:
    return _UNITS.get(word[:2]) or _UNITS.get(word[:1], "month")


def _currency(match: re.Match[str]) -> str | None:
    if match["small"]:
        return "EUR" if match["small"].startswith("euro") else "GBP"
    names = {currency_named(name) for name in (match["before"], match["after"]) if name}
    return names.pop() if len(names) == 1 else None


def _amount(match: re.Match[str]) -> Decimal:
    written = match["amount"]
    point = written.replace(",", ".") if re.search(r",\d\d?$", written) else written
    amount = Decimal(re.sub(r",(?=\d{3})", "", point))
    if match["cents"] and amount == int(amount):
        amount += Decimal(match["cents"]) / 100
    if match["k"]:
        amount *= 1000
    return amount / 100 if match["small"] else amount


def _forecast_share(share: int) -> str | None:
    try:
        return str(ForecastShare(share))
    except ValueError:
        return None
