"""`/prospects`: where everybody stands who followed a rep's links."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.interviewing import Interviewing
from bot.consultation.lists import page_meant
from bot.consultation.outcome import Notice, Outcome
from bot.consultation.reps.progress import (
    ARCHIVED,
    progress_of,
    stage_reached,
    with_progress,
)
from bot.consultation.reps.prospect_names import prospect_key, prospect_meant
from bot.consultation.reps.prospect_screens import BACK, ProspectScreens
from bot.consultation.reps.representation import Representation
from bot.consultation.reps.shared_contents import (
    answer_lines,
    shared_answers,
    shared_version,
)
from bot.consultation.screens import (
    Action,
    Button,
    Document,
    Passage,
    Screen,
    Shown,
    Verb,
    message_of,
)
from bot.consultation.subjects import Commanded, Pressed
from bot.phrases import dialogue, offers
from bot.phrases import prospects as phrases
from bot.phrases import reminders as reminding
from bot.storage.directory import Prospect

_BETWEEN = "."


@dataclass(frozen=True)
class Prospecting:
    """Shows a rep their prospects, and does what can be done with each."""

    world: Representation
    interviewing: Interviewing

    @property
    def commands(self) -> Mapping[str, Commanded]:
        """`/prospects`, with `export` after it for a table."""
        return {"prospects": self.world.for_reps(self._command)}

    @property
    def presses(self) -> Mapping[Verb, Pressed]:
        """The pages, one prospect, and the figures."""
        only = self.world.for_reps
        return {
            "prospects": only(self._page),
            "prospect": only(self._open),
            "remind": only(self._remind),
            "archive": only(self._archive),
            "shared": only(self._shared),
            "figures": only(lambda kept, _action, _day: self._figures(kept)),
            "export_prospects": only(lambda kept, _action, _day: self._export(kept)),
        }

    def _command(self, conversation: Conversation, words: str, today: date) -> Outcome:
        if words.casefold() == phrases.word_to_export():
            return self._export(conversation)
        return self._page(conversation, Action("prospects"), today)

    def _page(
        self, conversation: Conversation, action: Action, _today: date, notice: str = ""
    ) -> Outcome:
        stage, _, number = action.option.partition(_BETWEEN)
        screen = self._screens(conversation).page(stage, page_meant(number))
        return Outcome(conversation, (screen,), notice)

    def _open(self, conversation: Conversation, action: Action, day: date) -> Outcome:
        found = self._meant(conversation, action)
        if found is None:
            return self._gone(conversation, day)
        screen = self._screens(conversation).opened(found)
        return Outcome(conversation, (screen,))

    def _remind(self, conversation: Conversation, action: Action, day: date) -> Outcome:
        """Remind a prospect once, unless they are done or want no reminders."""
        found = self._meant(conversation, action)
        if found is None or not self._screens(conversation).can_remind(found):
            return self._gone(conversation, day)
        who = self.world.rep_name(conversation.speaker)
        rows = (
            (Button(offers.resume(), Action("resume"), "primary"),),
            (Button(reminding.turn_off(), Action("reminders_off")),),
        )
        progress = replace(progress_of(found.standing), reminded=True)
        standing = with_progress(found.standing, progress)
        screen = message_of([phrases.reminder(who)], rows)
        notice = Notice(found.chat, (screen,), standing)
        said = message_of([phrases.is_reminded()])
        return Outcome(conversation, (said,), to_others=(notice,))

    def _archive(
        self, conversation: Conversation, action: Action, day: date
    ) -> Outcome:
        """Put a prospect aside, or take them back."""
        found = self._meant(conversation, action)
        if found is None:
            return self._gone(conversation, day)
        standing, back = found.standing, action.question == BACK
        stage = stage_reached(standing) if back else ARCHIVED
        self.world.directory.put_standing(found.chat, replace(standing, stage=stage))
        notice = phrases.is_back() if back else phrases.is_archived()
        return self._page(conversation, Action("prospects"), day, notice)

    def _shared(self, conversation: Conversation, action: Action, day: date) -> Outcome:
        """Send what a prospect shares, as long as they do."""
        found = self._meant(conversation, action)
        if found is None or progress_of(found.standing).shared is None:
            return self._gone(conversation, day)
        shown: list[Shown] = [message_of([phrases.shared_follows()])]
        answers = shared_answers(found.standing)
        if answers:
            lines = answer_lines(self.interviewing, answers, day)
            title = Passage(phrases.their_answers(), "title")
            shown.append(Screen((title, *lines)))
        version = shared_version(found.standing)
        if version is not None:
            key = prospect_key(found.standing)
            shown += [
                Document(version.number, "clean", 0, prospect=key),
                Document(version.number, "pdf", 0, prospect=key),
            ]
        return Outcome(conversation, tuple(shown))

    def _figures(self, conversation: Conversation) -> Outcome:
        return Outcome(conversation, (self._screens(conversation).figures(),))

    def _export(self, conversation: Conversation) -> Outcome:
        follows = message_of([phrases.table_follows()])
        return Outcome(conversation, (follows, Document(0, "prospects", 0)))

    def _meant(self, conversation: Conversation, action: Action) -> Prospect | None:
        """Return the prospect a button is about, if they are on this rep's list."""
        rep = conversation.speaker
        return prospect_meant(self.world.directory, rep, action.option)

    def _screens(self, conversation: Conversation) -> ProspectScreens:
        return ProspectScreens(self.world, conversation.speaker)

    def _gone(self, conversation: Conversation, day: date) -> Outcome:
        notice = dialogue.button_is_old()
        return self._page(conversation, Action("prospects"), day, notice)
