"""What the decision aids of one deal cost, beside staffing one day of 400 calls.

Run: python -m benchmarks.decision_aids (some five seconds). All aids of a deal are to
stay under 20 ms, at 400 calls a day and at 50,000.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median
from time import perf_counter

from benchmarks import tables
from benchmarks.targets import AIDS
from bot.consultation.particulars.cost_chart import cost_chart
from bot.consultation.particulars.figures import Figures
from bot.consultation.particulars.staffing_chart import staffing_chart
from bot.drafting.charts import png
from bot.interview.schedule import Schedule
from bot.interview.service_level import ServiceLevel
from bot.rules.decision_aids import decision_aids, hourly_option, hourly_rate
from bot.rules.level_costs import LEVELS, level_costs
from bot.rules.pricing import Pricing, pricing
from bot.rules.sensitivity import sensitivity
from bot.rules.staffing import staffing
from bot.rules.turning import turn_of
from bot.rules.usage import Months, month_of
from bot.rules.workload import Workload

VOLUMES = (50, 400, 5_000, 50_000)
ROUNDS = 20
BASELINE = "staffing, 400 calls a day"
DAY = Workload(
    400,
    300,
    Schedule.parse("Mon-Fri 08:00-20:00; Sat 10:00-16:00"),
    ServiceLevel(80, 20),
)

Case = Callable[[], object]


def compared(workload: Workload) -> Pricing:
    """Compare the ways to pay for a workload, at example rates."""
    return pricing((), "EUR", workload.aht_seconds, month_of(workload))


def figures(workload: Workload) -> Figures:
    """Return a deal's figures with nothing worked out yet but prices and the team."""
    staffing.cache_clear()
    return Figures(
        calls_come_in=True,
        calls_a_month=workload.calls_a_month,
        workload=workload,
        staffing=staffing(workload),
        usage=month_of(workload),
        pricing=compared(workload),
        fee_model="per_call",
    )


def everything(workload: Workload) -> tuple[object, ...]:
    """Work out all that a checklist and two charts show of one deal."""
    deal = figures(workload)
    return deal.aids, staffing_chart(deal), cost_chart(deal)


def staffed(workload: Workload) -> object:
    """Staff a day that was not staffed before."""
    staffing.cache_clear()
    return staffing(workload)


def cases() -> dict[str, Case]:
    """Return what is measured."""
    prices = compared(DAY)
    hourly = hourly_rate(hourly_option(prices))
    drawn = cost_chart(figures(DAY))
    if drawn is None:
        raise AssertionError("unreachable: the volume is known")
    parts: dict[str, Case] = {
        BASELINE: lambda: staffed(DAY),
        "four service levels": lambda: level_costs(DAY, LEVELS, hourly),
        "break-even volume": lambda: turn_of(prices, Months(DAY), DAY.calls_per_day),
        "sensitivity": lambda: sensitivity(DAY, prices.options),
        "aids without charts": lambda: decision_aids(DAY, prices),
        "drawing one chart": lambda: png(drawn),
    }
    for calls in VOLUMES:
        workload = replace(DAY, calls_per_day=calls)
        parts[f"all aids, {calls:,} calls a day"] = lambda one=workload: everything(one)
    return parts


def medians(measured: dict[str, Case]) -> Iterator[tuple[str, float]]:
    """Yield each case's median seconds; rounds take turns, so noise hits all alike."""
    seconds: dict[str, list[float]] = {name: [] for name in measured}
    for _ in range(ROUNDS):
        for name, case in measured.items():
            start = perf_counter()
            case()
            seconds[name].append(perf_counter() - start)
    for name, samples in seconds.items():
        yield name, median(samples)


def main() -> None:
    """Print medians, and how many times the baseline each costs."""
    found = tables.beside(dict(medians(cases())), BASELINE, "ms", 1000)
    *others, largest = found
    tables.show([*others, replace(largest, target=AIDS)])


if __name__ == "__main__":
    main()
