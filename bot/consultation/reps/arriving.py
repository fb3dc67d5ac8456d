"""Following a link: whoever it invites is told by whom, and what they will see."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.moving import Moving
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.reps.invitation_tokens import as_option, from_option
from bot.consultation.reps.progress import Progress, first_standing, progress_of
from bot.consultation.reps.representation import Representation
from bot.consultation.screens import Action, Button, Screen, Verb, message_of
from bot.consultation.shelf import MOST_DEALS, deals_of, has_room
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import arrivals as phrases
from bot.phrases import deals, dialogue, offers, reps
from bot.phrases import suggestions as suggesting
from bot.storage.directory import Link, Rep
from bot.storage.seams import Standing

_EVERY = 100_000


@dataclass(frozen=True)
class Arriving:
    """Answers `/start` with a token after it; without one, it is a plain start."""

    world: Representation
    placing: Placing
    moving: Moving

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/start`."""
        return {"start": self._start}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """What to do with a link in the middle of a deal, and the way out."""
        return {
            "take_link_new": self._in_a_new_deal,
            "take_link_here": self._in_this_deal,
            "leave_rep": self._leave,
        }

    def _start(self, conversation: Conversation, words: str, today: date) -> Outcome:
        if not words:
            return self._plainly(conversation, today)
        person = conversation.speaker
        if self.world.guesses.too_many(person, today):
            return self._plainly(conversation, today, phrases.too_many_tries())
        link = self.world.link(person.bot, words)
        if link is None:
            self.world.guesses.missed(person, today)
            return self._plainly(conversation, today, phrases.unknown())
        if link.keeper == person:
            return self._plainly(conversation, today, phrases.your_own())
        if link.purpose == "rep":
            return self._joined(conversation, link, today)
        return self._opened(conversation, link, today)

    def _joined(self, conversation: Conversation, link: Link, today: date) -> Outcome:
        """Make somebody a rep; the link of a rep who was removed is withdrawn."""
        person, now = conversation.speaker, self.world.now()
        # Of two who open it at once, the store lets one in; and whoever was let in
        # before a crash is let in again.
        verdict = self.world.directory.open_link(link.token_hash, person, now).verdict
        if verdict != "open":
            return self._plainly(
                conversation, today, phrases.verdict_of_a_link(verdict)
            )
        if self.world.directory.rep(person) is None:
            self.world.directory.add_rep(Rep(person, link.label, now))
        menu = Button(reps.open_menu(), Action("rep"), "primary")
        screen = message_of(reps.joined(link.label), ((menu,),))
        return Outcome(conversation, (screen,), menus_of=(person,))

    def _opened(self, conversation: Conversation, link: Link, today: date) -> Outcome:
        person = conversation.speaker
        opening = self.world.directory.open_link(
            link.token_hash, person, self.world.now()
        )
        if opening.verdict != "open" or opening.link is None:
            words = phrases.verdict_of_a_link(opening.verdict)
            return self._plainly(conversation, today, words)
        current = self.world.standing(person)
        if current is not None and current.link == link.token_hash:
            return self._again(conversation, link, today)
        begun = any(one.given or one.versions for one in deals_of(conversation))
        if begun or current is not None:
            return Outcome(conversation, (self._offer(conversation, link),))
        standing = self._first(opening.link, conversation)
        return Outcome(conversation, (self._welcome(link),), standing=standing)

    def _again(self, conversation: Conversation, link: Link, today: date) -> Outcome:
        if conversation.given:
            return self._plainly(conversation, today)
        return Outcome(conversation, (self._welcome(link),))

    def _welcome(self, link: Link) -> Screen:
        """Say who invites, who runs the bot, and what the rep will see."""
        who, company = self.world.rep_name(link.keeper), self.world.company(link.keeper)
        begin = Button(offers.begin(), Action("begin"), "primary")
        see = Button(suggesting.see(), Action("suggestions"))
        leave = Button(phrases.without(company), Action("leave_rep"))
        lines = phrases.welcome(who, company, self.placing.operator)
        return message_of(lines, ((begin,), (see,), (leave,)))

    def _offer(self, conversation: Conversation, link: Link) -> Screen:
        """Ask what a link is for that was opened in the middle of a deal."""
        who, company = self.world.rep_name(link.keeper), self.world.company(link.keeper)
        option = as_option(link.token_hash)
        new = Button(phrases.new_deal(), Action("take_link_new", option=option))
        here = Button(phrases.this_deal(), Action("take_link_here", option=option))
        on = Button(phrases.neither(), Action("resume"), "primary")
        lines = phrases.in_the_middle(who, company, self.placing.operator)
        current = self.world.standing(conversation.speaker)
        if current is not None:
            lines.append(phrases.instead_of(self.world.company(current.rep)))
        return message_of(lines, ((new,), (here,), (on,)))

    def _in_a_new_deal(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        link = self._meant(conversation, action)
        if link is None:
            return self._old(conversation, today)
        if not has_room(conversation):
            return Outcome(conversation, (message_of([deals.full(MOST_DEALS)]),))
        return self._taken(conversation.started_over(), link, today)

    def _in_this_deal(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        link = self._meant(conversation, action)
        if link is None:
            return self._old(conversation, today)
        return self._taken(conversation, link, today)

    def _taken(self, conversation: Conversation, link: Link, today: date) -> Outcome:
        """Put the deal in hand on the rep's list; no answer changes."""
        standing = self._first(link, conversation)
        # What is shown next has to know of the suggestions already.
        self.world.directory.put_standing(conversation.speaker, standing)
        notice = phrases.taken(self.world.company(link.keeper))
        return self.placing.go_on(conversation, today, notice=notice)

    def _first(self, link: Link, conversation: Conversation) -> Standing:
        keeper, now = link.keeper, self.world.now()
        prospects = self.world.directory.prospects(keeper, count=_EVERY)
        taken = [
            progress_of(one.standing).number
            for one in prospects
            if one.standing.link == link.token_hash
        ]
        number = max(taken) + 1 if link.opened in taken else link.opened
        progress = Progress(deal=conversation.number, number=number)
        return first_standing(keeper, link.token_hash, progress, now)

    def _leave(
        self, conversation: Conversation, _action: Action, today: date
    ) -> Outcome:
        """Take somebody off their rep's list; with that the suggestions go as well."""
        self.world.directory.put_standing(conversation.speaker, None)
        notice = phrases.on_your_own()
        return self.placing.go_on(conversation, today, notice=notice)

    def _meant(self, conversation: Conversation, action: Action) -> Link | None:
        """Return the link a button is about, if this person opened it."""
        person, token_hash = conversation.speaker, from_option(action.option)
        link = self.world.directory.link(person.bot, token_hash)
        if link is None or link.revoked or link.purpose != "prospect":
            return None
        opened = person.chat in link.opened_by and self.world.may_invite(link.keeper)
        return link if opened else None

    def _plainly(
        self, conversation: Conversation, today: date, said: str = ""
    ) -> Outcome:
        """Start as without a link, after saying why it is of no use."""
        outcome = self.moving.commands["start"](conversation, "", today)
        first = (message_of([said]),) if said else ()
        return Outcome(outcome.conversation, (*first, *outcome.shown))

    def _old(self, conversation: Conversation, today: date) -> Outcome:
        notice = dialogue.button_is_old()
        return self.placing.place(conversation, today, notice=notice)
