"""Which answers differ between two drafts, and whether somebody changed them."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.consultation.deal import Deal
from bot.consultation.interviewing import in_words
from bot.interview.flow import Facts
from bot.interview.model import Question
from bot.interview.values import Answer
from bot.phrases import card
from bot.phrases import comparison as phrases
from bot.rules.derivation import decided_by


@dataclass(frozen=True)
class AnswerChange:
    """An answer that came out differently; `follows` if nobody changed it."""

    question: Question
    old: Answer
    new: Answer
    follows: bool

    @property
    def sentence(self) -> str:
        """What changed, as the cause of something."""
        title = self.question.title
        before, after = shown(self.question, self.old), shown(self.question, self.new)
        if self.follows:
            return phrases.followed(title, before, after)
        if before == after:
            return phrases.reworded(title)
        if self.old.value is None:
            return phrases.settled(title, after)
        if self.new.value is None:
            return phrases.reopened(title, before)
        return phrases.changed(title, before, after)

    @property
    def summary(self) -> str:
        """What changed, in short."""
        title = self.question.title
        before, after = shown(self.question, self.old), shown(self.question, self.new)
        if before == after:
            return phrases.details(title)
        return phrases.moved(title, before, after)

    def depends_on(self, facts: Facts) -> frozenset[str]:
        """Name the questions that decide whether it is asked and what is assumed."""
        names = set(self.question.when.mentions())
        for default in self.question.default:
            names |= default.when.mentions()
            names |= set() if default.fact is None else {default.fact}
        return decided_by(frozenset(names), facts)


def answer_changes(old: Deal, new: Deal) -> Iterator[AnswerChange]:
    """Walk the answers that differ once defaults are in, in the interview's order."""
    before, after = old.resolution, new.resolution
    for question in new.interviewing.library.questionnaire.questions():
        name = question.id
        if _standing(before.answers[name]) != _standing(after.answers[name]):
            yield AnswerChange(
                question,
                before.answers[name],
                after.answers[name],
                follows=before.given.get(name) == after.given.get(name),
            )


def shown(question: Question, answer: Answer) -> str:
    """Return an answer in words, and whether it is assumed, open or not asked."""
    if answer.status == "not_asked":
        return phrases.not_asked()
    words = in_words(question, answer)
    if words is None:
        return card.marked_open()
    return card.marked_assumed(words) if answer.status == "assumed" else words


def _standing(answer: Answer) -> tuple[object, bool, bool]:
    """Return what a draft makes of an answer: given or assumed is the same to it."""
    return answer.value, answer.status == "open", answer.status == "not_asked"
