"""What is remembered of one person's interview; everything else is recomputed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from zlib import crc32

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

    `asking` is the question on the card, which typed words answer; `ticks` holds the
    choices ticked so far where nobody pressed Done yet; `deep` says that the person
    wants the full path, `paused` that they asked to be left alone; `replaced` keeps
    the answers of interviews that were started over.
    """

    given: Mapping[str, Given] = field(default_factory=dict)
    asking: str | None = None
    ticks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    deep: bool = False
    paused: bool = False
    versions: tuple[Version, ...] = ()
    replaced: tuple[Mapping[str, Given], ...] = ()

    def with_answer(self, question: str, given: Given) -> "Conversation":
        """Return the conversation with one answer added or replaced."""
        answered = replace(self, given={**self.given, question: given})
        return answered.without_ticks(question)

    def asked(self, question: str | None) -> "Conversation":
        """Return the conversation with another question on the card."""
        return replace(self, asking=question)

    def ticked(self, question: str, ticks: tuple[str, ...]) -> "Conversation":
        """Return the conversation with other choices ticked."""
        return replace(self, ticks={**self.ticks, question: ticks})

    def without_ticks(self, question: str) -> "Conversation":
        """Return the conversation in which an answer is not being changed."""
        kept = {name: ticks for name, ticks in self.ticks.items() if name != question}
        return replace(self, ticks=kept)

    def drafted(self, date: str) -> "Conversation":
        """Return the conversation with one more version, unless it were the same."""
        last = self.versions[-1] if self.versions else None
        if last is not None and (last.date, last.given) == (date, self.given):
            return self
        version = Version(len(self.versions) + 1, date, self.given)
        return replace(self, versions=(*self.versions, version))

    def started_over(self) -> "Conversation":
        """Return a fresh interview; what was given before is kept aside."""
        aside = (self.given,) if self.given else ()
        return Conversation(versions=self.versions, replaced=(*self.replaced, *aside))

    @property
    def fingerprint(self) -> str:
        """What a question such as "Delete everything?" was asked about, in short."""
        data = to_json(self)
        kept = [data["given"], len(self.versions), len(self.replaced)]
        return f"{crc32(json.dumps(kept).encode()):08x}"


def to_json(conversation: Conversation) -> dict[str, Any]:
    """Return the conversation as plain data for a store."""
    return {
        "given": _given_json(conversation.given),
        "asking": conversation.asking,
        "ticks": {name: [*ticks] for name, ticks in conversation.ticks.items()},
        "deep": conversation.deep,
        "paused": conversation.paused,
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
        ticks={name: tuple(ticks) for name, ticks in data["ticks"].items()},
        deep=data["deep"],
        paused=data["paused"],
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
