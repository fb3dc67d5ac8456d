"""The end of what nobody uses any more: a warning, then deletion."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from bot.consultation.conversation import Conversation
from bot.consultation.screens import Screen, message_of
from bot.phrases import reminders as phrases
from bot.phrases.dates import in_words

Verdict: TypeAlias = Literal["keep", "warn", "delete"]

_NOTICE = timedelta(days=30)


@dataclass(frozen=True)
class Retention:
    """Keeps what was used in the last so many days.

    The person is warned 30 days before the end, however long the bot itself was away;
    a short period leaves no room for that.
    """

    days: int

    @property
    def looked_into_after(self) -> timedelta:
        """How long nobody needs to look into a silent chat."""
        return self._kept - _NOTICE if self._warns else self._kept

    def verdict(
        self,
        conversation: Conversation,
        seen: date,
        today: date,
        *,
        can_warn: bool = True,
    ) -> Verdict:
        """Say what is to become of a conversation whose person was last seen then."""
        silent = today - seen
        if can_warn and self._warns:
            if not conversation.warned:
                return "warn" if silent >= self._kept - _NOTICE else "keep"
            if today - date.fromisoformat(conversation.warned) < _NOTICE:
                return "keep"
        return "delete" if silent >= self._kept else "keep"

    def warned(
        self, conversation: Conversation, seen: date, today: date
    ) -> tuple[Conversation, Screen]:
        """Return the conversation with a warning noted, and the warning."""
        end = max(seen + self._kept, today + _NOTICE)
        screen = message_of([phrases.about_to_be_deleted(in_words(end), self.days)])
        return conversation._replace(warned=today.isoformat()), screen

    @property
    def _warns(self) -> bool:
        return self._kept > 2 * _NOTICE

    @property
    def _kept(self) -> timedelta:
        return timedelta(days=self.days)
