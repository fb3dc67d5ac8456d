"""What the interview still asks, section by section."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.screens import Action, Button, Passage, Screen, Verb
from bot.consultation.subjects import Commanded, Pressed
from bot.interview.flow import Resolution
from bot.interview.model import Question, Section
from bot.phrases import offers
from bot.phrases import preview as phrases


@dataclass(frozen=True)
class Outlining:
    """Shows how far the interview is."""

    placing: Placing

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/outline`."""
        return {"outline": self._outline}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """None: it is asked for by its command."""
        return {}

    def _outline(self, conversation: Conversation, _words: str, day: date) -> Outcome:
        interviewing = self.placing.interviewing
        resolution = interviewing.resolve(conversation.given, day)
        sections = interviewing.library.questionnaire.sections
        review = Button(offers.review(), Action("review"))
        left = {
            path: sum(
                len(_left(one, resolution)) for one in sections if one.path == path
            )
            for path in ("quick", "full")
        }
        passages = (
            Passage(phrases.outline_title(), "title"),
            Passage(phrases.essentials_left(left["quick"])),
            Passage(phrases.details_left(left["full"])),
            *_lines(sections, resolution),
        )
        ways_on = self.placing.ways_on(conversation, resolution)
        return Outcome(conversation, (Screen(passages, (*ways_on, (review,))),))


def _lines(sections: list[Section], resolution: Resolution) -> Iterator[Passage]:
    for section in sections:
        count = sum(resolution.applies(one) for one in section.questions)
        left = [question.title for question in _left(section, resolution)]
        if not count:
            continue
        line = (
            phrases.section_left(
                section.title, count - len(left), count, ", ".join(left)
            )
            if left
            else phrases.section_done(section.title, count)
        )
        yield Passage(line, "item")


def _left(section: Section, resolution: Resolution) -> list[Question]:
    return [
        question
        for question in section.questions
        if resolution.applies(question) and question.id not in resolution.given
    ]
