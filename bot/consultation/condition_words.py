"""Conditions in words, for people who read no notation."""

from dataclasses import dataclass

from bot.interview.conditions import (
    ALWAYS,
    All,
    Always,
    Any,
    Compares,
    Condition,
    IsAnswered,
    IsTrue,
    Not,
)
from bot.interview.flow import Facts
from bot.interview.model import Question, Questionnaire
from bot.phrases import condition_words as phrases
from bot.rules.derivation import decided_by
from bot.understanding.names import (
    alternatives,
    country_name,
    language_name,
    listed,
)

_NAMES = {
    "country": country_name,
    "countries": country_name,
    "languages": language_name,
}


@dataclass(frozen=True)
class ConditionWords:
    """Words for the conditions of a questionnaire: titles and labels for ids."""

    questionnaire: Questionnaire
    facts: Facts

    def of(self, condition: Condition) -> str:
        """Return a condition as it would be said."""
        match condition:
            case Not(part):
                return phrases.not_so(self._together(part))
            case All(parts):
                return phrases.both([self._together(one) for one in parts])
            case Any(parts):
                return phrases.either([self._together(one) for one in parts])
            case _:
                return self._single(condition)

    def _single(self, condition: Always | IsTrue | IsAnswered | Compares) -> str:
        match condition:
            case Always():
                return phrases.always()
            case IsTrue(name):
                return phrases.holds(spaced(name))
            case IsAnswered(name):
                return phrases.is_answered(self._name(name))
            case Compares():
                return self._compared(condition)

    def of_fact(self, name: str) -> str:
        """Return what a fact means, or from which answers it is worked out."""
        meaning = self.facts[name].meaning
        if meaning is not None:
            return self.of(meaning)
        by_id = self.questionnaire.by_id
        behind = decided_by(frozenset({name}), self.facts)
        titles = [self._name(one) for one in by_id if one in behind]
        return phrases.worked_out_from(listed(titles))

    def _together(self, part: Condition) -> str:
        words = self.of(part)
        return phrases.in_brackets(words) if isinstance(part, All | Any) else words

    def _compared(self, condition: Compares) -> str:
        question = self.questionnaire.by_id.get(condition.name)
        words = [_label(question, word) for word in condition.words]
        operator = condition.operator
        if operator == "!=" and question is not None and question.when != ALWAYS:
            operator = "asked and !="
        name = self._name(condition.name)
        return phrases.compares(name, operator, alternatives(words))

    def _name(self, name: str) -> str:
        question = self.questionnaire.by_id.get(name)
        return phrases.quoted(spaced(name) if question is None else question.title)


def spaced(name: str) -> str:
    """Return an id as words."""
    return name.replace("_", " ").replace("-", " ")


def _label(question: Question | None, word: str) -> str:
    if question is None:
        return spaced(word)
    option = question.option(word)
    if option is not None:
        return option.label
    named = _NAMES.get(question.type)
    if named is not None:
        return named(word)
    return f"{word} {question.unit}".strip()
