"""Showing what was worked out: numbers, money, the lines of a week."""

from decimal import ROUND_HALF_UP, Decimal

from bot.interview.money import Rate
from bot.interview.schedule import Schedule, Span
from bot.phrases import shown
from bot.understanding.names import listed
from bot.understanding.numbers import grouped
from bot.understanding.showing_hours import days_in_words, times_in_words

_WEEK = range(7)


def show_number(value: float | Decimal) -> str:
    """Return a number with its thousands grouped: 1,200 or 53.3."""
    return grouped(Decimal(str(value)))


def show_amount(amount: Decimal, currency: str) -> str:
    """Return a sum of money to the cent: 15,400.00 EUR."""
    return f"{amount:,.2f} {currency}"


def show_about(amount: Decimal, currency: str) -> str:
    """Return a sum of money in whole units, for estimates: 15,400 EUR."""
    return f"{amount.to_integral_value(ROUND_HALF_UP):,} {currency}"


def show_share(share: float) -> str:
    """Return a share of one as a percentage: 64%."""
    return shown.percent(f"{100 * share:.0f}")


def show_rate(rate: Rate) -> str:
    """Return a rate in words: 1.75 EUR per call."""
    return shown.rate(f"{rate.amount:,.2f}", rate.currency, rate.unit)


def show_count(number: str, unit: str) -> str:
    """Return a count with its unit, in the singular for one: 45 days."""
    return f"{number} {unit.removesuffix('s') if number == '1' else unit}"


def week_rows(schedule: Schedule) -> list[tuple[str, str]]:
    """Return the week as days and hours, days with equal hours in one line."""
    alike: dict[tuple[Span, ...], list[int]] = {}
    for day in _WEEK:
        alike.setdefault(schedule.spans_of(day), []).append(day)
    return [
        (
            days_in_words(days),
            listed([times_in_words(span) for span in spans]) or shown.closed(),
        )
        for spans, days in alike.items()
    ]


def zone_name(zone: str) -> str:
    """Return a time zone as contracts have it: London time (Europe/London)."""
    return shown.zone(zone.rpartition("/")[2].replace("_", " "), zone)
