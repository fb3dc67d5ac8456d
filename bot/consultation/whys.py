"""Why a question is asked, and which clauses its answer drives."""

from collections.abc import Iterator

from bot.consultation import cards
from bot.consultation.interviewing import Interviewing
from bot.consultation.lists import cut
from bot.consultation.particulars.gathered import NEEDS
from bot.consultation.screens import Passage
from bot.interview.model import Question
from bot.phrases import whys as phrases
from bot.rules.derivation import decided_by


def explained(interviewing: Interviewing, question: Question) -> tuple[Passage, ...]:
    """Say why a question is asked and which clauses its answer drives."""
    return (cards.explanation(question), *_driven(interviewing, question.id))


def questions_behind(
    interviewing: Interviewing, names: frozenset[str]
) -> frozenset[str]:
    """Follow names through particulars and facts to the questions behind them."""
    direct = (NEEDS.get(name, (name,)) for name in names)
    return decided_by(frozenset().union(*direct), interviewing.facts)


def _driven(interviewing: Interviewing, question: str) -> Iterator[Passage]:
    templates = interviewing.library.templates
    deciding: list[str] = []
    shaping: list[str] = []
    for clause_id in templates.printed():
        clause = templates.clauses[clause_id]
        if question in questions_behind(interviewing, clause.when.mentions()):
            deciding.append(clause.title)
        elif question in questions_behind(interviewing, templates.names_in(clause_id)):
            shaping.append(clause.title)
    for say, titles in ((phrases.decides, deciding), (phrases.shapes, shaping)):
        if titles:
            yield Passage(say("; ".join(cut(titles))), "hint")
