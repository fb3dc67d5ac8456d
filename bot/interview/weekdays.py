"""Days of the week as text: `Mon-Fri`, `Mon,Wed`, `Fri-Mon`; Monday is 0."""

from collections.abc import Sequence

DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def days_listed(text: str) -> list[int]:
    """Read a list of days and ranges; `ValueError` names an unknown day."""
    days: list[int] = []
    for part in text.split(","):
        first, dash, last = part.partition("-")
        start = _day(first)
        length = (_day(last) - start) % 7 if dash else 0
        days += [(start + offset) % 7 for offset in range(length + 1)]
    return days


def list_of_days(days: Sequence[int]) -> str:
    """Write ascending days as the shortest list of ranges."""
    ranges: list[list[int]] = []
    for day in days:
        if ranges and ranges[-1][-1] == day - 1:
            ranges[-1].append(day)
        else:
            ranges.append([day])
    return ",".join(_range(run) for run in ranges)


def _range(run: list[int]) -> str:
    first, last = DAY_NAMES[run[0]], DAY_NAMES[run[-1]]
    return first if first == last else f"{first}-{last}"


def _day(name: str) -> int:
    if name not in DAY_NAMES:
        raise ValueError(f"“{name}” is not a day; write {', '.join(DAY_NAMES)}")
    return DAY_NAMES.index(name)
