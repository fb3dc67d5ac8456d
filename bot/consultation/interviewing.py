"""One person's interview over one library: what is known, what comes next."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.consultation.conversation import Conversation
from bot.consultation.ground import Ground
from bot.consultation.resolved import Resolved
from bot.content.library import Library
from bot.drafting.newest import let_go_of_newest
from bot.interview import flow
from bot.interview.conditions import ALWAYS
from bot.interview.flow import Facts, GivenAnswers, Resolution
from bot.interview.model import Question
from bot.interview.values import Answer
from bot.rules.facts import FACTS
from bot.understanding.showing import show


@dataclass(frozen=True)
class Interviewing:
    """The questions of a library, asked with the facts that follow from answers."""

    library: Library
    facts: Facts

    def resolve(self, given: GivenAnswers, today: date) -> Resolution:
        """Work out every answer as of a day."""
        return self._resolved.of(given, today)

    def on_card(self, conversation: Conversation, today: date) -> Question | None:
        """Return the question on the card, if it still exists and applies."""
        question = self.question(conversation.asking or "")
        # Most apply whatever was answered: then no answer has to be looked at.
        if question is None or question.when == ALWAYS:
            return question
        resolution = self.resolve(conversation.given, today)
        return question if resolution.applies(question) else None

    def resolve_some_day(self, given: GivenAnswers) -> Resolution:
        """Work out every answer, where the day makes no difference."""
        return self._resolved.of(given, None)

    def let_go(self) -> None:
        """Remember nobody's answers any more, nor what was made of them."""
        self._resolved.let_go()
        let_go_of_newest()

    @cached_property
    def _resolved(self) -> Resolved:
        return Resolved(self.library.questionnaire, self.facts)

    def following(
        self, conversation: Conversation, resolution: Resolution
    ) -> Question | None:
        """Return the question to ask next, as deep as the person wants to go."""
        depth: flow.Depth = "full" if conversation.deep else "quick"
        return flow.next_question(self.library.questionnaire, resolution, depth)

    def before(
        self, conversation: Conversation, resolution: Resolution
    ) -> Question | None:
        """Return the question before the one on the card, or the last one answered.

        What a first message said of further questions is no card to go back to.
        """
        if conversation.asking is not None:
            return flow.previous_question(
                self.library.questionnaire, resolution, conversation.asking
            )
        answered = [
            question
            for question in self.path(resolution, deep=conversation.deep)
            if question.id in resolution.given
        ]
        return answered[-1] if answered else None

    def path(self, resolution: Resolution, *, deep: bool = True) -> list[Question]:
        """List the questions that apply."""
        return flow.path(
            self.library.questionnaire, resolution, "full" if deep else "quick"
        )

    def place_of(
        self, question: Question, resolution: Resolution, *, deep: bool
    ) -> tuple[int, int]:
        """Return a question's number, and how many there are on its path."""
        quick = self.library.questionnaire.quick
        whole = deep or question.id not in quick
        ids = [one.id for one in self.path(resolution, deep=whole)]
        return ids.index(question.id) + 1, len(ids)

    def remaining(self, resolution: Resolution) -> int:
        """Count the questions of the full path that nobody has dealt with."""
        given = resolution.given
        return len([one for one in resolution.asked if one.id not in given])

    @cached_property
    def ground(self) -> Ground:
        """What the deals of this library can stand on."""
        return Ground(self.library, self.facts)

    def question(self, question_id: str) -> Question | None:
        """Return the question with an id, if there is one."""
        return self.library.questionnaire.by_id.get(question_id)


def interviewing(library: Library) -> Interviewing:
    """Return the interview of a library with the product's own facts."""
    return Interviewing(library, FACTS)


def in_words(question: Question, answer: Answer) -> str | None:
    """Return an answer's value as people read it; None while there is none."""
    return None if answer.value is None else show(question, answer.value)
