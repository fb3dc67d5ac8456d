"""Everything an agreement is made from, before any answer is known."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from bot.markup.wording import Wording
from bot.rules.model import AgreementPlan, Clause


@dataclass(frozen=True)
class Templates:
    """The plan, and each clause and annex with its wording, by id."""

    plan: AgreementPlan
    clauses: Mapping[str, Clause]
    wordings: Mapping[str, Wording]

    def names_in(self, clause_id: str) -> frozenset[str]:
        """Every name its presence, its sentences and its values depend on."""
        return self._names_in(clause_id)

    @cached_property
    def _names_in(self) -> Callable[[str], frozenset[str]]:
        return cache(self._names_written_in)

    def _names_written_in(self, clause_id: str) -> frozenset[str]:
        clause, wording = self.clauses[clause_id], self.wordings[clause_id]
        conditions = (clause.when, *wording.conditions)
        mentioned = (condition.mentions() for condition in conditions)
        stance = {"stance"} if clause.variants else set()
        values = wording.placeholders - self._variant_names(clause)
        return frozenset(stance).union(values, *mentioned)

    def has_stance(self, clause_id: str) -> bool:
        """Whether the clause reads differently for a firm or an easy draft."""
        return "stance" in self.names_in(clause_id)

    def printed(self) -> Iterator[str]:
        """Walk the ids of clauses, sub-clauses and annexes in printed order."""
        yield from self.plan.clause_ids()
        yield from (annex.id for annex in self.plan.annexes)

    def _variant_names(self, clause: Clause) -> frozenset[str]:
        return frozenset(name for values in clause.variants.values() for name in values)
