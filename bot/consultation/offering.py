"""Turns that are not about one question: start, review, draft, information."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.consultation.checklist_screens import checklist_screens
from bot.consultation.conversation import Conversation
from bot.consultation.deal import Deal, draw_up
from bot.consultation.interviewing import Interviewing
from bot.consultation.money_sentences import in_short
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.reviewing import review_screen
from bot.consultation.screens import (
    Action,
    Button,
    Document,
    Screen,
    Shown,
    message_of,
)
from bot.phrases import about, offers
from bot.phrases import dialogue as phrases


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

    def start(self, conversation: Conversation) -> Outcome:
        """Greet: a newcomer with what this is, others with their answers."""
        if not conversation.given:
            return Outcome(conversation, (self.placing.welcome(),))
        buttons = (
            (Button(offers.resume(), Action("resume"), "primary"),),
            (Button(offers.review(), Action("review")),),
            (Button(offers.start_over(), Action("restart")),),
        )
        lines = [offers.welcome_back(len(conversation.given))]
        return Outcome(conversation, (message_of(lines, buttons),))

    def ask_restart(self, conversation: Conversation) -> Outcome:
        """Ask before setting the answers aside."""
        over = Action("restart_yes", option=conversation.fingerprint)
        buttons = (
            (Button(offers.start_over(), over, "danger"),),
            (Button(offers.resume(), Action("resume")),),
        )
        screen = message_of([offers.start_over_question()], buttons)
        return Outcome(conversation, (screen,))

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
        drafted = conversation.drafted(today.isoformat())
        version = drafted.versions[-1].number
        deal = draw_up(self.interviewing, conversation.given, today)
        shown: tuple[Shown, ...] = (
            *checklist_screens(deal),
            _announcement(version, deal),
            Document(version, "notes"),
            Document(version, "clean"),
            Document(version, "pdf"),
            Document(version, "checklist"),
            self._after_draft(drafted, deal),
        )
        return Outcome(drafted, shown)

    def information(self, conversation: Conversation, name: str) -> Outcome:
        """Answer the commands that only tell, and `/forget`, which asks first."""
        who, contact = self.operator.name, self.operator.contact
        match name:
            case "help":
                return self.message(conversation, *about.help_text())
            case "privacy":
                return self.message(conversation, *about.privacy(who, contact))
            case "contact":
                return self.message(conversation, *about.contact(who, contact))
            case "forget":
                return self._ask_forget(conversation)
            case _:
                return self.message(conversation, phrases.unknown_command())

    def forget(self) -> Outcome:
        """Ask for everything to be destroyed, and say so."""
        goodbye = message_of([offers.forgotten()])
        return Outcome(Conversation(), (goodbye,), forget=True)

    def message(self, conversation: Conversation, *lines: str) -> Outcome:
        """Say something in passing."""
        return Outcome(conversation, (message_of(lines),))

    def _ask_forget(self, conversation: Conversation) -> Outcome:
        forget = Action("forget_yes", option=conversation.fingerprint)
        buttons = (
            (Button(offers.forget_yes(), forget, "danger"),),
            (Button(offers.forget_no(), Action("cancel")),),
        )
        screen = message_of([offers.forget_question()], buttons)
        return Outcome(conversation, (screen,))

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
