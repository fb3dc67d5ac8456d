"""Accepting what a call centre suggested, one by one or all together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from zlib import crc32

from bot.consultation.answering import Answering
from bot.consultation.both_sides import side_of
from bot.consultation.conversation import Conversation
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.reps.prefilling import SIDED
from bot.consultation.reps.suggesting import Suggestion
from bot.consultation.screens import Action, Button, Passage, Screen, Verb, message_of
from bot.consultation.subjects import Commanded, Pressed
from bot.interview.values import Given
from bot.phrases import dialogue, offers
from bot.phrases import suggestions as phrases


@dataclass(frozen=True)
class Accepting:
    """Lets a person see and take what is suggested to them."""

    placing: Placing
    answering: Answering

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/suggestions`."""
        return {"suggestions": lambda kept, _words, today: self._list(kept, today)}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The list, and the buttons that accept."""
        return {
            "suggestions": lambda kept, _, today: self._list(kept, today),
            "accept": self._accept,
            "accept_all": self._accept_all,
        }

    def _list(self, conversation: Conversation, today: date) -> Outcome:
        found = self._new(conversation, today)
        if not found:
            notice = phrases.nothing_suggested()
            return self.placing.place(conversation, today, notice=notice)
        lines = [offers.titled(one.question.title, one.words) for one in found]
        passages = (
            Passage(phrases.title(found[0].by), "title"),
            *(Passage(line, "item") for line in lines),
            Passage(phrases.hint(), "hint"),
        )
        accept = Action("accept_all", option=_mark(found))
        rows = (
            (Button(phrases.accept_all(), accept),),
            (Button(offers.resume(), Action("resume"), "primary"),),
        )
        return Outcome(conversation, (Screen(passages, rows),))

    def _accept(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        found = {one.question.id: one for one in self._found(conversation, today)}
        suggestion = found.get(action.question)
        asked = conversation.asking == action.question
        if suggestion is None or not asked or suggestion.mark != action.option:
            return self._old(conversation, today)
        before = conversation.given.get(suggestion.question.id)
        given = Given("answered", suggestion.merged(before))
        if suggestion.question.id in SIDED and side_of(given.value, "client") is None:
            return self._half_taken(conversation, suggestion, given, today)
        return self.answering.settle(conversation, suggestion.question, given, today)

    def _half_taken(
        self,
        conversation: Conversation,
        suggestion: Suggestion,
        given: Given,
        today: date,
    ) -> Outcome:
        """Take the provider's side, and stay to hear the client's own."""
        taken = conversation.with_answer(suggestion.question.id, given)
        notice = phrases.your_side_next()
        return self.placing.place(taken, today, notice=notice)

    def _accept_all(
        self, conversation: Conversation, action: Action, today: date
    ) -> Outcome:
        found = self._new(conversation, today)
        if not found or action.option != _mark(found):
            return self._old(conversation, today)
        taken = conversation
        for one in found:
            before = taken.given.get(one.question.id)
            given = Given("answered", one.merged(before))
            taken = taken.with_answer(one.question.id, given)
        resume = Button(offers.resume(), Action("resume"), "primary")
        review = Button(offers.review(), Action("review"))
        said = message_of([phrases.all_taken(len(found))], ((resume,), (review,)))
        return Outcome(taken, (said,))

    def _found(self, conversation: Conversation, today: date) -> list[Suggestion]:
        talk = self.placing.interviewing
        resolution = talk.resolve(conversation.given, today)
        suggesting = self.placing.suggesting
        return list(suggesting.all(conversation, talk, resolution))

    def _new(self, conversation: Conversation, today: date) -> list[Suggestion]:
        """Return the suggestions that would overwrite nothing."""
        given = conversation.given
        return [
            one
            for one in self._found(conversation, today)
            if not one.overwrites(given.get(one.question.id))
        ]

    def _old(self, conversation: Conversation, today: date) -> Outcome:
        notice = dialogue.button_is_old()
        return self.placing.place(conversation, today, notice=notice)


def _mark(found: list[Suggestion]) -> str:
    """Tell this list apart from another: what is accepted is what was read."""
    return f"{crc32(''.join(one.mark for one in found).encode()):08x}"
