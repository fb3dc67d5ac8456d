"""Reps: invited by an owner with a link that serves one, listed, removed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.consultation.conversation import Conversation
from bot.consultation.outcome import Outcome
from bot.consultation.reps.invitation_tokens import hash_of
from bot.consultation.reps.representation import Representation
from bot.consultation.screens import (
    Action,
    Button,
    Copy,
    Mood,
    Passage,
    Screen,
    Verb,
    message_of,
)
from bot.consultation.shelf import as_title
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import copying
from bot.phrases import dialogue as dialogues
from bot.phrases import reps as phrases
from bot.phrases.dates import short
from bot.storage.directory import Link, Rep
from bot.storage.seams import ChatKey

_INVITATION_STANDS = timedelta(days=7)
_MOST = 100
_EVERY = 100_000


@dataclass(frozen=True)
class Representing:
    """Answers `/rep` and, for owners, `/reps`."""

    world: Representation

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """The rep's menu, and the owner's list, with a name after it to invite."""
        return {
            "rep": self.world.for_reps(self._menu),
            "reps": self.world.for_owners(self._reps),
        }

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The same by buttons, and the end of a rep."""
        listed = self.world.for_owners(lambda kept, _, day: self._reps(kept, "", day))
        menu = self.world.for_reps(lambda kept, _, day: self._menu(kept, "", day))
        return {
            "rep": menu,
            "reps": listed,
            "new_rep": self.world.for_owners(self._how_to_invite),
            "remove_rep": self.world.for_owners(self._ask_remove),
            "remove_rep_yes": self.world.for_owners(self._remove),
        }

    def _menu(self, conversation: Conversation, _words: str, _day: date) -> Outcome:
        speaker = conversation.speaker
        rows = [
            (_button(phrases.new_link(), "new_link", "primary"),),
            (
                _button(phrases.links(), "links"),
                _button(phrases.prospects(), "prospects"),
            ),
            (
                _button(phrases.figures(), "figures"),
                _button(phrases.notices(), "notices"),
            ),
        ]
        if self.world.is_owner(speaker):
            rows.append((_button(phrases.reps(), "reps"),))
        lines = phrases.menu(self.world.rep_name(speaker))
        return Outcome(conversation, (message_of(lines, tuple(rows)),))

    def _reps(self, conversation: Conversation, words: str, _today: date) -> Outcome:
        name = as_title(words)
        if name:
            return self._invite(conversation, name)
        return Outcome(conversation, (self._listed(conversation.speaker.bot),))

    def _listed(self, bot: int) -> Screen:
        reps = self.world.directory.reps(bot)[:_MOST]
        lines = [phrases.rep_line(one.name, short(one.joined.date())) for one in reps]
        passages = (
            Passage(phrases.reps_title(), "title"),
            *(Passage(line, "item") for line in lines or [phrases.no_reps()]),
        )
        rows = [
            (_about(phrases.remove(one.name), "remove_rep", one.person),)
            for one in reps
        ]
        invite = _button(phrases.invite(), "new_rep", "primary")
        return Screen(passages, (*rows, (invite,)))

    def _how_to_invite(
        self, conversation: Conversation, _action: Action, _today: date
    ) -> Outcome:
        back = ((_button(phrases.reps(), "reps"),),)
        return Outcome(conversation, (message_of([phrases.how_to_invite()], back),))

    def _invite(self, conversation: Conversation, name: str) -> Outcome:
        """Make a link that makes one person a rep."""
        token, now = self.world.token(), self.world.now()
        link = Link(
            token_hash=hash_of(token),
            purpose="rep",
            keeper=conversation.speaker,
            label=name,
            created=now,
            expires=now + _INVITATION_STANDS,
            uses_left=1,
        )
        self.world.directory.add_link(link)
        lines = phrases.rep_invited(name, _INVITATION_STANDS.days)
        address = self.world.link_to(token)
        forward = phrases.rep_message(self.world.operator, address)
        copies = (Copy(copying.link(), address),)
        first = message_of(lines, copies=copies)
        return Outcome(conversation, (first, message_of([forward])))

    def _ask_remove(
        self, conversation: Conversation, action: Action, _today: date
    ) -> Outcome:
        rep = self._meant(conversation, action)
        if rep is None:
            return self._gone(conversation)
        yes = _about(phrases.remove_yes(), "remove_rep_yes", rep.person, "danger")
        question = phrases.remove_question(rep.name)
        rows = ((yes,), (_button(phrases.keep(), "reps"),))
        return Outcome(conversation, (message_of([question], rows),))

    def _remove(
        self, conversation: Conversation, action: Action, _today: date
    ) -> Outcome:
        rep = self._meant(conversation, action)
        if rep is None:
            return self._gone(conversation)
        removed(self.world, rep.person)
        screen = self._listed(conversation.speaker.bot)
        notice, menus = phrases.removed(rep.name), (rep.person,)
        return Outcome(conversation, (screen,), notice, menus_of=menus)

    def _meant(self, conversation: Conversation, action: Action) -> Rep | None:
        if not action.option.isdecimal():
            return None
        person = ChatKey(conversation.speaker.bot, int(action.option))
        return self.world.directory.rep(person)

    def _gone(self, conversation: Conversation) -> Outcome:
        screen = self._listed(conversation.speaker.bot)
        return Outcome(conversation, (screen,), dialogues.button_is_old())


def removed(world: Representation, rep: ChatKey) -> None:
    """Destroy what is kept of a rep; nobody's progress is shown to them any more."""
    for prospect in world.directory.prospects(rep, count=_EVERY):
        world.directory.put_standing(prospect.chat, None)
    for owner in world.owners:
        _close_behind(world, ChatKey(rep.bot, owner), rep)
    world.directory.remove_rep(rep)


def _close_behind(world: Representation, owner: ChatKey, rep: ChatKey) -> None:
    """Withdraw the invitations of an owner's that a rep came by."""
    for link in world.directory.links(owner, 0, _EVERY):
        if link.purpose == "rep" and rep.chat in link.opened_by:
            world.directory.revoke(owner, link.token_hash)


def _button(label: str, verb: Verb, mood: Mood = "plain") -> Button:
    return Button(label, Action(verb), mood)


def _about(label: str, verb: Verb, person: ChatKey, mood: Mood = "plain") -> Button:
    action = Action(verb, option=str(person.chat))
    return Button(label, action, mood)
