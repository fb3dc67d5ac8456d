"""Turns that are not about one question: start, review, draft, information."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.consultation.checklist_screens import checklist_screens
from bot.consultation.conversation import Conversation
from bot.consultation.deal import Deal, draw_up
from bot.consultation.interviewing import Interviewing
from bot.consultation.money_sentences import in_short
from bot.consultation.outcome import Outcome
from bot.consultation.pictures import pictures_of
from bot.consultation.placing import Placing
from bot.consultation.reviewing import review_screen
from bot.consultation.screens import (
    Action,
    Button,
    Document,
    DocumentKind,
    Screen,
    Shown,
    Verb,
    message_of,
)
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import about, offers
from bot.phrases import dialogue as phrases

_FILES: tuple[DocumentKind, ...] = ("notes", "clean", "pdf", "checklist")


@dataclass(frozen=True)
class Operator:
    """Who runs the bot, as `/privacy` and `/contact` name them."""

    name: str
    contact: str


@dataclass(frozen=True)
class Offering:
    """What can be had at any time of the interview."""

    interviewing: Interviewing
    operator: Operator

    @cached_property
    def placing(self) -> Placing:
        """Shows where the person is."""
        return Placing(self.interviewing, self.operator.name)

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """The answers, the draft, and what is to be known of the bot."""
        return {
            "review": lambda conversation, _, today: self.review(conversation, today),
            "draft": lambda conversation, _, today: self.draft(conversation, today),
            "help": self._help,
            "privacy": self._privacy,
            "contact": self._contact,
            "forget": self._ask_forget,
        }

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The same by buttons."""
        return {
            "review": lambda conversation, _, today: self.review(conversation, today),
            "draft": lambda conversation, _, today: self.draft(conversation, today),
            "forget_yes": self._forget,
        }

    def review(self, conversation: Conversation, today: date) -> Outcome:
        """List the answers, each with a button to change it."""
        if not conversation.given:
            notice = phrases.no_answers_yet()
            return self.placing.place(conversation, today, notice=notice)
        resolution = self.interviewing.resolve(conversation.given, today)
        screen = review_screen(
            self.interviewing.library.questionnaire,
            resolution,
            self.placing.ways_on(conversation, resolution),
        )
        return Outcome(conversation, (screen,))

    def draft(self, conversation: Conversation, today: date) -> Outcome:
        """Make the next version: the checklist at once, the files on their way."""
        digest = self.interviewing.library.digest
        drafted = conversation.drafted(today.isoformat(), digest)
        version = drafted.versions[-1].number
        deal = draw_up(self.interviewing, conversation.given, today)
        kinds = (*_FILES, *pictures_of(deal.figures))
        shown: tuple[Shown, ...] = (
            *checklist_screens(deal),
            _announcement(version, deal),
            *(Document(version, kind, drafted.number) for kind in kinds),
            self._after_draft(drafted, deal),
        )
        return Outcome(drafted, shown)

    def message(self, conversation: Conversation, *lines: str) -> Outcome:
        """Say something in passing."""
        return Outcome(conversation, (message_of(lines),))

    def _help(self, conversation: Conversation, _words: str, _today: date) -> Outcome:
        return self.message(conversation, *about.help_text())

    def _privacy(self, conversation: Conversation, _words: str, _day: date) -> Outcome:
        who, contact = self.operator.name, self.operator.contact
        return self.message(conversation, *about.privacy(who, contact))

    def _contact(self, conversation: Conversation, _words: str, _day: date) -> Outcome:
        who, contact = self.operator.name, self.operator.contact
        return self.message(conversation, *about.contact(who, contact))

    def _ask_forget(
        self, conversation: Conversation, _words: str, _today: date
    ) -> Outcome:
        forget = Action("forget_yes", option=conversation.fingerprint)
        buttons = (
            (Button(offers.forget_yes(), forget, "danger"),),
            (Button(offers.forget_no(), Action("cancel")),),
        )
        screen = message_of([offers.forget_question()], buttons)
        return Outcome(conversation, (screen,))

    def _forget(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        """Forget what was there when the person was asked; a second tap is harmless."""
        if conversation != Conversation() and action.option != conversation.fingerprint:
            notice = phrases.button_is_old()
            return self.placing.place(conversation, today, notice=notice)
        goodbye = message_of([offers.forgotten()])
        return Outcome(Conversation(), (goodbye,), forget=True)

    def _after_draft(self, conversation: Conversation, deal: Deal) -> Screen:
        """Lead back to the interview: a checklist is many screens long."""
        ways = self.placing.ways_on(conversation, deal.resolution)
        onward = [row for row in ways if row[0].action.verb != "draft"]
        review = Button(offers.review(), Action("review"))
        return message_of([offers.after_draft()], (*onward, (review,)))


def _announcement(version: int, deal: Deal) -> Screen:
    title = offers.drafted(version, len(deal.agreement.open_points))
    path = deal.interviewing.path(deal.resolution)
    answered = sum(deal.resolution.answers[one.id].status == "given" for one in path)
    made_from = offers.made_from(answered, len(path))
    figures = in_short(deal.figures)
    lines = [title, made_from, *([figures] if figures else []), offers.files_follow()]
    return message_of(lines)
