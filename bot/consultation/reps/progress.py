"""How far somebody came who followed a link: progress, never answers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias, get_args

from bot.consultation.conversation import Conversation
from bot.consultation.interviewing import Interviewing
from bot.consultation.kept_deals import Shelved
from bot.consultation.preferences import wants_reminders
from bot.consultation.shelf import deal_numbered
from bot.interview.conditions import ALWAYS
from bot.interview.flow import Resolution
from bot.interview.model import Question
from bot.storage.seams import ChatKey, Standing

Stage: TypeAlias = Literal["opened", "started", "quick", "drafted", "shared"]
STAGES: tuple[Stage, ...] = get_args(Stage)
ARCHIVED = "archived"
"""A stage of the rep's making; whoever comes back leaves it."""
_STEP = 5


@dataclass(frozen=True)
class Progress:
    """What a rep sees of one deal.

    `number` tells the prospects of a link apart; `done` is a share in percent, `at`
    names where they are; `shared` is what they chose to show, with its contents;
    `reminded` says that the rep did so, `silent` that reminders are unwelcome.
    """

    deal: int
    number: int
    reached: Stage = "opened"
    done: int = 0
    open: int = 0
    at: str = ""
    shared: Mapping[str, Any] | None = None
    reminded: bool = False
    silent: bool = False


def progress_of(standing: Standing) -> Progress:
    """Read the progress from what is kept."""
    return Progress(**standing.summary)


def _summary(progress: Progress) -> dict[str, Any]:
    return {**vars(progress)}


def first_standing(
    keeper: ChatKey, link: str, progress: Progress, now: datetime
) -> Standing:
    """Return where somebody stands who just opened a link."""
    return Standing(keeper, link, "opened", now, _summary(progress))


def with_progress(standing: Standing, progress: Progress) -> Standing:
    """Return the standing with other progress, at the same stage."""
    return replace(standing, summary=_summary(progress))


def advanced(
    interviewing: Interviewing,
    conversation: Conversation,
    standing: Standing,
    now: datetime,
) -> Standing | None:
    """Return where somebody stands after a turn; None when the deal is gone."""
    before = progress_of(standing)
    deal = deal_numbered(conversation, before.deal)
    if deal is None:
        return None
    resolution = interviewing.resolve(deal.given, now.date())
    stage = _stage(interviewing, deal, resolution, before)
    after = replace(
        before,
        reached=max(stage, before.reached, key=STAGES.index),
        done=_share_done(interviewing, resolution),
        open=_left_open(interviewing, resolution),
        at=_place(interviewing, conversation, deal, resolution),
        silent=not wants_reminders(conversation.preferences),
    )
    since = standing.since if stage == standing.stage else now
    return replace(standing, stage=stage, since=since, summary=_summary(after))


def stage_reached(standing: Standing) -> Stage:
    """Return the stage of somebody who is not archived."""
    progress = progress_of(standing)
    withdrawn = progress.reached == "shared" and progress.shared is None
    return "drafted" if withdrawn else progress.reached


def _stage(
    interviewing: Interviewing, deal: Shelved, resolution: Resolution, before: Progress
) -> Stage:
    if before.shared is not None:
        return "shared"
    if deal.versions:
        return "drafted"
    if not deal.given:
        return "opened"
    essentials = interviewing.path(resolution, deep=False)
    through = all(one.id in resolution.given for one in essentials)
    return "quick" if through else "started"


def _share_done(interviewing: Interviewing, resolution: Resolution) -> int:
    """Return the share in steps: an exact one would tell which questions apply."""
    path = interviewing.path(resolution)
    done = sum(one.id in resolution.given for one in path)
    return round(100 * done / len(path) / _STEP) * _STEP


def _left_open(interviewing: Interviewing, resolution: Resolution) -> int:
    return sum(
        one.id in resolution.given and resolution.answer(one).status == "open"
        for one in interviewing.path(resolution)
    )


def _place(
    interviewing: Interviewing,
    conversation: Conversation,
    deal: Shelved,
    resolution: Resolution,
) -> str:
    """Name the question they are at, or would be asked next."""
    if deal.number == conversation.number and conversation.asking:
        asked = interviewing.question(conversation.asking)
        return _named(interviewing, asked) if asked else ""
    kept = Conversation(given=deal.given, deep=deal.deep)
    following = interviewing.following(kept, resolution)
    return _named(interviewing, following) if following else ""


def _named(interviewing: Interviewing, question: Question) -> str:
    """Name a question, or only its section if being asked it tells an answer."""
    if question.when == ALWAYS:
        return question.title
    sections = interviewing.library.questionnaire.sections
    return next(one.title for one in sections if question in one.questions)
