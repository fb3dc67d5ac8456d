"""A search for few answer sheets: take many that do, then try to do without each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.content.covering_bound import exclusive_goals
from bot.content.covering_goals import Goal
from bot.content.covering_mending import Mending
from bot.content.covering_sheets import Answers, Sheets, places, together
from bot.content.interviews import Bits
from bot.content.proving import Prover
from bot.content.proving_verdicts import Shown

_SAMPLES = 4_000
_TRIED = 3


@dataclass(frozen=True)
class Covering:
    """Covers wanted goals by sheets, and says how few there could be."""

    prover: Prover
    wanted: Sequence[Goal]

    @cached_property
    def goals(self) -> Sequence[Goal]:
        """The wanted goals for which answers are found at all."""
        return list(self._showing)

    @cached_property
    def exclusive(self) -> Sequence[Goal]:
        """Goals no two of which one sheet shows: as many sheets there have to be."""
        return exclusive_goals(self.prover, self._showing)

    def found(self) -> Sequence[Answers]:
        """Return few sheets that show all goals."""
        sheets: Sequence[Answers] = self._taken()
        while len(sheets) > len(self.exclusive):
            fewer = self._fewer(sheets)
            if fewer is None:
                break
            sheets = fewer
        return self._tidied(sheets)

    @cached_property
    def _sheets(self) -> Sheets:
        return Sheets(self.prover)

    @cached_property
    def _pool(self) -> Sequence[Answers]:
        """Sheets drawn by chance, and one for each goal that none of them shows."""
        drawn = replace(self.prover.samples, how_many=_SAMPLES).answers
        interviews = self._sheets.interviews(drawn)
        bare = [goal for goal in self.wanted if not interviews.showing(goal.demands)]
        verdicts = (self.prover.verdict(*goal.demands) for goal in bare)
        return [*drawn, *(one.answers for one in verdicts if isinstance(one, Shown))]

    @cached_property
    def _showing(self) -> Mapping[Goal, Bits]:
        """Which sheets of the pool show each goal that any of them shows."""
        interviews = self._sheets.interviews(self._pool)
        showing = ((goal, interviews.showing(goal.demands)) for goal in self.wanted)
        return {goal: by for goal, by in showing if by}

    @cached_property
    def _mending(self) -> Mending:
        models = {
            goal: [self._pool[place] for place in places(showing)]
            for goal, showing in self._showing.items()
        }
        return Mending(self._sheets, self.goals, models)

    def _taken(self) -> list[Answers]:
        """Take sheet after sheet from the pool, always the one that shows most more."""
        shown = self._shown(self._pool)
        wanted, taken = together(shown), []
        while wanted:
            gains = [(one & wanted).bit_count() for one in shown]
            best = gains.index(max(gains))
            taken.append(self._pool[best])
            wanted &= ~shown[best]
        return taken

    def _fewer(self, sheets: Sequence[Answers]) -> Sequence[Answers] | None:
        """Do without one of the sheets that alone show the fewest goals."""
        for place in self._idlest(sheets):
            others = [one for other, one in enumerate(sheets) if other != place]
            fewer = self._mending.mended(others)
            if fewer is not None:
                return fewer
        return None

    def _idlest(self, sheets: Sequence[Answers]) -> Sequence[int]:
        """Return the places of the sheets that alone show the fewest goals."""
        shown = self._shown(sheets)
        alone = [len(self._own(shown, place)) for place in range(len(sheets))]
        return sorted(range(len(sheets)), key=alone.__getitem__)[:_TRIED]

    def _tidied(self, sheets: Sequence[Answers]) -> Sequence[Answers]:
        """Leave out the answers that nothing needs, one sheet after the other."""
        left = list(sheets)
        for place, sheet in enumerate(left):
            own = self._own(self._shown(left), place)
            left[place] = self._sheets.shortest(sheet, own)
        return left

    def _own(self, shown: Sequence[Bits], place: int) -> Sequence[Goal]:
        """Return the goals that only the sheet at a place shows."""
        elsewhere = together(one for other, one in enumerate(shown) if other != place)
        return [self.goals[one] for one in places(shown[place] & ~elsewhere)]

    def _shown(self, sheets: Sequence[Answers]) -> list[Bits]:
        return self._sheets.shown(self.goals, sheets)
