"""What someone gives out, and whose it is, as JSON values."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.storage.directory import Link, Rep
from bot.storage.kept import ChatKey
from bot.storage.moments import as_text, from_text


@dataclass(frozen=True, slots=True)
class Folio:
    """All that is kept of someone who gives out links, rep or owner."""

    person: ChatKey
    rep: Rep | None = None
    profile: Mapping[str, Any] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)

    def having(self, link: Link) -> "Folio":
        """Return the folio with a link, in place of the one of its token."""
        return replace(self, links={**self.links, link.token_hash: link})


def as_fields(folio: Folio) -> dict[str, Any]:
    """Return a folio as JSON values."""
    rep = folio.rep
    return {
        "person": list(folio.person),
        "rep": rep and {"name": rep.name, "joined": as_text(rep.joined)},
        "profile": folio.profile,
        "links": [_link_fields(link) for link in folio.links.values()],
    }


def from_fields(fields: Mapping[str, Any]) -> Folio:
    """Return the folio that `as_fields` described."""
    person, rep = ChatKey(*fields["person"]), fields["rep"]
    links = [_link(person, each) for each in fields["links"]]
    return Folio(
        person=person,
        rep=rep and Rep(person, rep["name"], datetime.fromisoformat(rep["joined"])),
        profile=fields["profile"],
        links={link.token_hash: link for link in links},
    )


def _link_fields(link: Link) -> dict[str, Any]:
    fields = asdict(link)
    del fields["keeper"]
    created, expires = as_text(link.created), as_text(link.expires)
    return {**fields, "created": created, "expires": expires}


def _link(keeper: ChatKey, fields: Mapping[str, Any]) -> Link:
    return Link(
        **{
            **fields,
            "keeper": keeper,
            "created": datetime.fromisoformat(fields["created"]),
            "expires": from_text(fields["expires"]),
            "opened_by": tuple(fields["opened_by"]),
        }
    )
