"""What the content says people answer, held against what is understood."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.content.library import Library
from bot.errors import AnswerError, ContentError
from bot.interview.model import Question
from bot.understanding.intents import intent
from bot.understanding.reading import read


def reading_faults(
    library: Library, question: Question, today: date
) -> Iterator[ContentError]:
    """Yield options, phrases, examples and defaults that would be misunderstood."""
    where = library.places[f"question:{question.id}"]
    return _Reading(where, question, today).faults()


@dataclass(frozen=True)
class _Reading:
    where: str
    question: Question
    today: date

    def faults(self) -> Iterator[ContentError]:
        for option in self.question.options:
            for phrase in (option.id, option.label, *option.say):
                yield from self._meant(phrase, option.id)
        if self.question.example:
            yield from self._refused("example", self.question.example)
        for default in self.question.default:
            if default.value is not None:
                yield from self._canonical(default.value)

    def _meant(self, phrase: str, option: str) -> Iterator[ContentError]:
        if intent(phrase, self.question) is not None:
            yield self._fault(
                f"`{phrase}` is what people say to move on, not to choose `{option}`.",
                "Take it out of `say`.",
            )
            return
        refusals = list(self._refused(option, phrase))
        yield from refusals
        if not refusals and self._read(phrase) != self._read(option):
            yield self._fault(
                f"`{phrase}` is not understood as `{option}`.",
                "Another option says the same; keep it with one of them.",
            )

    def _canonical(self, value: object) -> Iterator[ContentError]:
        refusals = list(self._refused("default", value))
        yield from refusals
        understood = self._read(value)
        if not refusals and understood != value:
            yield self._fault(
                f"the default `{value}` is understood as `{understood}`.",
                "Write it so.",
            )

    def _refused(self, name: str, value: object) -> Iterator[ContentError]:
        refusal = self._read(value)
        if isinstance(refusal, AnswerError):
            yield self._fault(
                f"`{value}`, of `{name}`, is refused: {refusal}", "Mend it."
            )

    def _read(self, value: object) -> object:
        try:
            return read(self.question, value, today=self.today)
        except AnswerError as refusal:
            return refusal

    def _fault(self, problem: str, remedy: str) -> ContentError:
        return ContentError(self.where, f"{self.question.id}: {problem}", remedy)
