"""What is remembered of one person's interview; everything else is recomputed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from zlib import crc32

from bot.interview.values import Given


@dataclass(frozen=True)
class Version:
    """A draft that was made: its number, its date and what it came from.

    `content` is the digest of the questions and clauses it was made with.
    """

    number: int
    date: str
    given: Mapping[str, Given]
    content: str = ""


@dataclass(frozen=True)
class Shelved:
    """A deal that is not being worked on."""

    number: int
    title: str
    given: Mapping[str, Given]
    deep: bool
    versions: tuple[Version, ...]


@dataclass(frozen=True)
class Conversation:
    """Answers of the deal in hand, and what is on the screen.

    `asking` is the question on the card, which typed words answer; `ticks` holds the
    choices ticked so far where nobody pressed Done yet; `deep` says that the person
    wants the full path, `paused` that they asked to be left alone. `number` and
    `title` name the deal; `shelf` keeps the others. `preferences` are what was chosen
    in the settings, by name.
    """

    given: Mapping[str, Given] = field(default_factory=dict)
    asking: str | None = None
    ticks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    deep: bool = False
    paused: bool = False
    versions: tuple[Version, ...] = ()
    number: int = 1
    title: str = ""
    shelf: tuple[Shelved, ...] = ()
    preferences: Mapping[str, str] = field(default_factory=dict)

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

    def drafted(self, date: str, content: str = "") -> "Conversation":
        """Return the conversation with one more version, unless it were the same."""
        version = Version(len(self.versions) + 1, date, self.given, content)
        last = self.versions[-1] if self.versions else None
        if last is not None and replace(last, number=version.number) == version:
            return self
        return replace(self, versions=(*self.versions, version))

    def started_over(self) -> "Conversation":
        """Return the conversation with a new deal in hand; this one is shelved."""
        shelf = (*self.shelf, self.shelved) if self.given or self.versions else ()
        kept = shelf or self.shelf
        number = max((one.number for one in kept), default=0) + 1
        return Conversation(number=number, shelf=kept, preferences=self.preferences)

    def version(self, deal: int, number: int) -> Version:
        """Return a version of any deal; raises LookupError if there is none."""
        for one in (self.shelved, *self.shelf):
            if one.number == deal and 0 < number <= len(one.versions):
                return one.versions[number - 1]
        raise LookupError(deal, number)

    @property
    def shelved(self) -> Shelved:
        """The deal in hand as it would be kept aside."""
        return Shelved(self.number, self.title, self.given, self.deep, self.versions)

    @property
    def fingerprint(self) -> str:
        """What a question such as "Delete everything?" was asked about, in short."""
        data = to_json(self)
        kept = [data["given"], len(self.versions), self.number, len(self.shelf)]
        return f"{crc32(json.dumps(kept).encode()):08x}"


def to_json(conversation: Conversation) -> dict[str, Any]:
    """Return the conversation as plain data for a store."""
    return {
        **_deal_json(conversation.shelved),
        "asking": conversation.asking,
        "ticks": {name: [*ticks] for name, ticks in conversation.ticks.items()},
        "paused": conversation.paused,
        "shelf": [_deal_json(one) for one in conversation.shelf],
        "preferences": dict(conversation.preferences),
    }


def from_json(data: Mapping[str, Any]) -> Conversation:
    """Read a conversation from a store; nothing stored is a new conversation."""
    if not data:
        return Conversation()
    deal = _deal(data)
    return Conversation(
        given=deal.given,
        asking=data["asking"],
        ticks={name: tuple(ticks) for name, ticks in data["ticks"].items()},
        deep=deal.deep,
        paused=data["paused"],
        versions=deal.versions,
        number=deal.number,
        title=deal.title,
        shelf=tuple(map(_deal, data["shelf"])),
        preferences=data["preferences"],
    )


def _deal_json(deal: Shelved) -> dict[str, Any]:
    versions = [{**vars(one), "given": _given_json(one.given)} for one in deal.versions]
    return {**vars(deal), "given": _given_json(deal.given), "versions": versions}


def _deal(data: Mapping[str, Any]) -> Shelved:
    versions = tuple(
        Version(**{**one, "given": _given(one["given"])}) for one in data["versions"]
    )
    given = _given(data["given"])
    return Shelved(data["number"], data["title"], given, data["deep"], versions)


def _given_json(given: Mapping[str, Given]) -> dict[str, Any]:
    return {name: [one.how, one.value] for name, one in given.items()}


def _given(data: Mapping[str, Any]) -> dict[str, Given]:
    return {name: Given(how, value) for name, (how, value) in data.items()}
