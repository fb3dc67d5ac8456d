"""Charts as values: what is drawn, already in words; renderings draw it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Bar:
    """The operators of one hour, and the hour's name."""

    label: str
    agents: int


@dataclass(frozen=True)
class BarChart:
    """Operators through the day; the tallest bars stand out."""

    title: str
    subtitle: str
    note: str
    bars: tuple[Bar, ...]
    kind: Literal["bars"] = "bars"


@dataclass(frozen=True)
class Tick:
    """A place on an axis with its name."""

    at: float
    label: str


@dataclass(frozen=True)
class Mark:
    """A name over a place on the axis of volumes, on one side of it."""

    at: float
    label: str
    side: Literal["left", "right", "middle"]


@dataclass(frozen=True)
class Line:
    """Prices by volume; the name stands at its end, at a height of its own."""

    name: str
    name_at: float
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Range:
    """The volumes between which the cheaper line changes."""

    first: float
    settled: float


@dataclass(frozen=True)
class LineChart:
    """Prices by volume, with the deal's own volume and the range where lines cross."""

    title: str
    subtitle: str
    note: str
    lines: tuple[Line, ...]
    volumes: tuple[Tick, ...]
    heights: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    widest: float
    tallest: float
    here: float
    turn: Range | None
    kind: Literal["lines"] = "lines"


Chart = BarChart | LineChart
