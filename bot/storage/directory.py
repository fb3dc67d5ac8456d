"""Reps, the links they give out, and how far those who followed one came."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, NamedTuple, Protocol

from bot.storage.kept import ChatKey, Standing

Purpose = Literal["rep", "prospect"]
"""What a link makes of whoever opens it."""

Verdict = Literal["open", "unknown", "revoked", "expired", "used_up"]


@dataclass(frozen=True, slots=True)
class Rep:
    """Someone who sends links; `person` is their private chat with the bot."""

    person: ChatKey
    name: str
    joined: datetime


@dataclass(frozen=True, slots=True)
class Link:
    """A way in, known by the SHA-256 of its token; the token itself is never kept.

    `keeper` is whoever gave it out. Without `expires` it never ends, without
    `uses_left` it may be used any number of times. `opened` counts the chats that
    used it, and `opened_by` are the newest of those not forgotten.
    """

    token_hash: str
    purpose: Purpose
    keeper: ChatKey
    label: str
    created: datetime
    prefilled: Mapping[str, Any] = field(default_factory=dict)
    expires: datetime | None = None
    uses_left: int | None = None
    revoked: bool = False
    opened: int = 0
    opened_by: tuple[int, ...] = ()

    def verdict(self, chat: ChatKey, at: datetime) -> Verdict:
        """Say whether a chat may use the link then; what it used, it may use again."""
        if self.revoked:
            return "revoked"
        if chat.chat in self.opened_by:
            return "open"
        if self.expires is not None and self.expires <= at:
            return "expired"
        return "used_up" if self.uses_left == 0 else "open"


class Opening(NamedTuple):
    """What became of a link that was opened; no link when it is unknown."""

    verdict: Verdict
    link: Link | None


@dataclass(frozen=True, slots=True)
class Prospect:
    """Someone who followed a rep's link; `active` is when they last acted."""

    chat: ChatKey
    standing: Standing
    active: datetime


class Directory(Protocol):
    """Who gave out which links, and who followed them; all raise StorageError.

    That is when the disk refuses. Lists come newest first and in pages.
    """

    def reps(self, bot: int) -> list[Rep]:
        """Return a bot's reps, the newest first."""

    def rep(self, person: ChatKey) -> Rep | None:
        """Return a rep, None for anybody else."""

    def add_rep(self, rep: Rep) -> None:
        """Make someone a rep, or give a rep another name."""

    def remove_rep(self, person: ChatKey) -> None:
        """Destroy what is kept of a rep: links and profile go along."""

    def profile(self, person: ChatKey) -> Mapping[str, Any]:
        """Return a rep's company as they described it, empty if they have not."""

    def put_profile(self, person: ChatKey, profile: Mapping[str, Any]) -> None:
        """Keep what a rep says of their company, in place of what was said before."""

    def add_link(self, link: Link) -> None:
        """Keep a link that was just made; its keeper need not be a rep."""

    def link(self, bot: int, token_hash: str) -> Link | None:
        """Return a bot's link by the hash of its token."""

    def links(self, keeper: ChatKey, start: int = 0, count: int = 20) -> list[Link]:
        """Return a page of the links that someone gave out, the newest first."""

    def open_link(self, token_hash: str, chat: ChatKey, at: datetime) -> Opening:
        """Use a link once for a chat, in one write, if it may still be used.

        The same chat may open it again, which is not counted again.
        """

    def revoke(self, keeper: ChatKey, token_hash: str) -> bool:
        """Make a link useless; False when it is not this keeper's."""

    def put_standing(self, chat: ChatKey, standing: Standing | None) -> None:
        """Keep how far a prospect came outside of a turn; None forgets it."""

    def prospect(self, chat: ChatKey) -> Prospect | None:
        """Return a chat's place in a rep's list, None if it has none."""

    def prospects(
        self, rep: ChatKey, stage: str | None = None, start: int = 0, count: int = 20
    ) -> list[Prospect]:
        """Return a page of a rep's prospects, the last active first."""

    def stages(self, rep: ChatKey, token_hash: str | None = None) -> Mapping[str, int]:
        """Count a rep's prospects by stage, those of one link if it is named."""
