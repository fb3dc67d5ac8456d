"""A deal as it is kept: its answers, and the drafts made of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bot.consultation.footing_text import Footing, footing_from
from bot.consultation.preferences import Preferences
from bot.interview.values import Given


@dataclass(frozen=True)
class Version:
    """A draft that was made: its number, its date and what it came from.

    `content` is the digest of the questions and clauses it was made with,
    `preferences` are the settings it shows; `footing` is known of the newest ones.
    """

    number: int
    date: str
    given: Mapping[str, Given]
    content: str = ""
    preferences: Preferences = field(default_factory=dict)
    footing: Footing = ""


class Shelved(NamedTuple):
    """A deal that is not being worked on."""

    number: int
    title: str = ""
    given: Mapping[str, Given] = {}
    deep: bool = False
    versions: tuple[Version, ...] = ()
    footing: Footing = ""


def deal_as_json(deal: Shelved) -> dict[str, Any]:
    """Return a deal as plain data for a store."""
    versions = [
        {
            **vars(one),
            "given": given_as_json(one.given),
            "preferences": dict(one.preferences),
        }
        for one in deal.versions
    ]
    return {
        **deal._asdict(),
        "given": given_as_json(deal.given),
        "versions": versions,
    }


def deal_from(data: Mapping[str, Any]) -> Shelved:
    """Read a deal from a store."""
    return Shelved(
        data["number"],
        data["title"],
        given_from(data["given"]),
        data["deep"],
        versions_from(data["versions"]),
        footing_from(data.get("footing", "")),
    )


def versions_from(data: Iterable[Mapping[str, Any]]) -> tuple[Version, ...]:
    """Read drafts from a store."""
    return tuple(Version(**{**one, **_read_from(one)}) for one in data)


def _read_from(version: Mapping[str, Any]) -> dict[str, Any]:
    """Read of a version what is not kept as it is."""
    footing = footing_from(version.get("footing", ""))
    return {"given": given_from(version["given"]), "footing": footing}


def given_as_json(given: Mapping[str, Given]) -> dict[str, Any]:
    """Return answers as plain data for a store."""
    return {name: [one.how, one.value] for name, one in given.items()}


def given_from(data: Mapping[str, Any]) -> dict[str, Given]:
    """Read answers from a store."""
    return {name: Given(how, value) for name, (how, value) in data.items()}
