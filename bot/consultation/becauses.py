"""Which answers brought a clause in, and what would take it out."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.consultation.interviewing import Interviewing
from bot.consultation.particulars.gathered import NEEDS
from bot.interview.conditions import Condition
from bot.interview.flow import Resolution
from bot.phrases import agreement as phrases
from bot.rules.derivation import decided_by


@dataclass(frozen=True)
class Becauses:
    """Follows names through facts and figures to the questions behind them."""

    interviewing: Interviewing
    resolution: Resolution

    def of_clause(
        self, *clause_ids: str, holding: Iterable[str] = ()
    ) -> tuple[str, ...]:
        """Return the questions that decide presence, variant or a value.

        A clause that holds one of several alternatives depends on what chooses it.
        """
        templates = self.interviewing.library.templates
        names = [templates.names_in(clause_id) for clause_id in clause_ids]
        names += [templates.clauses[one].when.mentions() for one in holding]
        return self.of_names(frozenset().union(*names))

    def of_condition(self, condition: Condition) -> tuple[str, ...]:
        """Return the questions that decide a condition."""
        return self.of_names(condition.mentions())

    def of_names(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the questions behind names, in the order of the interview.

        Questions that were not asked decide nothing.
        """
        direct: set[str] = set()
        for name in names:
            direct.update(NEEDS.get(name, (name,)))
        deciding = decided_by(frozenset(direct), self.interviewing.facts)
        answers = self.resolution.answers
        return tuple(
            question
            for question, answer in answers.items()
            if question in deciding and answer.status != "not_asked"
        )

    def drops_out(self) -> dict[str, str]:
        """Say of each conditional clause which other answers would take it out."""
        by_id = self.interviewing.library.questionnaire.by_id
        sentences: dict[str, str] = {}
        for clause_id, clause in self.interviewing.library.templates.clauses.items():
            deciding = self.of_condition(clause.when)
            if deciding:
                titles = ", ".join(f"“{by_id[one].title}”" for one in deciding)
                sentences[clause_id] = phrases.drops_out(titles)
        return sentences
