"""Everything a proof over all answers can find in content that is otherwise sound."""

from collections.abc import Iterator, Mapping

from bot.content.library import Library
from bot.content.proving import Prover
from bot.content.proving_comparisons import idle_comparison_faults
from bot.content.proving_conditions import condition_faults
from bot.content.proving_faults import Claims
from bot.content.proving_questions import indecisive_faults
from bot.content.proving_references import dangling_faults, unasked_faults
from bot.content.proving_slots import group_faults, rule_faults
from bot.content.standing import standing
from bot.errors import ContentError
from bot.interview.flow import Facts

Needs = Mapping[str, tuple[str, ...]]


def proof_faults(
    library: Library, facts: Facts, needs: Needs
) -> Iterator[ContentError]:
    """Yield what some answers, or none at all, would bring about.

    The content must pass `check` first. A fault that was neither shown nor ruled out
    is an `UndecidedFaultError`: a warning.
    """
    conditions = tuple(dict.fromkeys(own for _, _, own in standing(library)))
    claims = Claims(library, Prover(library.questionnaire, facts, conditions))
    yield from condition_faults(claims)
    yield from indecisive_faults(claims, needs)
    yield from idle_comparison_faults(claims)
    yield from group_faults(claims)
    yield from dangling_faults(claims)
    yield from unasked_faults(claims, needs)
    yield from rule_faults(claims)
