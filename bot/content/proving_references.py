"""Sentences that name what is not there: absent clauses, unasked questions."""

from collections.abc import Iterator, Mapping

from bot.content.placing import presence
from bot.content.proving_faults import Claims
from bot.content.proving_sentences import Mention, placeholders, references
from bot.content.proving_slots import groups
from bot.content.proving_verdicts import FAILS, HOLDS, MAY_HOLD, Demand
from bot.errors import ContentError
from bot.interview.conditions import ALWAYS
from bot.phrases import proof as phrases
from bot.phrases import proof_advice as advice

Needs = Mapping[str, tuple[str, ...]]


def dangling_faults(claims: Claims) -> Iterator[ContentError]:
    """Yield references whose sentence prints while what they refer to is absent."""
    for mention in references(claims.library):
        target = presence(claims.library, mention.name)
        if target == ALWAYS:
            continue
        printed: Demand = (mention.printed, MAY_HOLD)
        for absence in _absences(claims, mention.name):
            faults = list(
                claims.unless_impossible(
                    mention.where,
                    phrases.dangling(mention.name),
                    advice.lost_reference(str(target)),
                    printed,
                    *absence,
                )
            )
            yield from faults[:1]


def _absences(claims: Claims, name: str) -> Iterator[tuple[Demand, ...]]:
    """Yield the ways in which a clause is not printed; another may fill its slot."""
    yield ((presence(claims.library, name), FAILS),)
    clause = claims.library.templates.clauses[name]
    if clause.group is not None:
        for other in groups(claims)[clause.group]:
            if other != clause:
                yield ((clause.when, frozenset({None})), (other.when, HOLDS))


def unasked_faults(claims: Claims, needs: Needs) -> Iterator[ContentError]:
    """Yield placeholders that print while the question behind them is not asked.

    Of figures that follow from several questions, all would have to be unasked.
    """
    for mention in placeholders(claims.library):
        yield from _unasked(claims, mention, needs)


def _unasked(claims: Claims, mention: Mention, needs: Needs) -> Iterator[ContentError]:
    questions = claims.library.questionnaire.by_id
    behind = [
        questions[name]
        for name in needs.get(mention.name, (mention.name,))
        if name in questions
    ]
    if not behind or any(one.when == ALWAYS for one in behind):
        return
    yield from claims.unless_impossible(
        mention.where,
        phrases.unasked(mention.name, behind[0].id),
        advice.gap_for_nothing(str(behind[0].when)),
        (mention.printed, MAY_HOLD),
        *((one.when, FAILS) for one in behind),
    )
