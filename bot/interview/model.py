"""A questionnaire as its author wrote it: read-only, every key known."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal, Self, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, JsonValue

from bot.interview.conditions import ALWAYS, Condition
from bot.interview.grammar import parse_condition
from bot.interview.values import OPEN, Answer, Value

QuestionType = Literal[
    "choice",
    "multi",
    "integer",
    "minutes",
    "percent",
    "schedule",
    "countries",
    "country",
    "languages",
    "persons",
    "parties",
    "rates",
    "commitment",
    "date",
    "service_level",
    "deadlines",
    "text",
]


def _condition(written: object) -> object:
    if isinstance(written, str):
        return parse_condition(written)
    if isinstance(written, Condition):
        return written
    raise ValueError("a condition is a text, such as `crm = priority`")


When = Annotated[Condition, BeforeValidator(_condition)]
Source = Annotated[str, Field(min_length=3)]


class Content(BaseModel):
    """Something an author wrote: read-only, and every key is known."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True
    )

    def __copy__(self) -> Self:
        """Copy what was written; what follows from it is worked out anew."""
        copy = super().__copy__()
        for name in vars(copy).keys() - type(self).model_fields.keys():
            del vars(copy)[name]
        return copy


class Option(Content):
    """One answer on a button.

    `say` lists what people type for it, `perhaps` what may mean it and is asked back,
    `written` is its wording in the agreement (the label if left out), `gives` holds
    values that follow from choosing it.
    """

    id: str = Field(pattern=r"^[A-Za-z0-9_/.%-]+$")
    label: str = Field(min_length=1, max_length=40)
    say: list[str] = Field(default_factory=list)
    perhaps: list[str] = Field(default_factory=list)
    written: str = ""
    gives: dict[str, str | int | float] = Field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that stands for the option."""
        return self.id, self.label, *self.say


class Default(Content):
    """What is assumed when a question is skipped: a value, or a fact's value."""

    when: When = ALWAYS
    value: JsonValue = None
    fact: str | None = None

    @cached_property
    def assumed(self) -> Answer:
        """What a skipped question comes to, unless a fact says so."""
        value = cast("Value | None", self.value)
        return OPEN if value is None else Answer("assumed", value)


class Question(Content):
    """One thing to ask, with everything needed to ask it and to read the answer.

    `low`, `high` and `step` bound numbers (minutes, days, percent), the length of
    a text, or how many items a list may have; `unit` follows a number in words.
    `unknown_value` is what "I don't know" counts as, `drafted_as` what conditions and
    wording use while the answer is open, and `written_as` how the agreement names
    the gap; `parts_written_as` does the same for values that an option `gives`.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: str = Field(max_length=40)
    ask: str = Field(min_length=5, max_length=600)
    why: str = Field(min_length=10, max_length=400)
    type: QuestionType
    options: list[Option] = Field(default_factory=list)
    other: int | None = None
    low: float | None = None
    high: float | None = None
    step: float | None = None
    unit: str = ""
    example: str = ""
    hint: str = ""
    default: list[Default] = Field(default_factory=list)
    when: When = ALWAYS
    can_be_unknown: bool = True
    unknown_value: str | None = None
    drafted_as: str | None = None
    written_as: str = Field(min_length=3)
    parts_written_as: dict[str, str] = Field(default_factory=dict)
    settled_by: str = "both sides"
    source: list[Source] = Field(min_length=1)

    def option(self, option_id: str) -> Option | None:
        """Return the option with this id, if there is one."""
        return self._options.get(option_id)

    @cached_property
    def names(self) -> tuple[tuple[str, str], ...]:
        """Everything that stands for an option, each with the option's id."""
        return tuple(
            (name, option.id) for option in self.options for name in option.names
        )

    def mentions(self) -> frozenset[str]:
        """Return the names that decide whether it is asked, and what is assumed."""
        conditions = (self.when, *(one.when for one in self.default))
        facts = {one.fact for one in self.default if one.fact is not None}
        return frozenset(facts).union(*(one.mentions() for one in conditions))

    @cached_property
    def _options(self) -> dict[str, Option]:
        # Of two with one id, which the check refuses, the first counts.
        return {option.id: option for option in reversed(self.options)}


class Section(Content):
    """Questions asked one after another, in the quick or the full path."""

    id: str
    title: str
    path: Literal["quick", "full"]
    questions: list[Question] = Field(min_length=1)


class Questionnaire(Content):
    """All sections in the order in which they are asked."""

    id: str
    title: str
    version: str = Field(pattern=r"^\d+\.\d+\.\d+$")
    sections: list[Section] = Field(min_length=1)

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """Every question under its id, in the order in which they are asked."""
        return {question.id: question for question in self.questions()}

    @cached_property
    def quick(self) -> dict[str, Question]:
        """The questions of the quick path by their ids, in the same order."""
        return {
            question.id: question
            for section in self.sections
            if section.path == "quick"
            for question in section.questions
        }

    def questions(self) -> Iterator[Question]:
        """Walk the questions in the order in which they are asked."""
        for section in self.sections:
            yield from section.questions

    def path_of(self, question_id: str) -> Literal["quick", "full"]:
        """Return the path a question belongs to; KeyError if there is none such."""
        return "quick" if self.by_id[question_id].id in self.quick else "full"
