"""Where a person is: the card of a question, or what can be done next."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bot.consultation.any_time import at_any_time, draft_and_review
from bot.consultation.before_draft import draft_rows
from bot.consultation.cards import Asking, Card
from bot.consultation.conversation import Conversation
from bot.consultation.foresight import foreseen, ways
from bot.consultation.heard_screens import waiting_rows, waiting_screen
from bot.consultation.interviewing import Interviewing
from bot.consultation.level_lines import level_passages
from bot.consultation.outcome import Outcome
from bot.consultation.preferences import currency_of
from bot.consultation.reps.suggesting import (
    NOBODY_SUGGESTS,
    Suggesting,
    with_suggestion,
)
from bot.consultation.screens import Action, Button, Passage, Screen, message_of
from bot.consultation.ticking import ticks_of
from bot.drafting.newest import newest
from bot.interview.flow import Resolution
from bot.interview.model import Question
from bot.phrases import about, card, dialogue, offers, ways_back
from bot.understanding.options import label_keys, matching, option_key

# Labels are few, but some of them are in people's own words.
_label_keys = newest(256)(label_keys)


@dataclass(frozen=True)
class Placing:
    """Shows a person where they are, and moves them on."""

    interviewing: Interviewing
    operator: str
    suggesting: Suggesting = NOBODY_SUGGESTS

    def go_on(
        self, conversation: Conversation, today: date, *, notice: str = ""
    ) -> Outcome:
        """Show what comes next: a question, unless the person paused."""
        resolution = self.interviewing.resolve(conversation.given, today)
        following = self.interviewing.following(conversation, resolution)
        question = None if conversation.paused else following
        asked = conversation.asked(None if question is None else question.id)
        return Outcome(asked, (self._screen(asked, question, resolution),), notice)

    def place(
        self,
        conversation: Conversation,
        today: date,
        *,
        notice: str = "",
        extra: Sequence[Passage] = (),
    ) -> Outcome:
        """Show where the person is, and change nothing but what no longer exists."""
        question = self.interviewing.on_card(conversation, today)
        if conversation.asking and question is None:
            return self.go_on(conversation, today, notice=notice)
        if conversation.considered is not None:
            screen = foreseen(self.interviewing, conversation, today)
            return Outcome(conversation, (screen,), notice)
        resolution = self.interviewing.resolve(conversation.given, today)
        screen = waiting_screen(
            self.interviewing.library.questionnaire, conversation.waiting
        ) or self._screen(conversation, question, resolution, extra)
        return Outcome(conversation, (screen,), notice)

    def outdated(self, conversation: Conversation, today: date) -> Outcome:
        """Show where the person is: the button they pressed means nothing any more."""
        return self.place(conversation, today, notice=dialogue.button_is_old())

    def button_named(
        self, conversation: Conversation, text: str, today: date
    ) -> Button | None:
        """Return the button that says the same as a text, if it can be pressed now.

        Options are answers, which are read with more patience elsewhere.
        """
        question = self.interviewing.on_card(conversation, today)
        covered = bool(conversation.waiting.brief)
        if question is not None and not covered and matching(question, text):
            return None
        said = option_key(text)
        found = (
            button
            for row in self._rows(conversation, question, today)
            for button in row
            if button.action.verb not in {"choose", "tick"}
            and said in _label_keys(button.label)
        )
        return next(found, None)

    def welcome(self) -> Screen:
        """Say what this is and who runs it, over the button that begins."""
        begin = Button(offers.begin(), Action("begin"), "primary")
        questions = sum(
            len(section.questions)
            for section in self.interviewing.library.questionnaire.sections
            if section.path == "quick"
        )
        return message_of(about.welcome(self.operator, questions), ((begin,),))

    def way_back(self, conversation: Conversation) -> tuple[Button, ...]:
        """Return the button from something said in passing to where they were."""
        if self.interviewing.question(conversation.asking or "") is not None:
            return (Button(ways_back.to_question(), Action("place")),)
        if conversation.given or conversation.paused:
            return (Button(offers.resume(), Action("resume")),)
        return (Button(offers.begin(), Action("begin")),)

    def ways_on(
        self, conversation: Conversation, resolution: Resolution
    ) -> list[tuple[Button, ...]]:
        """Return the buttons to the next question and to the draft."""
        draft, _ = draft_and_review()
        if self.interviewing.following(conversation, resolution) is not None:
            resume = Button(offers.resume(), Action("resume"), "primary")
            return [(resume,), (replace(draft[0], mood="plain"),)]
        more = self.interviewing.remaining(resolution)
        sharper = Button(offers.sharper(more), Action("sharpen"))
        return [draft, (sharper,)] if more else [draft]

    def _rows(
        self, conversation: Conversation, question: Question | None, today: date
    ) -> Iterator[tuple[Button, ...]]:
        """Walk all that can be pressed now."""
        questionnaire = self.interviewing.library.questionnaire
        yield from waiting_rows(questionnaire, conversation.waiting)
        yield from draft_rows(conversation.waiting)
        yield from ways(conversation)
        if question is None:
            resolution = self.interviewing.resolve(conversation.given, today)
            yield from self._screen(conversation, None, resolution).buttons
        else:
            suggestion = self.suggesting.suggestion(conversation, question)
            yield from () if suggestion is None else [(suggestion.button,)]
            given = conversation.given.get(question.id)
            ticks = ticks_of(conversation, question)
            yield from self._cards[question.id].rows(given, ticks)
        yield from at_any_time()

    def _screen(
        self,
        conversation: Conversation,
        question: Question | None,
        resolution: Resolution,
        extra: Sequence[Passage] = (),
    ) -> Screen:
        if question is not None:
            return self._card(conversation, question, resolution, extra)
        if not (conversation.given or conversation.paused):
            return self.welcome()
        return self._rest(conversation, resolution)

    def _card(
        self,
        conversation: Conversation,
        question: Question,
        resolution: Resolution,
        extra: Sequence[Passage],
    ) -> Screen:
        asking = Asking(
            question,
            resolution.answer(question),
            self.interviewing.place_of(question, resolution, deep=conversation.deep),
            conversation.given.get(question.id),
            ticks_of(conversation, question),
        )
        currency = currency_of(conversation.preferences)
        levels = level_passages(question, resolution, currency)
        suggestion = self.suggesting.suggestion(conversation, question)
        shown = self._cards[question.id].shown(asking, (*levels, *extra))
        return with_suggestion(shown, suggestion)

    @cached_property
    def _cards(self) -> Mapping[str, Card]:
        questions = self.interviewing.library.questionnaire.questions()
        return {question.id: Card(question) for question in questions}

    def _rest(self, conversation: Conversation, resolution: Resolution) -> Screen:
        """Show what can be done while nothing is being asked."""
        more = self.interviewing.remaining(resolution)
        if self.interviewing.following(conversation, resolution) is not None:
            lines = [offers.paused(), offers.answers_are_kept()]
        elif more:
            lines = [offers.essentials_done(), offers.choose_depth(more)]
        else:
            lines = [offers.all_done(), offers.ready_to_draft()]
        (_, review) = draft_and_review()
        back = Button(card.back(), Action("back"))
        rows = (*self.ways_on(conversation, resolution), review, (back,))
        return message_of(lines, rows, card=True)
