"""When one way to pay becomes cheaper than another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from bot.interview.money import Rate
from bot.rules.tariffs import Tariff
from bot.rules.usage import Months

MOST_CALLS = 50_000
_HOUR = 3600
_MINUTES = 60
_RESOLUTION = 1000


@dataclass(frozen=True)
class BreakEvenVolume:
    """Daily calls at which the challenger's price is no higher than its rival's.

    Agents come whole, so a price can cross the other several times: `first` is the
    lowest volume at which the challenger wins, from `settled` on it always does. Each
    is absent if there is none up to the greatest volume.
    """

    first: int | None
    settled: int | None


def break_even_occupancy(hourly: Rate, by_use: Rate, aht_seconds: int) -> Fraction:
    """How busy operators must be for hourly pay to cost no more than pay by use.

    Above 1 means that hourly pay never does. The rates share a currency; `by_use` is
    per call or per minute.
    """
    uses = Fraction(_HOUR, aht_seconds) if by_use.unit == "call" else Fraction(_MINUTES)
    return Fraction(hourly.amount) / (Fraction(by_use.amount) * uses)


def break_even_volume(
    months: Months, challenger: Tariff, rival: Tariff, most: int = MOST_CALLS
) -> BreakEvenVolume:
    """Find the daily volumes at which the challenger wins.

    Exact up to a thousand calls, beyond that to 0.1%.
    """

    @cache
    def prices(calls: int) -> tuple[Fraction, Fraction]:
        usage = months.at(calls)
        return challenger.cost(usage), rival.cost(usage)

    ranges = list(_ranges(prices, 1, most))
    wins = [volumes[0] for volumes, challenger_wins in ranges if challenger_wins]
    losses = [volumes[-1] for volumes, challenger_wins in ranges if not challenger_wins]
    settled = losses[-1] + 1 if losses else 1
    return BreakEvenVolume(
        first=wins[0] if wins else None,
        settled=settled if settled <= most else None,
    )


def _ranges(
    prices: Callable[[int], tuple[Fraction, Fraction]], low: int, high: int
) -> Iterator[tuple[range, bool]]:
    """Volumes in ascending ranges, each won or lost as a whole."""
    volumes = range(low, high + 1)
    (challenger, rival), (challenger_high, rival_high) = prices(low), prices(high)
    # No price falls as volume grows, so the ends of a range can decide all of it.
    if challenger_high <= rival:
        yield volumes, True
    elif challenger > rival_high:
        yield volumes, False
    elif high - low <= max(1, low // _RESOLUTION):
        yield range(low, high), challenger <= rival
        yield range(high, high + 1), challenger_high <= rival_high
    else:
        # Halves share a volume, which costs nothing to look at twice.
        middle = (low + high) // 2
        yield from _ranges(prices, low, middle)
        yield from _ranges(prices, middle, high)
