"""`/profile`: a rep's company, rates and usual positions, for every link."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.consultation.conversation import Conversation
from bot.consultation.interviewing import Interviewing
from bot.consultation.outcome import Outcome
from bot.consultation.reps.prefilling import SIDED, pairs_in, prefilled
from bot.consultation.reps.representation import Representation
from bot.consultation.screens import Passage, Screen, Verb, message_of
from bot.consultation.subjects import Commanded, Pressed
from bot.errors import AnswerError
from bot.phrases import offers
from bot.phrases import profiles as phrases
from bot.understanding.showing import show


@dataclass(frozen=True)
class Profiling:
    """Keeps what a rep says of their company, and shows it."""

    world: Representation
    interviewing: Interviewing

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/profile`, with what is to be kept after it."""
        return {"profile": self.world.for_reps(self._profile)}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """None: a profile is typed."""
        return {}

    def _profile(self, conversation: Conversation, words: str, today: date) -> Outcome:
        keeper = conversation.speaker
        if not words:
            return self._shown(conversation)
        if words.casefold() == phrases.word_to_clear():
            self._keep(conversation, {})
            return Outcome(conversation, (message_of([phrases.cleared()]),))
        said = pairs_in(words)
        if said.label or not said.pairs:
            return Outcome(conversation, (message_of(phrases.how()),))
        try:
            found = prefilled(self.interviewing, said, today)
        except AnswerError as refusal:
            return Outcome(conversation, (message_of([str(refusal)]),))
        before = self.world.positions(keeper)
        self._keep(conversation, {**before, **dict(_joined(before, found))})
        return self._shown(conversation, phrases.kept())

    def _keep(self, conversation: Conversation, answers: Mapping[str, Any]) -> None:
        keeper, directory = conversation.speaker, self.world.directory
        profile = {**directory.profile(keeper), "answers": answers}
        directory.put_profile(keeper, profile)

    def _shown(self, conversation: Conversation, notice: str = "") -> Outcome:
        lines = list(self._lines(self.world.positions(conversation.speaker)))
        title, *how = phrases.how()
        passages = (
            Passage(title, "title"),
            *(Passage(line, "item") for line in lines or [phrases.nothing_yet()]),
            *(Passage(line, "hint") for line in how),
        )
        return Outcome(conversation, (Screen(passages),), notice)

    def _lines(self, answers: Mapping[str, Any]) -> Iterator[str]:
        for name, value in answers.items():
            question = self.interviewing.question(name)
            if question is not None:
                yield offers.titled(question.title, show(question, value))


def _joined(
    before: Mapping[str, Any], found: Mapping[str, Any]
) -> Iterator[tuple[str, Any]]:
    """Yield what was said, a company's other details kept as they were."""
    for name, value in found.items():
        known = before.get(name, {}).get("provider") if name in SIDED else None
        if isinstance(known, Mapping) and isinstance(value["provider"], Mapping):
            yield name, {"provider": {**known, **value["provider"]}}
        else:
            yield name, value
