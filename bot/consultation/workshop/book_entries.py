"""What the book says of one question, clause, warning or rule."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.consultation.condition_words import ConditionWords, spaced
from bot.consultation.interviewing import Interviewing
from bot.drafting.book import Entry, Listed, Remark, Said, Wording
from bot.interview.conditions import Always, Condition
from bot.interview.model import Content, Default, Option
from bot.phrases import book as phrases
from bot.understanding.names import listed


@dataclass(frozen=True)
class BookEntries:
    """Says all that authors wrote of a thing, conditions in words."""

    interviewing: Interviewing

    def of(self, thing: Content) -> Entry:
        """Return the entry of anything that has an id."""
        held = vars(thing)
        title = str(held.get("title") or spaced(held["id"]))
        return Entry(title, held["id"], tuple(self._said(held)))

    def of_fact(self, name: str) -> Entry:
        """Return the entry of something that follows from the answers."""
        meaning = Remark(self._names["meaning"], self._words.of_fact(name))
        return Entry(spaced(name), name, (meaning,))

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return phrases.names()

    @cached_property
    def _words(self) -> ConditionWords:
        library = self.interviewing.library
        return ConditionWords(library.questionnaire, self.interviewing.facts)

    def _said(self, held: Mapping[str, object]) -> Iterator[Said]:
        for key, name in self._names.items():
            value = held.get(key)
            if key == "default":
                value = self._labelled(held)
            if key == "conditions" and "wording" in held:
                yield from self._conditions(str(held["id"]))
            elif key in {"wording", "text"} and value:
                yield Wording(name, str(value))
            elif value not in (None, "", [], {}) and not isinstance(value, Always):
                yield self._one(name, value)

    def _labelled(self, held: Mapping[str, object]) -> list[str]:
        """Return what is assumed, options by their labels."""
        question = self.interviewing.question(str(held["id"]))
        defaults = question.default if question and "default" in held else []
        labels = {one.id: one.label for one in question.options} if question else {}
        return [self._default(one, labels) for one in defaults]

    def _conditions(self, clause: str) -> Iterator[Said]:
        wording = self.interviewing.library.templates.wordings[clause]
        said = tuple(dict.fromkeys(map(self._words.of, wording.conditions)))
        if said:
            yield Listed(self._names["conditions"], said)

    def _one(self, name: str, value: object) -> Said:
        if isinstance(value, list):
            return Listed(name, tuple(map(self._item, value)))
        if isinstance(value, dict):
            lines = (f"{key}: {self._pairs(one)}" for key, one in value.items())
            return Listed(name, tuple(lines))
        return Remark(name, self._item(value))

    def _item(self, value: object) -> str:
        match value:
            case Option(label=label, written=written):
                return phrases.option(label, written) if written else label
            case bool():
                return phrases.yes_or_no(value=value)
            case _ if isinstance(value, Condition):
                return self._words.of(value)
            case _:
                return str(value)

    def _default(self, default: Default, labels: Mapping[str, str]) -> str:
        if default.fact is not None:
            value = phrases.fact(spaced(default.fact))
        else:
            found = (
                default.value if isinstance(default.value, list) else [default.value]
            )
            value = listed([labels.get(str(one), str(one)) for one in found])
        if isinstance(default.when, Always):
            return value
        return phrases.assumed(value, self._words.of(default.when))

    def _pairs(self, values: object) -> str:
        if not isinstance(values, dict):
            return str(values)
        return ", ".join(f"{key} = {value}" for key, value in values.items())
