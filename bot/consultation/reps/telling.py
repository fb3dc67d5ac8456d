"""Telling reps what happens: at once by day, in a digest, or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, TypeAlias, get_args

from bot.consultation.outcome import Notice
from bot.consultation.reps.funnel import EVERYBODY, has_drafted
from bot.consultation.reps.progress import ARCHIVED, progress_of
from bot.consultation.reps.prospect_names import about_prospect, prospect_name
from bot.consultation.reps.representation import Representation
from bot.consultation.screens import Action, Button, Passage, Screen, message_of
from bot.phrases import notices as phrases
from bot.phrases import reps
from bot.storage.directory import Prospect
from bot.storage.seams import ChatKey, Reminder, Standing
from bot.understanding.waking_hours import put_off_to_day

Event: TypeAlias = Literal["started", "stuck", "finished", "shared"]
How: TypeAlias = Literal["at_once", "digest", "off"]
HOW: tuple[How, ...] = get_args(How)
STUCK, DIGEST = "stuck", "digest"
"""Kinds of reminders: one in a prospect's chat, one in a rep's."""
STUCK_AFTER = timedelta(days=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Telling:
    """Makes notices of what prospects do, as their reps wish."""

    world: Representation

    def told(
        self, prospect: ChatKey, standing: Standing, event: Event
    ) -> tuple[Notice, ...]:
        """Return the notice to give now; by night or for a digest it is put off."""
        rep, now = standing.rep, self.world.now()
        how, zone = self.wishes(rep)
        if how == "off" or rep == prospect:
            return ()
        morning = put_off_to_day(now, zone)
        if how == "digest":
            morning = put_off_to_day(_tomorrow(now), zone)
        if morning > now:
            self.world.reminders.set(Reminder(rep, DIGEST, morning))
            return ()
        name = prospect_name(self.world.directory, standing)
        see = about_prospect(phrases.see(), "prospect", standing)
        screen = message_of([phrases.event(event, name)], ((see,),))
        return (Notice(rep, (screen,)),)

    def due(self, reminder: Reminder) -> tuple[Notice, ...]:
        """Return what follows from a reminder of one of our kinds."""
        if reminder.kind == DIGEST:
            return self._digest(reminder.chat)
        prospect = self.world.directory.prospect(reminder.chat)
        if prospect is None or self.world.standing(reminder.chat) is None:
            return ()
        if not self._is_stuck(prospect, self.world.now()):
            return ()
        return self.told(prospect.chat, prospect.standing, "stuck")

    def wishes(self, rep: ChatKey) -> tuple[How, str | None]:
        """Return how a rep wishes to be told, and in which time zone they sleep."""
        told = self.world.directory.profile(rep).get("told", {})
        how: How = next((one for one in HOW if one == told.get("how")), "at_once")
        return how, told.get("zone")

    def wished(self, rep: ChatKey, changes: Mapping[str, str | None]) -> None:
        """Keep how a rep wishes to be told."""
        profile = dict(self.world.directory.profile(rep))
        told = {**profile.get("told", {}), **changes}
        self.world.directory.put_profile(rep, {**profile, "told": told})

    def _digest(self, rep: ChatKey) -> tuple[Notice, ...]:
        """Say what happened since the last digest, in one message."""
        if not self.world.may_invite(rep):
            return ()
        now = self.world.now()
        told = self.world.directory.profile(rep).get("told", {})
        last = told.get("last")
        since = datetime.fromisoformat(last) if last else now - _DAY
        lines = [
            phrases.digest_line(
                event, prospect_name(self.world.directory, one.standing)
            )
            for one in self.world.directory.prospects(rep, count=EVERYBODY)
            if (event := self._event_since(one, since, now))
        ]
        self.wished(rep, {"last": now.isoformat()})
        if not lines:
            return ()
        passages = (
            Passage(phrases.digest_title(), "title"),
            *(Passage(line, "item") for line in lines),
        )
        see = Button(reps.prospects(), Action("prospects"))
        return (Notice(rep, (Screen(passages, ((see,),)),)),)

    def _event_since(
        self, prospect: Prospect, since: datetime, now: datetime
    ) -> Event | None:
        standing = prospect.standing
        events: dict[str, Event] = {
            "started": "started",
            "quick": "started",
            "drafted": "finished",
            "shared": "shared",
        }
        if standing.since >= since:
            return events.get(standing.stage)
        fell_silent = prospect.active + STUCK_AFTER
        stuck = since < fell_silent <= now and self._is_stuck(prospect, now)
        return "stuck" if stuck else None

    def _is_stuck(self, prospect: Prospect, now: datetime) -> bool:
        standing = prospect.standing
        silent = now - prospect.active >= STUCK_AFTER
        begun = progress_of(standing).reached != "opened"
        unfinished = begun and not has_drafted(prospect)
        return silent and unfinished and standing.stage != ARCHIVED


def _tomorrow(now: datetime) -> datetime:
    """Return the coming midnight, from which the morning follows."""
    return (now + _DAY).replace(hour=0, minute=0, second=0, microsecond=0)
