"""Reps and what they work with, put together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.consultation.answering import Answering
from bot.consultation.moving import Moving
from bot.consultation.placing import Placing
from bot.consultation.reps.accepting import Accepting
from bot.consultation.reps.arriving import Arriving
from bot.consultation.reps.following import Following
from bot.consultation.reps.inviting import Inviting
from bot.consultation.reps.noticing import Noticing
from bot.consultation.reps.profiling import Profiling
from bot.consultation.reps.prospecting import Prospecting
from bot.consultation.reps.representation import Representation
from bot.consultation.reps.representing import Representing
from bot.consultation.reps.sharing import Sharing
from bot.consultation.reps.telling import Telling
from bot.consultation.subjects import Subject
from bot.phrases import dialogue as phrases
from bot.settings import Settings
from bot.storage.seams import Store


@dataclass(frozen=True)
class Reps:
    """What the dialogue has to have for reps to be there."""

    world: Representation

    def subjects(self, placing: Placing, answering: Answering) -> tuple[Subject, ...]:
        """Return what can be turned to; these come before the others."""
        talk, telling = placing.interviewing, Telling(self.world)
        return (
            Arriving(self.world, placing, Moving(talk, placing)),
            Accepting(placing, answering),
            Sharing(telling, talk),
            Representing(self.world),
            Inviting(self.world, talk),
            Profiling(self.world, talk),
            Prospecting(self.world, talk),
            Noticing(telling),
        )

    def following(self, placing: Placing) -> Following:
        """Return what sees how far prospects come."""
        return Following(placing.interviewing, Telling(self.world))


def reps(
    store: Store,
    settings: Settings,
    now: Callable[[], datetime],
    link_to: Callable[[str], str],
) -> Reps:
    """Let there be reps; `link_to` makes a link of a token."""
    operator = settings.operator_name or phrases.nobody_named()
    world = Representation(
        store.directory, store.reminders, settings.owner_ids, operator, now, link_to
    )
    return Reps(world)
