"""The embedded directory: a document for each person who gives out links."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from operator import attrgetter
from typing import Any

from bot.storage import link_fields
from bot.storage.chat_documents import ChatDocuments
from bot.storage.directory import Link, Opening, Prospect, Rep
from bot.storage.kept import ChatKey, Standing
from bot.storage.link_fields import Folio
from bot.storage.links_used import unused_by, used_by
from bot.storage.places import Places
from bot.storage.sealed_documents import SealedDocuments


class EmbeddedDirectory:
    """Reads from memory and writes through to the disk.

    How far prospects came is part of their own chats' records.
    """

    def __init__(
        self, places: Places, documents: SealedDocuments, chats: ChatDocuments
    ) -> None:
        self._places = places
        self._documents = documents
        self._chats = chats
        found = filter(None, map(documents.sound, places.reps()))
        folios = map(link_fields.from_fields, found)
        self._folios = {folio.person: folio for folio in folios}

    def reps(self, bot: int) -> list[Rep]:
        """Return a bot's reps, the newest first."""
        reps = [folio.rep for folio in self._folios.values() if folio.rep]
        ours = [rep for rep in reps if rep.person.bot == bot]
        return sorted(ours, key=attrgetter("joined", "person"), reverse=True)

    def rep(self, person: ChatKey) -> Rep | None:
        """Return a rep, None for anybody else."""
        return self._folio(person).rep

    def add_rep(self, rep: Rep) -> None:
        """Make someone a rep, or give a rep another name."""
        self._write(replace(self._folio(rep.person), rep=rep))

    def remove_rep(self, person: ChatKey) -> None:
        """Destroy what is kept of a rep: links and profile go along."""
        self._documents.destroy(self._places.of_rep(person))
        self._folios.pop(person, None)

    def profile(self, person: ChatKey) -> Mapping[str, Any]:
        """Return a rep's company as they described it, empty if they have not."""
        return self._folio(person).profile

    def put_profile(self, person: ChatKey, profile: Mapping[str, Any]) -> None:
        """Keep what a rep says of their company, in place of what was said before."""
        self._write(replace(self._folio(person), profile=profile))

    def add_link(self, link: Link) -> None:
        """Keep a link that was just made; its keeper need not be a rep."""
        self._write(self._folio(link.keeper).having(link))

    def link(self, bot: int, token_hash: str) -> Link | None:
        """Return a bot's link by the hash of its token."""
        for person, folio in self._folios.items():
            if person.bot == bot and token_hash in folio.links:
                return folio.links[token_hash]
        return None

    def links(self, keeper: ChatKey, start: int = 0, count: int = 20) -> list[Link]:
        """Return a page of the links that someone gave out, the newest first."""
        newest = attrgetter("created", "token_hash")
        links = sorted(self._folio(keeper).links.values(), key=newest, reverse=True)
        return links[start : start + count]

    def open_link(self, token_hash: str, chat: ChatKey, at: datetime) -> Opening:
        """Use a link once for a chat, in one write, if it may still be used."""
        link = self.link(chat.bot, token_hash)
        if link is None:
            return Opening("unknown", None)
        verdict = link.verdict(chat, at)
        if verdict == "open" and chat.chat not in link.opened_by:
            link = used_by(link, chat)
            self.add_link(link)
        return Opening(verdict, link)

    def revoke(self, keeper: ChatKey, token_hash: str) -> bool:
        """Make a link useless; False when it is not this keeper's."""
        link = self._folio(keeper).links.get(token_hash)
        if link is None:
            return False
        self.add_link(replace(link, revoked=True))
        return True

    def put_standing(self, chat: ChatKey, standing: Standing | None) -> None:
        """Keep how far a prospect came outside of a turn; None forgets it."""
        record = self._chats.read_or_afresh(chat)
        if record.standing != standing:
            self._chats.write(chat, record._replace(standing=standing))

    def prospect(self, chat: ChatKey) -> Prospect | None:
        """Return a chat's place in a rep's list, None if it has none."""
        return self._chats.index.prospect(chat)

    def prospects(
        self, rep: ChatKey, stage: str | None = None, start: int = 0, count: int = 20
    ) -> list[Prospect]:
        """Return a page of a rep's prospects, the last active first."""
        found = self._chats.index.prospects(rep)
        wanted = [each for each in found if stage in (None, each.standing.stage)]
        return wanted[start : start + count]

    def stages(self, rep: ChatKey, token_hash: str | None = None) -> Mapping[str, int]:
        """Count a rep's prospects by stage, those of one link if it is named."""
        standings = (each.standing for each in self._chats.index.prospects(rep))
        return Counter(
            standing.stage
            for standing in standings
            if token_hash in (None, standing.link)
        )

    def folios_kept(self) -> list[Folio]:
        """Return what everybody gave out, to be carried elsewhere."""
        return list(self._folios.values())

    def put_folio(self, folio: Folio) -> None:
        """Keep what somebody gave out elsewhere."""
        self._write(folio)

    def discard(self, chat: ChatKey) -> int:
        """Take a chat off the links it opened, and say how many those were."""
        opened = list(self._opened_by(chat))
        for link in opened:
            self.add_link(unused_by(link, chat))
        return len(opened)

    def _opened_by(self, chat: ChatKey) -> Iterator[Link]:
        for person, folio in self._folios.items():
            if person.bot == chat.bot:
                yield from (
                    link for link in folio.links.values() if chat.chat in link.opened_by
                )

    def _folio(self, person: ChatKey) -> Folio:
        return self._folios.get(person, Folio(person))

    def _write(self, folio: Folio) -> None:
        place = self._places.of_rep(folio.person)
        self._documents.write(place, link_fields.as_fields(folio))
        self._folios[folio.person] = folio
