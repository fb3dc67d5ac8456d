"""A norm that an author sets for the agreement, whatever people answer."""

from typing import Literal, TypeAlias

from pydantic import Field, model_validator

from bot.interview.conditions import ALWAYS
from bot.interview.model import Content, Source, When

Kind: TypeAlias = Literal["must", "never", "exactly_one"]


class Rule(Content):
    """What must be there, must never be, or must be there exactly once.

    Each list names clauses, annexes, flags, triggers or questions by their ids.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    must: list[str] = Field(default_factory=list)
    never: list[str] = Field(default_factory=list)
    exactly_one: list[str] = Field(default_factory=list)
    when: When = ALWAYS
    reason: str = Field(min_length=10)
    source: list[Source] = Field(min_length=1)

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Rule":
        if sum(map(bool, (self.must, self.never, self.exactly_one))) != 1:
            raise ValueError("a rule has one of must, never and exactly_one")
        return self

    @property
    def kind(self) -> Kind:
        """Which of the three it is."""
        if self.must:
            return "must"
        return "never" if self.never else "exactly_one"

    @property
    def names(self) -> list[str]:
        """The ids it is about."""
        return self.must or self.never or self.exactly_one
