"""The content on trial: read, filled and drawn up before anybody answers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bot.consultation.deal import draw_up
from bot.consultation.figures import figures_of
from bot.consultation.interviewing import Interviewing
from bot.consultation.particulars import NEEDS, particulars_of
from bot.content.library import Library
from bot.content.near_misses import near_miss
from bot.errors import AnswerError, ContentError
from bot.interview.flow import GivenAnswers
from bot.interview.model import Question
from bot.interview.values import SKIPPED, UNKNOWN, Given
from bot.markup.particulars import Particulars, filled
from bot.markup.wording import Wording
from bot.rules.derivation import decided_by
from bot.rules.facts import FACTS
from bot.understanding.intents import intent
from bot.understanding.reading import read

_STANCE = "stance"
_FROM_OUTSIDE = frozenset({"draft_date"})


def trial_faults(interviewing: Interviewing, today: date) -> Iterator[ContentError]:
    """Yield what only shows when the content is used; it must be sound otherwise."""
    missing = list(_missing_questions(interviewing.library))
    if missing:
        yield from missing
        return
    for question in interviewing.library.questionnaire.questions():
        yield from _Reading(interviewing.library, question, today).faults()
    faults = list(_filling_faults(interviewing, today))
    yield from {str(fault): fault for fault in faults}.values()
    if not faults:
        for given in _interviews(interviewing):
            draw_up(interviewing, given, today)


def _missing_questions(library: Library) -> Iterator[ContentError]:
    known = library.questionnaire.by_id
    behind = (name for names in NEEDS.values() for name in names)
    wanted = decided_by(frozenset({_STANCE, *FACTS, *behind}), FACTS)
    for name in sorted(wanted - set(known) - _FROM_OUTSIDE):
        yield ContentError(
            "questionnaire.yaml",
            f"the question `{name}` is missing, and figures or facts need it.",
            near_miss(name, known) or "Add it; an id in use is never renamed.",
        )


@dataclass(frozen=True)
class _Reading:
    """What the content says people answer, held against what is understood."""

    library: Library
    question: Question
    today: date

    def faults(self) -> Iterator[ContentError]:
        """Yield options, phrases, examples and defaults that would be refused."""
        for option in self.question.options:
            for phrase in (option.id, option.label, *option.say):
                yield from self._meant(phrase, option.id)
        if self.question.example:
            yield from self._refused("example", self.question.example)
        for default in self.question.default:
            if default.value is not None:
                yield from self._canonical(default.value)

    def _meant(self, phrase: str, option: str) -> Iterator[ContentError]:
        yield from self._refused(option, phrase)
        if intent(phrase, self.question) is not None:
            yield self._fault(
                f"`{phrase}` is what people say to move on, not to choose `{option}`.",
                "Take it out of `say`.",
            )
        elif self._read(phrase) != self._read(option):
            yield self._fault(
                f"`{phrase}` is not understood as `{option}`.",
                "Another option says the same; keep it with one of them.",
            )

    def _refused(self, name: str, value: object) -> Iterator[ContentError]:
        refusal = self._read(value)
        if isinstance(refusal, AnswerError):
            yield self._fault(
                f"`{value}`, of `{name}`, is refused: {refusal}", "Mend it."
            )

    def _canonical(self, value: object) -> Iterator[ContentError]:
        yield from self._refused("default", value)
        understood = self._read(value)
        if understood != value and not isinstance(understood, AnswerError):
            yield self._fault(
                f"the default `{value}` is understood as `{understood}`.",
                "Write it so.",
            )

    def _read(self, value: object) -> object:
        try:
            return read(self.question, value, today=self.today)
        except AnswerError as refusal:
            return refusal

    def _fault(self, problem: str, remedy: str) -> ContentError:
        where = self.library.places[f"question:{self.question.id}"]
        return ContentError(where, f"{self.question.id}: {problem}", remedy)


def _interviews(interviewing: Interviewing) -> Iterator[GivenAnswers]:
    """Yield interviews nobody answered: all skipped, all unknown, in each stance."""
    questions = list(interviewing.library.questionnaire.questions())
    for stance in interviewing.library.questionnaire.by_id[_STANCE].options:
        chosen = {_STANCE: Given("answered", stance.id)}
        yield {**{one.id: SKIPPED for one in questions}, **chosen}
        open_ones = [one for one in questions if one.can_be_unknown]
        yield {**{one.id: UNKNOWN for one in open_ones}, **chosen}


def _filling_faults(interviewing: Interviewing, today: date) -> Iterator[ContentError]:
    """Fill every wording, whether or not its clause would be in the draft."""
    library = interviewing.library
    for given in _interviews(interviewing):
        resolution = interviewing.resolve(given, today)
        figures = figures_of(resolution.knowledge)
        values = particulars_of(library.questionnaire, resolution, figures, today)
        stance = resolution.knowledge[_STANCE]
        yield from _unfilled(library.warnings(), values)
        for name, wording in library.templates.wordings.items():
            variants = library.templates.clauses[name].variants
            own = [value for one, value in variants.items() if one == stance]
            for variant in own if variants else [{}]:
                yield from _unfilled([wording], {**values, **_filled(variant)})


def _filled(variant: Mapping[str, object]) -> Particulars:
    return {name: filled(str(value)) for name, value in variant.items()}


def _unfilled(
    wordings: Iterable[Wording], values: Particulars
) -> Iterator[ContentError]:
    for wording in wordings:
        try:
            wording.fill(values)
        except ContentError as fault:
            yield fault
