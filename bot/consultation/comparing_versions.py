"""The two newest drafts of the deal in hand, side by side."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bot.consultation.causes import Causes
from bot.consultation.comparison import changes_between
from bot.consultation.conversation import Conversation
from bot.consultation.deal import Deal, draw_up
from bot.consultation.footing import moved_since
from bot.consultation.interviewing import Interviewing
from bot.consultation.kept_deals import Version
from bot.consultation.named_files import NamedFile
from bot.consultation.outcome import Outcome
from bot.consultation.placing import Placing
from bot.consultation.preferences import manner_of
from bot.consultation.screens import (
    Action,
    Button,
    Document,
    Passage,
    Screen,
    Verb,
    message_of,
)
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import drafted as phrases
from bot.phrases import offers

_PAIR = 2


def version_drawn(interviewing: Interviewing, version: Version) -> Deal:
    """Draw a version up again, as of its day and in the manner it shows."""
    day = dt.date.fromisoformat(version.date)
    manner = manner_of(version.preferences)
    return draw_up(interviewing, version.given, day, manner)


def captioned(file: NamedFile, wanted: Document) -> NamedFile:
    """Return a redline that says which drafts it compares."""
    caption = phrases.redline_copy(wanted.against, wanted.version)
    return replace(file, caption=caption)


@dataclass(frozen=True)
class Comparing:
    """Says what changed from one draft to the next, and sends it as a redline."""

    placing: Placing

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/compare`."""
        return {"compare": lambda kept, _words, _day: self._compare(kept)}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The same by a button."""
        return {"compare": lambda kept, _action, _day: self._compare(kept)}

    def _compare(self, conversation: Conversation) -> Outcome:
        versions = conversation.versions[-_PAIR:]
        if len(versions) < _PAIR:
            said = phrases.one_draft() if versions else phrases.nothing_to_compare()
            draft = Button(offers.draft_now(), Action("draft"), "success")
            return Outcome(conversation, (message_of([said], ((draft,),)),))
        old, new = versions
        changes = tuple(self._changes(old, new))
        title = Passage(phrases.between(old.number, new.number), "title")
        found = changes or (Passage(phrases.same()),)
        notes = tuple(self._notes(conversation, versions))
        back = (self.placing.way_back(conversation),)
        screen = Screen((title, *found, *notes), back)
        if not changes:
            return Outcome(conversation, (screen,))
        file = Document(new.number, "redline", conversation.number, old.number)
        return Outcome(conversation, (screen, file))

    def _changes(self, old: Version, new: Version) -> Iterator[Passage]:
        # A turn must not take seconds, so no answer is tried out alone.
        talk = self.placing.interviewing
        before, after = (version_drawn(talk, one) for one in (old, new))
        return changes_between(Causes(before, after, most_tried=0))

    def _notes(
        self, conversation: Conversation, versions: tuple[Version, ...]
    ) -> Iterator[Passage]:
        digest = self.placing.interviewing.library.digest
        for version in versions:
            if version.content != digest:
                yield Passage(phrases.other_content(version.number), "problem")
                moved = moved_since(self.placing.interviewing, version)
                yield from map(Passage, moved)
        if versions[-1].given != conversation.given:
            yield Passage(phrases.not_drafted_yet(), "hint")
