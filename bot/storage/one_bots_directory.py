"""Reps, links and prospects of one bot, where several share a store."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.storage.directory import Directory, Link, Opening, Prospect, Rep
from bot.storage.kept import ChatKey, Standing
from bot.storage.owned import Owner


@dataclass(frozen=True, slots=True)
class OneBotsDirectory:
    """A directory without what belongs to other bots; ValueError for asking."""

    directory: Directory
    owner: Owner

    def reps(self, bot: int) -> list[Rep]:
        """Return the bot's reps, the newest first."""
        return self.directory.reps(self.owner.named(bot))

    def rep(self, person: ChatKey) -> Rep | None:
        """Return a rep, None for anybody else."""
        return self.directory.rep(self.owner.own(person))

    def add_rep(self, rep: Rep) -> None:
        """Make someone a rep, or give a rep another name."""
        self.owner.own(rep.person)
        self.directory.add_rep(rep)

    def remove_rep(self, person: ChatKey) -> None:
        """Destroy what is kept of a rep: links and profile go along."""
        self.directory.remove_rep(self.owner.own(person))

    def profile(self, person: ChatKey) -> Mapping[str, Any]:
        """Return a rep's company as they described it, empty if they have not."""
        return self.directory.profile(self.owner.own(person))

    def put_profile(self, person: ChatKey, profile: Mapping[str, Any]) -> None:
        """Keep what a rep says of their company, in place of what was said before."""
        self.directory.put_profile(self.owner.own(person), profile)

    def add_link(self, link: Link) -> None:
        """Keep a link that was just made; its keeper need not be a rep."""
        self.owner.own(link.keeper)
        self.directory.add_link(link)

    def link(self, bot: int, token_hash: str) -> Link | None:
        """Return the bot's link by the hash of its token."""
        return self.directory.link(self.owner.named(bot), token_hash)

    def links(self, keeper: ChatKey, start: int = 0, count: int = 20) -> list[Link]:
        """Return a page of the links that someone gave out, the newest first."""
        return self.directory.links(self.owner.own(keeper), start, count)

    def open_link(self, token_hash: str, chat: ChatKey, at: datetime) -> Opening:
        """Use a link once for a chat, in one write, if it may still be used."""
        return self.directory.open_link(token_hash, self.owner.own(chat), at)

    def revoke(self, keeper: ChatKey, token_hash: str) -> bool:
        """Make a link useless; False when it is not this keeper's."""
        return self.directory.revoke(self.owner.own(keeper), token_hash)

    def put_standing(self, chat: ChatKey, standing: Standing | None) -> None:
        """Keep how far a prospect came outside of a turn; None forgets it."""
        if standing is not None:
            self.owner.own(standing.rep)
        self.directory.put_standing(self.owner.own(chat), standing)

    def prospect(self, chat: ChatKey) -> Prospect | None:
        """Return a chat's place in a rep's list, None if it has none."""
        return self.directory.prospect(self.owner.own(chat))

    def prospects(
        self, rep: ChatKey, stage: str | None = None, start: int = 0, count: int = 20
    ) -> list[Prospect]:
        """Return a page of a rep's prospects, the last active first."""
        return self.directory.prospects(self.owner.own(rep), stage, start, count)

    def stages(self, rep: ChatKey, token_hash: str | None = None) -> Mapping[str, int]:
        """Count a rep's prospects by stage, those of one link if it is named."""
        return self.directory.stages(self.owner.own(rep), token_hash)
