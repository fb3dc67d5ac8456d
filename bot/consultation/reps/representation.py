"""Who may send links, and what their work needs: all of it is handed in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from bot.consultation.conversation import Conversation
from bot.consultation.outcome import Outcome
from bot.consultation.reps.guesses import Guesses
from bot.consultation.reps.invitation_tokens import hash_of, is_token, new_token
from bot.consultation.screens import Action, message_of
from bot.phrases import reps as phrases
from bot.storage.directory import Link
from bot.storage.seams import ChatKey, Directory, Reminders, Standing

Asked = TypeVar("Asked", str, Action)
Turn = Callable[[Conversation, Asked, date], Outcome]


@dataclass(frozen=True)
class Representation:
    """The reps of the call centres, their links, and who followed them.

    `owners` are Telegram ids; `link_to` makes an address of a token.
    """

    directory: Directory
    reminders: Reminders
    owners: tuple[int, ...]
    operator: str
    now: Callable[[], datetime]
    link_to: Callable[[str], str]
    token: Callable[[], str] = new_token
    guesses: Guesses = field(default_factory=Guesses)

    def is_owner(self, person: ChatKey) -> bool:
        """Whether the settings name somebody as an owner."""
        return person.chat in self.owners

    def may_invite(self, person: ChatKey) -> bool:
        """Whether somebody may send links: a rep or an owner."""
        return self.is_owner(person) or self.directory.rep(person) is not None

    def for_reps(self, turn: Turn[Asked]) -> Turn[Asked]:
        """Return a turn that anybody but a rep or an owner is refused, every time."""
        return self._only(self.may_invite, turn, lambda _: phrases.only_reps())

    def for_owners(self, turn: Turn[Asked]) -> Turn[Asked]:
        """Return a turn that anybody but an owner is refused, every time."""
        return self._only(
            self.is_owner, turn, lambda person: phrases.only_owners(person.chat)
        )

    def link(self, bot: int, token: str) -> Link | None:
        """Return what a token opens, if its keeper may still let people in."""
        link = self.directory.link(bot, hash_of(token)) if is_token(token) else None
        if link is None:
            return None
        allowed = self.is_owner if link.purpose == "rep" else self.may_invite
        return link if allowed(link.keeper) else None

    def company(self, keeper: ChatKey) -> str:
        """Return what a rep's call centre is called."""
        company = str(self.provider(keeper, "parties").get("name", ""))
        return company or self._name(keeper)

    def rep_name(self, keeper: ChatKey) -> str:
        """Name a rep with their company, as people they invite know them."""
        name, company = self._name(keeper), self.company(keeper)
        return name if name == company else phrases.rep_of(name, company)

    def positions(self, keeper: ChatKey) -> Mapping[str, Any]:
        """Return what a rep's profile says, as answers by question."""
        return dict(self.directory.profile(keeper).get("answers", {}))

    def provider(self, keeper: ChatKey, question: str) -> Mapping[str, Any]:
        """Return the provider's side of one of those answers."""
        answer = self.positions(keeper).get(question) or {}
        side = answer.get("provider")
        return side if isinstance(side, Mapping) else {}

    def standing(self, person: ChatKey) -> Standing | None:
        """Return how far somebody came on a link whose sender is still there."""
        prospect = self.directory.prospect(person)
        if prospect is None or not self.may_invite(prospect.standing.rep):
            return None
        return prospect.standing

    def _name(self, keeper: ChatKey) -> str:
        rep = self.directory.rep(keeper)
        return rep.name if rep else self.operator

    def _only(
        self,
        allowed: Callable[[ChatKey], bool],
        turn: Turn[Asked],
        refusal: Callable[[ChatKey], str],
    ) -> Turn[Asked]:
        def checked(conversation: Conversation, asked: Asked, today: date) -> Outcome:
            if allowed(conversation.speaker):
                return turn(conversation, asked, today)
            said = refusal(conversation.speaker)
            return Outcome(conversation, (message_of([said]),))

        return checked
