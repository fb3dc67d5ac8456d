"""Turns that are not about one question: start, review, draft, information."""

from dataclasses import dataclass
from datetime import date

from bot.consultation.checklist_screens import checklist_screens
from bot.consultation.conversation import Conversation
from bot.consultation.deal import Deal, draw_up
from bot.consultation.interviewing import Interviewing
from bot.consultation.outcome import Outcome
from bot.consultation.reviewing import review_screen
from bot.consultation.screens import (
    Action,
    Button,
    Document,
    Passage,
    Screen,
    Shown,
)
from bot.interview.flow import Resolution
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

    def start(self, conversation: Conversation) -> Outcome:
        """Greet: a newcomer with what this is, others with their answers."""
        if not conversation.given:
            begin = Button(phrases.begin(), Action("begin"), "primary")
            screen = _screen(phrases.welcome(self.operator.name), ((begin,),))
            return Outcome(conversation, (screen,))
        buttons = (
            (Button(phrases.resume(), Action("resume"), "primary"),),
            (Button(phrases.review(), Action("review")),),
            (Button(phrases.start_over(), Action("restart")),),
        )
        lines = [phrases.welcome_back(len(conversation.given))]
        return Outcome(conversation, (_screen(lines, buttons),))

    def ask_restart(self, conversation: Conversation) -> Outcome:
        """Ask before setting the answers aside."""
        buttons = (
            (Button(phrases.start_over(), Action("restart_yes"), "danger"),),
            (Button(phrases.resume(), Action("resume")),),
        )
        return Outcome(
            conversation, (_screen([phrases.start_over_question()], buttons),)
        )

    def end_of_path(self, resolution: Resolution) -> Screen:
        """Show what can be done when nothing is being asked."""
        more = self.interviewing.remaining(resolution)
        draft = Button(phrases.draft_now(), Action("draft"), "success")
        review = Button(phrases.review(), Action("review"))
        if more == 0:
            lines = [phrases.all_done(), phrases.ready_to_draft()]
            return _screen(lines, ((draft,), (review,)), card=True)
        sharper = Button(phrases.sharper(more), Action("sharpen"))
        lines = [phrases.essentials_done(), phrases.choose_depth(more)]
        return _screen(lines, ((draft,), (sharper,), (review,)), card=True)

    def review(self, conversation: Conversation, today: date) -> Outcome:
        """List the answers, each with a button to change it."""
        if not conversation.given:
            return self.message(conversation, phrases.no_answers_yet())
        resolution = self.interviewing.resolve(conversation.given, today)
        screen = review_screen(self.interviewing.library.questionnaire, resolution)
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
            _screen([phrases.after_draft()]),
        )
        return Outcome(drafted, shown)

    def information(self, conversation: Conversation, name: str) -> Outcome:
        """Answer the commands that only tell, and `/forget`, which asks first."""
        who, contact = self.operator.name, self.operator.contact
        match name:
            case "help":
                return self.message(conversation, *phrases.help_text())
            case "privacy":
                return self.message(conversation, *phrases.privacy(who, contact))
            case "contact":
                return self.message(conversation, *phrases.contact(who, contact))
            case "forget":
                return self._ask_forget(conversation)
            case _:
                return self.message(conversation, phrases.unknown_command())

    def forget(self) -> Outcome:
        """Ask for everything to be destroyed, and say so."""
        goodbye = _screen([phrases.forgotten()])
        return Outcome(Conversation(), (goodbye,), forget=True)

    def message(self, conversation: Conversation, *lines: str) -> Outcome:
        """Say something in passing."""
        return Outcome(conversation, (_screen(list(lines)),))

    def _ask_forget(self, conversation: Conversation) -> Outcome:
        buttons = (
            (Button(phrases.forget_yes(), Action("forget_yes"), "danger"),),
            (Button(phrases.forget_no(), Action("cancel")),),
        )
        return Outcome(conversation, (_screen([phrases.forget_question()], buttons),))


def _announcement(version: int, deal: Deal) -> Screen:
    title = phrases.drafted(version, len(deal.agreement.open_points))
    return _screen([title, phrases.files_follow()])


def _screen(
    lines: list[str],
    buttons: tuple[tuple[Button, ...], ...] = (),
    *,
    card: bool = False,
) -> Screen:
    """Make a screen whose first line is its title."""
    title, *rest = lines
    first = Passage(title, "title" if rest else "text")
    return Screen((first, *map(Passage, rest)), buttons, card=card)
