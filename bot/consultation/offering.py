"""Turns that are not about one question: start, review, draft, information."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.consultation.before_draft import before_draft
from bot.consultation.brief_words import taken
from bot.consultation.checklist_screens import checklist_page, checklist_screens
from bot.consultation.conversation import Conversation
from bot.consultation.draft_messages import announcement, next_steps
from bot.consultation.in_hand import deal_in_hand
from bot.consultation.interviewing import Interviewing
from bot.consultation.operator import Operator
from bot.consultation.outcome import Outcome
from bot.consultation.particulars.pictures import pictures_of
from bot.consultation.placing import Placing
from bot.consultation.reps.suggesting import NOBODY_SUGGESTS, Suggesting
from bot.consultation.reviewing import review_screen
from bot.consultation.screens import (
    Action,
    Copy,
    Document,
    DocumentKind,
    Shown,
    Verb,
    message_of,
)
from bot.consultation.shelf import MOST_VERSIONS
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import about, copying, deals
from bot.phrases import dialogue as phrases

_FILES: tuple[DocumentKind, ...] = ("notes", "clean", "pdf", "checklist")


@dataclass(frozen=True)
class Offering:
    """What can be had at any time of the interview."""

    interviewing: Interviewing
    operator: Operator
    suggesting: Suggesting = NOBODY_SUGGESTS

    @cached_property
    def placing(self) -> Placing:
        """Shows where the person is."""
        return Placing(self.interviewing, self.operator.name, self.suggesting)

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """The answers, the draft, and what is to be known of the bot."""
        return {
            "review": lambda conversation, _, today: self.review(conversation, today),
            "draft": lambda conversation, _, today: self._drafted_or_asked(
                conversation, Action("draft"), today
            ),
            "help": self._help,
            "contact": self._contact,
        }

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The same by buttons."""
        return {
            "review": lambda conversation, _, today: self.review(conversation, today),
            "draft": self._drafted_or_asked,
            "brief_draft": self._drafted_or_asked,
            "checklist": self._checklist,
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
        if version > MOST_VERSIONS:
            return self.message(conversation, deals.versions_full(MOST_VERSIONS))
        deal = deal_in_hand(self.interviewing, conversation, today)
        kinds = (*_FILES, *pictures_of(deal.figures))
        shown: tuple[Shown, ...] = (
            *checklist_screens(deal),
            announcement(drafted, deal),
            *(Document(version, kind, drafted.number) for kind in kinds),
            next_steps(self.placing, drafted, deal),
        )
        return Outcome(drafted, shown)

    def _drafted_or_asked(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        """Draft; while lines of a first message wait, once that was settled."""
        waiting = conversation.waiting
        if not waiting.brief:
            return self.draft(conversation, today)
        if action.option != waiting.mark:
            return Outcome(conversation, (before_draft(waiting),))
        if action.verb == "brief_draft":
            return self.draft(taken(conversation).asked(None), today)
        return self.draft(conversation, today)

    def _checklist(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        """Show the lines of one severity."""
        deal = deal_in_hand(self.interviewing, conversation, today)
        return Outcome(conversation, (checklist_page(deal, action.option),))

    def message(self, conversation: Conversation, *lines: str) -> Outcome:
        """Say something in passing."""
        return Outcome(conversation, (message_of(lines),))

    def _help(self, conversation: Conversation, _words: str, _today: date) -> Outcome:
        screen = message_of(about.help_text(), (self.placing.way_back(conversation),))
        return Outcome(conversation, (screen,))

    def _contact(self, conversation: Conversation, _words: str, _day: date) -> Outcome:
        who, contact = self.operator.name, self.operator.contact
        copy = Copy(copying.contact(), contact)
        screen = message_of(
            about.contact(who, contact),
            (self.placing.way_back(conversation),),
            copies=() if contact == phrases.no_contact() else (copy,),
        )
        return Outcome(conversation, (screen,))
