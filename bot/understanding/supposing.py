"""What somebody probably meant: values to be confirmed, or to choose between."""

from dataclasses import dataclass

from bot.interview.values import Value

MOST_CANDIDATES = 3


@dataclass(frozen=True)
class Supposition:
    """One value to confirm, or up to three to choose between; `how` says why.

    Of a doubtful one even a single value is only offered.
    """

    values: tuple[Value, ...]
    how: str = ""
    doubtful: bool = False


def supposed(
    *values: Value | None, how: str = "", doubtful: bool = False
) -> Supposition | None:
    """Return what is left of these values without repetitions; None if nothing is."""
    kept: list[Value] = []
    for value in values:
        if value is not None and value not in kept:
            kept.append(value)
    few = tuple(kept[:MOST_CANDIDATES])
    return Supposition(few, how, doubtful) if few else None
