"""After every turn: how far a prospect came, and who is to hear of it."""

from dataclasses import dataclass
from datetime import datetime

from bot.consultation.interviewing import Interviewing
from bot.consultation.outcome import Notice, Outcome
from bot.consultation.reps.progress import STAGES, advanced, progress_of
from bot.consultation.reps.representing import removed
from bot.consultation.reps.telling import STUCK, STUCK_AFTER, Event, Telling
from bot.storage.seams import Standing


@dataclass(frozen=True)
class Following:
    """Keeps a prospect's standing up to date; of others it knows nothing."""

    interviewing: Interviewing
    telling: Telling

    def followed(self, outcome: Outcome) -> Outcome:
        """Return a turn with what follows from it for the person's rep.

        Turns that say so themselves are left as they are, so it may be asked twice.
        """
        person = outcome.conversation.speaker
        world = self.telling.world
        if outcome.forget:
            return self._forgotten(outcome)
        before = world.standing(person)
        if before is None or outcome.standing is not None:
            return outcome
        now = world.now()
        after = advanced(self.interviewing, outcome.conversation, before, now)
        if after is None:
            world.directory.put_standing(person, None)
            return outcome
        return outcome._replace(
            standing=after,
            reminders={**outcome.reminders, STUCK: _when_stuck(after, now)},
            to_others=(*outcome.to_others, *self._told(outcome, before, after)),
        )

    def _forgotten(self, outcome: Outcome) -> Outcome:
        person, world = outcome.conversation.speaker, self.telling.world
        if not world.may_invite(person):
            return outcome
        removed(world, person)
        return outcome._replace(menus_of=(person,))

    def _told(
        self, outcome: Outcome, before: Standing, after: Standing
    ) -> tuple[Notice, ...]:
        event = _event(before, after)
        if event is None:
            return ()
        return self.telling.told(outcome.conversation.speaker, after, event)


def _event(before: Standing, after: Standing) -> Event | None:
    """Return what is new: each is told once, however often somebody goes back."""
    was = STAGES.index(progress_of(before).reached)
    reached = STAGES.index(progress_of(after).reached)
    events: dict[str, Event] = {"started": "started", "drafted": "finished"}
    passed = [
        events[stage] for stage in STAGES[was + 1 : reached + 1] if stage in events
    ]
    return passed[-1] if passed else None


def _when_stuck(standing: Standing, now: datetime) -> datetime | None:
    """Return when a silence would be worth telling, if it would be at all."""
    begun = standing.stage in {"started", "quick"}
    return now + STUCK_AFTER if begun else None
