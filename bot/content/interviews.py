"""Many interviews looked at together: which of them bring demands about."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.content.proving_verdicts import Demand
from bot.interview.conditions import All, Always, Any, Condition, Not, Truth
from bot.interview.flow import Knowledge

Bits = int
"""A number whose bits stand for interviews, the lowest for the first."""


@dataclass(frozen=True)
class Interviews:
    """Finds the truth of a condition in all of them at once, and remembers it."""

    known: Sequence[Knowledge]
    _found: dict[Condition, tuple[Bits, Bits]] = field(
        default_factory=dict, compare=False
    )

    def showing(self, demands: Iterable[Demand]) -> Bits:
        """Return the interviews in which all the demands hold together."""
        shown = self._all
        for condition, truths in demands:
            held, failed = self._truths(condition)
            shown &= (
                (held if True in truths else 0)
                | (failed if False in truths else 0)
                | (self._all & ~held & ~failed if None in truths else 0)
            )
        return shown

    @property
    def _all(self) -> Bits:
        return (1 << len(self.known)) - 1

    def _truths(self, condition: Condition) -> tuple[Bits, Bits]:
        """Return where a condition holds, and where it fails."""
        if condition not in self._found:
            self._found[condition] = self._worked_out(condition)
        return self._found[condition]

    def _worked_out(self, condition: Condition) -> tuple[Bits, Bits]:
        match condition:
            case Not(part):
                held, failed = self._truths(part)
                return failed, held
            case All(parts) | Any(parts):
                return self._joined(parts, disjoined=isinstance(condition, Any))
            case Always():
                return self._all, 0
            case _:
                truths = list(self._truths_of(condition))
                return _bits(truths, wanted=True), _bits(truths, wanted=False)

    def _truths_of(self, comparison: Condition) -> Iterator[Truth]:
        """Yield the truth in each interview; of what is the same value, only once."""
        (name,) = comparison.mentions()
        last: object = None
        truth: Truth = None
        for known in self.known:
            value = known[name]
            if value is not last:
                last, truth = value, comparison.holds(known)
            yield truth

    def _joined(
        self, parts: Iterable[Condition], *, disjoined: bool
    ) -> tuple[Bits, Bits]:
        every, some = self._all, 0
        for part in parts:
            held, failed = self._truths(part)
            every &= failed if disjoined else held
            some |= held if disjoined else failed
        return (some, every) if disjoined else (every, some)


def _bits(truths: Iterable[bool | None], *, wanted: bool) -> Bits:
    return sum(1 << place for place, truth in enumerate(truths) if truth is wanted)
