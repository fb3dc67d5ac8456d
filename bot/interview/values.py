"""What an answer can be: a canonical JSON value with its status."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Literal, NamedTuple

Value = str | int | float | bool | Sequence["Value"] | Mapping[str, "Value | None"]
"""Canonical and JSON-shaped: `"24/7"`, `400`, `["GB", "DE"]`, `{"client": {…}}`."""

Status = Literal["given", "assumed", "open", "not_asked"]
How = Literal["answered", "skipped", "unknown"]


class Missing(Enum):
    """Why something has no value."""

    UNKNOWN = "open: nobody has said yet"
    ABSENT = "the question does not apply"


class Given(NamedTuple):
    """What a person did with a question: a value, a skip, or "I don't know"."""

    how: How
    value: Value | None = None


SKIPPED = Given("skipped")
UNKNOWN = Given("unknown")


class Answer(NamedTuple):
    """What a question comes to once skips, defaults and conditions are applied."""

    status: Status
    value: Value | None = None

    @property
    def known(self) -> Value | Missing:
        """The value as conditions and facts see it."""
        if self.status == "not_asked":
            return Missing.ABSENT
        return Missing.UNKNOWN if self.value is None else self.value


OPEN = Answer("open")
NOT_ASKED = Answer("not_asked")
