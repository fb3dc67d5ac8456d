"""Figures as rows of a table, each beside a named baseline of the same run."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import quantiles
from typing import Literal

from benchmarks.targets import Target

HEADS = ("what", "ours", "baseline", "ratio", "target", "met")
_HUNDREDTHS = 100
_WHOLE_FROM, _ONE_DIGIT_FROM = 100, 10


@dataclass(frozen=True)
class Baseline:
    """What a figure is held against, in the figure's unit."""

    name: str
    found: float


@dataclass(frozen=True)
class Figure:
    """One measured figure; `judged` says what the target is held against."""

    what: str
    found: float
    unit: str
    baseline: Baseline | None = None
    target: Target | None = None
    judged: Literal["found", "ratio"] = "found"

    @property
    def ratio(self) -> float | None:
        """How many times the baseline it is."""
        return self.found / self.baseline.found if self.baseline else None

    @property
    def verdict(self) -> str:
        """Whether the target is met, and by what; nothing where there is none."""
        found = self.found if self.judged == "found" else self.ratio
        if self.target is None or found is None:
            return ""
        met = "yes" if self.target.met_by(found) else "**no**"
        unit = "" if self.judged == "ratio" else f" {self.unit}"
        return f"{met}, {digits(found)}{unit}"

    @property
    def cells(self) -> Sequence[str]:
        """The row, under `HEADS`."""
        ratio = "" if self.ratio is None else digits(self.ratio)
        beside = self.baseline
        return (
            self.what,
            f"{digits(self.found)} {self.unit}",
            f"{beside.name}: {digits(beside.found)} {self.unit}" if beside else "",
            ratio,
            self.target.words if self.target else "",
            self.verdict,
        )


def digits(number: float) -> str:
    """Return a number with as many digits as it deserves."""
    if abs(number) >= _WHOLE_FROM:
        return f"{number:,.0f}"
    return f"{number:.1f}" if abs(number) >= _ONE_DIGIT_FROM else f"{number:.3g}"


def show(figures: Iterable[Figure]) -> None:
    """Print a table of figures as they are found, then what else the machine did."""
    print(_line(HEADS))
    print(_line(["---"] * len(HEADS)))
    for figure in figures:
        print(_line(figure.cells), flush=True)
    print(f"\n{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n", flush=True)


def beside(
    found: Mapping[str, float], baseline: str, unit: str, scale: float = 1.0
) -> list[Figure]:
    """Return a figure for each case, held against the one that is named."""
    against = Baseline(baseline, found[baseline] * scale)
    return [Figure(name, one * scale, unit, against) for name, one in found.items()]


def percentile(samples: Sequence[float], hundredths: int) -> float:
    """Return what so many of a hundred samples stay below."""
    return quantiles(samples, n=_HUNDREDTHS, method="inclusive")[hundredths - 1]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
