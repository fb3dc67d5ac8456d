"""`/handover`: the package for one's own lawyer, the clean copy for the provider."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.consultation.conversation import Conversation
from bot.consultation.outcome import Outcome
from bot.consultation.screens import (
    Action,
    Button,
    Copy,
    Document,
    DocumentKind,
    Screen,
    Verb,
    message_of,
)
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import copying, offers
from bot.phrases import hand_over as phrases

_FOR_THE_LAWYER: tuple[DocumentKind, ...] = ("notes", "checklist", "lawyer")
_FOR_THE_PROVIDER: tuple[DocumentKind, ...] = ("clean",)


@dataclass(frozen=True)
class HandingOver:
    """Gives the newest draft to be sent on, each reader what is meant for them.

    Where there are `reps`, it can be shared with them as well.
    """

    reps: bool = False

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/handover`."""
        return {"handover": lambda kept, _words, _day: self._shown(kept)}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The two readers."""
        return {
            "hand_over": lambda kept, _action, _day: self._shown(kept),
            "to_lawyer": lambda kept, _action, _day: self._to_lawyer(kept),
            "to_provider": lambda kept, _action, _day: self._to_provider(kept),
        }

    def _shown(self, conversation: Conversation) -> Outcome:
        if not conversation.versions:
            return Outcome(conversation, (_draft_first(),))
        share = (Button(phrases.share(), Action("share")),)
        rows = (
            (Button(phrases.to_lawyer(), Action("to_lawyer"), "primary"),),
            (Button(phrases.to_provider(), Action("to_provider")),),
            *([share] if self.reps else []),
        )
        lines = [phrases.title(), phrases.hint(), *_newer(conversation)]
        return Outcome(conversation, (message_of(lines, rows),))

    def _to_lawyer(self, conversation: Conversation) -> Outcome:
        """Send the copy with notes and all that helps to read it."""
        lines = [phrases.lawyer_title(), phrases.lawyer_files(), phrases.keep_private()]
        message = phrases.message_to_lawyer()
        return _package(conversation, lines, _FOR_THE_LAWYER, message)

    def _to_provider(self, conversation: Conversation) -> Outcome:
        """Send the clean copy, and nothing that was written for the client alone."""
        lines = [phrases.provider_title(), phrases.provider_files()]
        message = phrases.message_to_provider()
        return _package(conversation, lines, _FOR_THE_PROVIDER, message)


def _package(
    conversation: Conversation,
    lines: list[str],
    kinds: tuple[DocumentKind, ...],
    message: str,
) -> Outcome:
    if not conversation.versions:
        return Outcome(conversation, (_draft_first(),))
    newest = conversation.versions[-1].number
    files = (Document(newest, kind, conversation.number) for kind in kinds)
    first = message_of([*lines, *_newer(conversation)])
    last = message_of([message], copies=(Copy(copying.message(), message),))
    return Outcome(conversation, (first, *files, last))


def _draft_first() -> Screen:
    draft = Button(offers.draft_now(), Action("draft"), "success")
    return message_of([phrases.draft_first()], ((draft,),))


def _newer(conversation: Conversation) -> list[str]:
    newest = conversation.versions[-1]
    return [phrases.answers_changed()] if newest.given != conversation.given else []
