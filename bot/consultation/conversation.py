"""What is remembered of one person's interview; everything else is recomputed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.interview.values import Given


@dataclass(frozen=True)
class Version:
    """A draft that was made: its number, its date and the answers it came from."""

    number: int
    date: str
    given: Mapping[str, Given]


@dataclass(frozen=True)
class Conversation:
    """Answers, and what is on the screen.

    `asking` is the question on the card, which typed words answer; `picked` holds
    the choices ticked so far; `deep` says that the person wants the full path;
    `replaced` keeps the answers of interviews that were started over.
    """

    given: Mapping[str, Given] = field(default_factory=dict)
    asking: str | None = None
    picked: tuple[str, ...] | None = None
    deep: bool = False
    versions: tuple[Version, ...] = ()
    replaced: tuple[Mapping[str, Given], ...] = ()

    def with_answer(self, question: str, given: Given) -> "Conversation":
        """Return the conversation with one answer added or replaced."""
        return replace(self, given={**self.given, question: given}, picked=None)

    def asked(self, question: str | None) -> "Conversation":
        """Return the conversation with another question on the card."""
        return replace(self, asking=question, picked=None)

    def drafted(self, date: str) -> "Conversation":
        """Return the conversation with one more version."""
        version = Version(len(self.versions) + 1, date, self.given)
        return replace(self, versions=(*self.versions, version))

    def started_over(self) -> "Conversation":
        """Return a fresh interview; what was given before is kept aside."""
        return Conversation(
            versions=self.versions, replaced=(*self.replaced, self.given)
        )


def to_json(conversation: Conversation) -> dict[str, Any]:
    """Return the conversation as plain data for a store."""
    return {
        "given": _given_json(conversation.given),
        "asking": conversation.asking,
        "picked": None if conversation.picked is None else [*conversation.picked],
        "deep": conversation.deep,
        "versions": [
            {"number": one.number, "date": one.date, "given": _given_json(one.given)}
            for one in conversation.versions
        ],
        "replaced": [_given_json(given) for given in conversation.replaced],
    }


def from_json(data: Mapping[str, Any]) -> Conversation:
    """Read a conversation from a store; nothing stored is a new conversation."""
    if not data:
        return Conversation()
    return Conversation(
        given=_given(data["given"]),
        asking=data["asking"],
        picked=None if data["picked"] is None else tuple(data["picked"]),
        deep=data["deep"],
        versions=tuple(
            Version(one["number"], one["date"], _given(one["given"]))
            for one in data["versions"]
        ),
        replaced=tuple(_given(one) for one in data["replaced"]),
    )


def _given_json(given: Mapping[str, Given]) -> dict[str, Any]:
    return {name: [one.how, one.value] for name, one in given.items()}


def _given(data: Mapping[str, Any]) -> dict[str, Given]:
    return {name: Given(how, value) for name, (how, value) in data.items()}
