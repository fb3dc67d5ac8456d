"""Questions that stand in conditions and yet decide none of them."""

from collections.abc import Iterator, Mapping

from bot.content.proving_faults import Claims
from bot.content.proving_search import Search
from bot.content.proving_verdicts import TooMuchToProveError
from bot.errors import ContentError
from bot.interview.conditions import Condition
from bot.phrases import proof as phrases
from bot.phrases import proof_advice as advice
from bot.rules.derivation import decided_by

Needs = Mapping[str, tuple[str, ...]]


def indecisive_faults(claims: Claims, needs: Needs) -> Iterator[ContentError]:
    """Yield questions that only conditions use, and none of them turns on."""
    shown = _shown(claims, needs)
    conditions = _conditions(claims)
    for question in claims.library.questionnaire.questions():
        if question.id in shown:
            continue
        if not any(_turns(claims, question.id, one) for one in conditions):
            where = claims.library.places[f"question:{question.id}"]
            why, remedy = advice.idle_question()
            yield ContentError(where, phrases.indecisive(question.id), remedy, why)


def _shown(claims: Claims, needs: Needs) -> frozenset[str]:
    """Return the questions whose answers are printed, or behind what is printed."""
    library = claims.library
    wordings = (*library.templates.wordings.values(), *library.warnings())
    names = {name for one in wordings for name in one.placeholders}
    if any(one.variants for one in library.templates.clauses.values()):
        names.add("stance")
    behind = {part for name in names for part in needs.get(name, (name,))}
    questions = library.questionnaire.questions()
    assumed = {one.fact for question in questions for one in question.default}
    facts = frozenset(name for name in assumed if name is not None)
    return frozenset(behind) | decided_by(facts, claims.prover.ground.facts)


def _conditions(claims: Claims) -> list[Condition]:
    library = claims.library
    found = [condition for _, condition in library.conditions()]
    for question in library.questionnaire.questions():
        found += [question.when, *(one.when for one in question.default)]
    return list(dict.fromkeys(found))


def _turns(claims: Claims, name: str, condition: Condition) -> bool:
    """Whether the truth of a condition is another for another answer alone.

    A condition that a free fact stands between is given the benefit of the doubt.
    """
    ground = claims.prover.ground
    if name not in decided_by(condition.mentions(), ground.facts):
        return False
    search = Search(ground, [(condition, frozenset({True, False, None}))])
    if name not in search.variables:
        return True
    try:
        return search.turns_on(name)
    except TooMuchToProveError:
        return True
