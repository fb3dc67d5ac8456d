"""The directory in a database: one encrypted row for each who gives out links."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from operator import attrgetter
from typing import Any

from bot.storage.directory import Link, Opening, Prospect, Rep
from bot.storage.kept import ChatKey, Standing
from bot.storage.link_fields import Folio
from bot.storage.links_used import unused_by, used_by
from bot.storage.postgres_database import Cursor, Database, given_back
from bot.storage.postgres_folios import Folios
from bot.storage.postgres_rows import ChatRows

_OPENED = "SELECT person FROM opening WHERE bot = %s AND chat = %s ORDER BY person"
_DISCARD = "DELETE FROM opening WHERE bot = %s AND chat = %s"
_PROSPECT = "SELECT active FROM chat WHERE bot = %s AND chat = %s AND rep IS NOT NULL"
_PROSPECTS = """
SELECT bot, chat, active FROM chat
WHERE rep_bot = %s AND rep = %s AND (%s::text IS NULL OR stage = %s)
ORDER BY active DESC, bot DESC, chat DESC OFFSET %s LIMIT %s"""
_STAGES = """
SELECT stage, count(*) FROM chat
WHERE rep_bot = %s AND rep = %s AND (%s::text IS NULL OR link = %s) GROUP BY stage"""


class PostgresDirectory:
    """Locks a person's row while it changes, so that a link counts each use.

    How far prospects came is part of their own chats' rows.
    """

    def __init__(self, database: Database, folios: Folios, rows: ChatRows) -> None:
        self._database = database
        self.folios = folios
        self._rows = rows

    def reps(self, bot: int) -> list[Rep]:
        """Return a bot's reps, the newest first."""
        reps = [folio.rep for folio in self.folios.reps(bot) if folio.rep]
        return sorted(reps, key=attrgetter("joined", "person"), reverse=True)

    def rep(self, person: ChatKey) -> Rep | None:
        """Return a rep, None for anybody else."""
        return self.folios.read(person).rep

    def add_rep(self, rep: Rep) -> None:
        """Make someone a rep, or give a rep another name."""
        self.folios.change(rep.person, lambda folio: replace(folio, rep=rep))

    def remove_rep(self, person: ChatKey) -> None:
        """Destroy what is kept of a rep: links and profile go along."""
        self.folios.destroy(person)

    def profile(self, person: ChatKey) -> Mapping[str, Any]:
        """Return a rep's company as they described it, empty if they have not."""
        return self.folios.read(person).profile

    def put_profile(self, person: ChatKey, profile: Mapping[str, Any]) -> None:
        """Keep what a rep says of their company, in place of what was said before."""
        self.folios.change(person, lambda folio: replace(folio, profile=profile))

    def add_link(self, link: Link) -> None:
        """Keep a link that was just made; its keeper need not be a rep."""
        self.folios.change(link.keeper, lambda folio: folio.having(link))

    def link(self, bot: int, token_hash: str) -> Link | None:
        """Return a bot's link by the hash of its token."""
        keeper = self.folios.keeper(bot, token_hash)
        return keeper and self.folios.read(keeper).links.get(token_hash)

    def links(self, keeper: ChatKey, start: int = 0, count: int = 20) -> list[Link]:
        """Return a page of the links that someone gave out, the newest first."""
        newest = attrgetter("created", "token_hash")
        links = self.folios.read(keeper).links.values()
        return sorted(links, key=newest, reverse=True)[start : start + count]

    def open_link(self, token_hash: str, chat: ChatKey, at: datetime) -> Opening:
        """Use a link once for a chat, in one write, if it may still be used."""
        keeper = self.folios.keeper(chat.bot, token_hash)
        if keeper is None:
            return Opening("unknown", None)
        with self._database.transaction() as cursor:
            folio, key = self.folios.held(cursor, keeper)
            link = folio.links.get(token_hash)
            if link is None:
                return Opening("unknown", None)
            verdict = link.verdict(chat, at)
            if verdict == "open" and chat.chat not in link.opened_by:
                link = used_by(link, chat)
                self.folios.write(cursor, folio.having(link), key)
        return Opening(verdict, link)

    def revoke(self, keeper: ChatKey, token_hash: str) -> bool:
        """Make a link useless; False when it is not this keeper's."""
        with self._database.transaction() as cursor:
            folio, key = self.folios.held(cursor, keeper)
            link = folio.links.get(token_hash)
            if link is None:
                return False
            self.folios.write(cursor, folio.having(replace(link, revoked=True)), key)
        return True

    def put_standing(self, chat: ChatKey, standing: Standing | None) -> None:
        """Keep how far a prospect came outside of a turn; None forgets it."""
        self._rows.changed(
            chat,
            lambda record: (
                record
                if record.standing == standing
                else record._replace(standing=standing)
            ),
        )

    def prospect(self, chat: ChatKey) -> Prospect | None:
        """Return a chat's place in a rep's list, None if it has none."""
        known = self._rows.in_hand.record(chat)
        if known is not None and known.standing is None:
            return None
        found = self._database.rows(_PROSPECT, chat)
        return self._prospect(chat, found[0][0]) if found else None

    def prospects(
        self, rep: ChatKey, stage: str | None = None, start: int = 0, count: int = 20
    ) -> list[Prospect]:
        """Return a page of a rep's prospects, the last active first."""
        values = [*rep, stage, stage, start, count]
        rows = self._database.rows(_PROSPECTS, values)
        found = (self._prospect(ChatKey(bot, chat), at) for bot, chat, at in rows)
        return [prospect for prospect in found if prospect]

    def stages(self, rep: ChatKey, token_hash: str | None = None) -> Mapping[str, int]:
        """Count a rep's prospects by stage, those of one link if it is named."""
        rows = self._database.rows(_STAGES, [*rep, token_hash, token_hash])
        return Counter(dict(rows))

    def folios_kept(self) -> list[Folio]:
        """Return what everybody gave out, to be carried elsewhere."""
        return self.folios.all()

    def put_folio(self, folio: Folio) -> None:
        """Keep what somebody gave out elsewhere."""
        self.folios.change(folio.person, lambda _: folio)

    def discard(self, cursor: Cursor, chat: ChatKey) -> int:
        """Take a chat off the links it opened, and say how many those were."""
        opened = 0
        for (person,) in given_back(cursor, _OPENED, chat):
            folio, key = self.folios.held(cursor, ChatKey(chat.bot, person))
            left = {h: unused_by(link, chat) for h, link in folio.links.items()}
            opened += sum(left[name] != link for name, link in folio.links.items())
            self.folios.write(cursor, replace(folio, links=left), key)
        cursor.execute(_DISCARD, chat)
        return opened

    def _prospect(self, chat: ChatKey, active: datetime) -> Prospect | None:
        standing = self._rows.read(chat).standing
        return Prospect(chat, standing, active) if standing else None
