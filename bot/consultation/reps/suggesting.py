"""What a call centre suggested for a deal: counts when it is accepted, not before."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from zlib import crc32

from bot.consultation.both_sides import side_of, with_sides
from bot.consultation.conversation import Conversation
from bot.consultation.interviewing import Interviewing
from bot.consultation.reps.prefilling import NEVER, SIDED
from bot.consultation.reps.progress import progress_of
from bot.consultation.reps.representation import Representation
from bot.consultation.screens import Action, Button, Passage, Screen
from bot.errors import AnswerError
from bot.interview.flow import Resolution
from bot.interview.model import Question
from bot.interview.values import Given, Value
from bot.phrases import suggestions as phrases
from bot.understanding.reading import read
from bot.understanding.showing import show


@dataclass(frozen=True)
class Suggestion:
    """An answer that a call centre suggests for a question."""

    question: Question
    value: Value
    by: str

    @property
    def mark(self) -> str:
        """Tells it apart from another one for the same question."""
        return f"{crc32(repr(self.value).encode()):08x}"

    @property
    def words(self) -> str:
        """The answer as people read it."""
        return show(self.question, self.value)

    def merged(self, before: Given | None) -> Value:
        """Return the answer that accepting makes; the client's own side stays."""
        own = None if before is None else side_of(before.value, "client")
        if self.question.id not in SIDED or own is None:
            return self.value
        provider = side_of(self.value, "provider")
        return with_sides(self.question, {"client": own, "provider": provider})

    def is_taken(self, given: Given | None) -> bool:
        """Whether the person has accepted it, or said the same."""
        return given is not None and given.value == self.merged(given)

    def overwrites(self, given: Given | None) -> bool:
        """Whether accepting it takes the place of something the person answered."""
        if given is None or given.how != "answered":
            return False
        sided = self.question.id in SIDED
        return not sided or side_of(given.value, "provider") is not None

    @property
    def button(self) -> Button:
        """Accepts it, and no other."""
        action = Action("accept", self.question.id, self.mark)
        return Button(phrases.accept(), action, "primary")


@dataclass(frozen=True)
class Suggesting:
    """Knows what is suggested to whom; to nobody anything without reps."""

    representation: Representation | None = None

    def suggestion(
        self, conversation: Conversation, question: Question
    ) -> Suggestion | None:
        """Return what is suggested for a question and not accepted yet."""
        if self.representation is None or question.id in NEVER:
            return None
        standing = self.representation.standing(conversation.speaker)
        if standing is None or progress_of(standing).deal != conversation.number:
            return None
        link = self.representation.directory.link(standing.rep.bot, standing.link)
        said = {
            **self.representation.positions(standing.rep),
            **(link.prefilled if link else {}),
        }
        if question.id not in said:
            return None
        today = self.representation.now().date()
        value = _still_good(question, said[question.id], today)
        if value is None:
            return None
        found = Suggestion(question, value, self.representation.company(standing.rep))
        given = conversation.given.get(question.id)
        return None if found.is_taken(given) else found

    def all(
        self,
        conversation: Conversation,
        interviewing: Interviewing,
        resolution: Resolution,
    ) -> Iterator[Suggestion]:
        """Yield what is suggested for questions that apply."""
        for question in interviewing.path(resolution):
            found = self.suggestion(conversation, question)
            if found is not None:
                yield found


NOBODY_SUGGESTS = Suggesting()


def with_suggestion(screen: Screen, suggestion: Suggestion | None) -> Screen:
    """Return a question's card with what is suggested for it, to accept or change."""
    if suggestion is None:
        return screen
    said = Passage(phrases.suggested(suggestion.by, suggestion.words), "quote")
    passages = (*screen.passages, said)
    return Screen(passages, ((suggestion.button,), *screen.buttons), card=True)


def _still_good(question: Question, value: object, today: date) -> Value | None:
    """Read a stored answer again: the questions may have changed since."""
    try:
        return read(question, value, today=today)
    except AnswerError:
        return None
