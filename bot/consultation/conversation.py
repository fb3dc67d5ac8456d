"""What is remembered of one person's interview; everything else is recomputed."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from bot.consultation.fingerprints import fingerprint
from bot.consultation.footing_text import Footing, footing_from
from bot.consultation.heard import NOTHING_WAITS, Waiting, waiting_as_json, waiting_from
from bot.consultation.kept_deals import (
    Shelved,
    Version,
    deal_as_json,
    deal_from,
    given_as_json,
    given_from,
    versions_from,
)
from bot.consultation.preferences import printed
from bot.consultation.screens import Action
from bot.interview.values import Given
from bot.storage.seams import ChatKey

NOBODY = ChatKey(0, 0)
"""Who speaks at a terminal: no rep, and on nobody's list."""


class Conversation(NamedTuple):
    """Answers of the deal in hand, and what is on the screen.

    `asking` is the question on the card, which typed words answer; `ticks` holds the
    choices ticked so far where nobody pressed Done yet; `deep` says that the person
    wants the full path, `paused` that they asked to be left alone. `number` and
    `title` name the deal; `shelf` keeps the others; `last_number` was given to the
    newest deal, so that none gets the number of one that was deleted. `preferences`
    are what was chosen in the settings, by name; `options` are what can be typed to
    choose one of the buttons shown last. On the day `warned` they were told that
    their answers are about to be deleted. `changing` names the list from which an
    answer is being changed, `considered` the answer that is to be confirmed, with its
    question; `waiting` is what was made of typed words; `footing` is what the deal
    stands on, to say what a new edition of the content changes for it. `speaker` is
    whose chat it is; the store knows, so it is not kept twice.
    """

    given: Mapping[str, Given] = {}
    asking: str | None = None
    ticks: Mapping[str, tuple[str, ...]] = {}
    deep: bool = False
    paused: bool = False
    versions: tuple[Version, ...] = ()
    number: int = 1
    title: str = ""
    shelf: tuple[Shelved, ...] = ()
    preferences: Mapping[str, str] = {}
    last_number: int = 1
    options: Mapping[str, Action] = {}
    warned: str = ""
    changing: str = ""
    considered: tuple[str, Given] | None = None
    speaker: ChatKey = NOBODY
    waiting: Waiting = NOTHING_WAITS
    footing: Footing = ""

    def with_answer(self, question: str, given: Given) -> "Conversation":
        """Return the conversation with one answer added or replaced."""
        answered = {**self.given, question: given}
        return self._replace(given=answered, ticks=self._ticks_but(question))

    def asked(self, question: str | None) -> "Conversation":
        """Return the conversation with another question on the card."""
        return self._replace(
            asking=question, changing="", considered=None, waiting=NOTHING_WAITS
        )

    def ticked(self, question: str, ticks: tuple[str, ...]) -> "Conversation":
        """Return the conversation with other choices ticked."""
        return self._replace(ticks={**self.ticks, question: ticks})

    def without_ticks(self, question: str) -> "Conversation":
        """Return the conversation in which an answer is not being changed."""
        return self._replace(ticks=self._ticks_but(question))

    def _ticks_but(self, question: str) -> dict[str, tuple[str, ...]]:
        return {name: ticks for name, ticks in self.ticks.items() if name != question}

    def drafted(self, day: str, content: str = "") -> "Conversation":
        """Return the conversation with one more version, unless it were the same."""
        number, shown = len(self.versions) + 1, printed(self.preferences)
        version = Version(number, day, self.given, content, shown)
        last = self.versions[-1] if self.versions else None
        if last and replace(last, number=number, footing="") == version:
            return self
        return self._replace(versions=(*self.versions, version))

    def started_over(self) -> "Conversation":
        """Return the conversation with a new deal in hand; this one is shelved."""
        return self.with_in_hand(Shelved(self.last_number + 1), self.others)

    def with_in_hand(self, deal: Shelved, shelf: tuple[Shelved, ...]) -> "Conversation":
        """Return the conversation with this deal in hand and those on the shelf."""
        return Conversation(
            given=deal.given,
            deep=deal.deep,
            versions=deal.versions,
            footing=deal.footing,
            number=deal.number,
            title=deal.title,
            shelf=shelf,
            preferences=self.preferences,
            last_number=max(self.last_number, deal.number),
            speaker=self.speaker,
        )

    @property
    def others(self) -> tuple[Shelved, ...]:
        """The shelf with the deal in hand on it, unless there is nothing to it."""
        begun = self.given or self.versions
        return (*self.shelf, self.shelved) if begun else self.shelf

    def heard_of(self) -> "Conversation":
        """Return the conversation after the person was there; a warning is over."""
        return self._replace(warned="") if self.warned else self

    def version(self, deal: int, number: int) -> Version:
        """Return a version of any deal; raises LookupError if there is none."""
        for one in (self.shelved, *self.shelf):
            if one.number == deal and 0 < number <= len(one.versions):
                return one.versions[number - 1]
        raise LookupError(deal, number)

    @property
    def shelved(self) -> Shelved:
        """The deal in hand as it would be kept aside."""
        return Shelved(
            self.number,
            self.title,
            self.given,
            self.deep,
            self.versions,
            self.footing,
        )

    @property
    def fingerprint(self) -> str:
        """What a question such as "Delete everything?" was asked about, in short."""
        given = given_as_json(self.given)
        kept = [given, len(self.versions), self.number, len(self.shelf)]
        return fingerprint(json.dumps(kept))


def to_json(conversation: Conversation) -> dict[str, Any]:
    """Return the conversation as plain data for a store."""
    return {
        **deal_as_json(conversation.shelved),
        "asking": conversation.asking,
        "ticks": {name: [*ticks] for name, ticks in conversation.ticks.items()},
        "paused": conversation.paused,
        "shelf": [deal_as_json(one) for one in conversation.shelf],
        "preferences": dict(conversation.preferences),
        "last_number": conversation.last_number,
        "options": {
            key: [one.verb, one.question, one.option]
            for key, one in conversation.options.items()
        },
        "warned": conversation.warned,
        "changing": conversation.changing,
        "considered": given_as_json(dict(filter(None, [conversation.considered]))),
        "waiting": waiting_as_json(conversation.waiting),
    }


_NEW = to_json(Conversation())


def from_json(data: Mapping[str, Any], speaker: ChatKey = NOBODY) -> Conversation:
    """Read a conversation from a store; nothing stored is a new conversation."""
    data = {**_NEW, **data}
    return Conversation(
        given=given_from(data["given"]),
        asking=data["asking"],
        ticks={name: tuple(ticks) for name, ticks in data["ticks"].items()},
        deep=data["deep"],
        paused=data["paused"],
        versions=versions_from(data["versions"]),
        footing=footing_from(data["footing"]),
        number=data["number"],
        title=data["title"],
        shelf=tuple(map(deal_from, data["shelf"])),
        preferences=data["preferences"],
        last_number=data["last_number"],
        options={key: Action(*one) for key, one in data["options"].items()},
        warned=data["warned"],
        changing=data["changing"],
        considered=next(iter(given_from(data["considered"]).items()), None),
        speaker=speaker,
        waiting=waiting_from(data["waiting"]),
    )
