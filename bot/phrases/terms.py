"""What a person reads when hours, places, prices, dates or names cannot be taken."""

from bot.phrases import translated


def open_days_only(said: str, example: str) -> str:
    """An exception in the hours might be turned round by mistake."""
    return translated(
        "I might misread the exception in “{said}”. Please list only the days and "
        "hours when you are open, for example “{example}”."
    ).format(said=said, example=example)


def hours_not_read(said: str, example: str) -> str:
    """A word that is no day, time or zone."""
    return translated(
        "I could not read “{said}” in the hours. Please send days and times, and a "
        "city such as Kyiv if you want to name the time zone, for example “{example}”."
    ).format(said=said, example=example)


def hours_not_clear(said: str, example: str) -> str:
    """Days and times that do not go together in one way."""
    return translated(
        "I am not sure which hours belong to which days in “{said}”, or some overlap. "
        "Please put a semicolon between the parts, for example “{example}”."
    ).format(said=said, example=example)


def morning_or_evening(said: str, example: str) -> str:
    """A time that can be read in more than one way, or in none."""
    return translated(
        "I am not sure which times “{said}” means. Please write them on the 24-hour "
        "clock, for example “{example}”."
    ).format(said=said, example=example)


def times_missing(said: str, example: str) -> str:
    """Days without hours."""
    return translated(
        "I found no opening and closing time in “{said}”. Please add the times, for "
        "example “{example}”."
    ).format(said=said, example=example)


def days_missing(said: str, example: str) -> str:
    """Hours without days."""
    return translated(
        "“{said}” does not say on which days. Please add them, for example “{example}”."
    ).format(said=said, example=example)


def no_country(said: str, example: str) -> str:
    """An unknown name."""
    return translated(
        "I do not know “{said}” as a country. Please send names or two-letter codes, "
        "for example “{example}”."
    ).format(said=said, example=example)


def name_the_countries(said: str, example: str) -> str:
    """A region, or an exception."""
    return translated(
        "“{said}” does not name the countries, and the law differs between them. "
        "Please list each one, for example “{example}”."
    ).format(said=said, example=example)


def same_name(said: str, meant: str) -> str:
    """Two places of one name."""
    return translated(
        "“{said}” can mean more than one place. Please send {meant}."
    ).format(said=said, meant=meant)


def one_country(names: str) -> str:
    """Several countries where one is asked for."""
    return translated(
        "This question takes one country, and I found {names}. Please send one of them."
    ).format(names=names)


def language_not_country(said: str, example: str) -> str:
    """A language where a country is asked for."""
    return translated(
        "“{said}” is a language, and it is spoken in more than one place. Please send "
        "the country, for example “{example}”."
    ).format(said=said, example=example)


def country_not_language(said: str, example: str) -> str:
    """A country where a language is asked for."""
    return translated(
        "“{said}” is a country. Please send the languages, for example “{example}”."
    ).format(said=said, example=example)


def no_language(said: str, example: str) -> str:
    """An unknown language."""
    return translated(
        "I do not know “{said}” as a language. Please send names or two-letter codes, "
        "for example “{example}”."
    ).format(said=said, example=example)


def one_price(said: str, example: str) -> str:
    """Several amounts in one price."""
    return translated(
        "“{said}” does not give one exact price. Please send one amount for each "
        "unit, for example “{example}”."
    ).format(said=said, example=example)


def no_rate(said: str, example: str) -> str:
    """Something else than an amount, a currency and a unit."""
    return translated(
        "I could not read “{said}” as a price. Please send an amount with at most two "
        "decimals, a currency and hour, call, minute or month, for example "
        "“{example}”."
    ).format(said=said, example=example)


def currency_missing(said: str, example: str) -> str:
    """An amount of no currency, or of two."""
    return translated(
        "“{said}” needs exactly one currency. Please add it, for example “{example}”."
    ).format(said=said, example=example)


def unit_missing(said: str, example: str) -> str:
    """An amount for nothing, or for two things."""
    return translated(
        "“{said}” does not say what is paid for: one hour, call, minute or month. "
        "Please add it, for example “{example}”."
    ).format(said=said, example=example)


def one_rate_a_unit(example: str) -> str:
    """Two prices for an hour."""
    return translated(
        "There are two prices for the same unit. Please send one price for each, for "
        "example “{example}”."
    ).format(example=example)


def thousands_or_decimals(said: str) -> str:
    """A point before three digits."""
    return translated(
        "The point in “{said}” may stand for thousands or for decimals. Please write "
        "the amount without it or with two decimals."
    ).format(said=said)


def counted_commitment(said: str, example: str) -> str:
    """A minimum of hours, calls or people, where money is asked for."""
    return translated(
        "“{said}” counts hours, calls or people. Please turn it into a sum a month, "
        "for example “{example}”, or send a percent of the forecast."
    ).format(said=said, example=example)


def no_commitment(said: str, example: str) -> str:
    """Neither a share nor a monthly sum."""
    return translated(
        "I could not read “{said}” as a minimum. Please send a percent of the "
        "forecast or a sum a month, for example “{example}”."
    ).format(said=said, example=example)
