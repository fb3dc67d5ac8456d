"""How many came how far on a link, and at which question people stop."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from bot.consultation.reps.progress import STAGES, progress_of
from bot.consultation.screens import Passage
from bot.phrases import prospects as phrases
from bot.storage.directory import Directory, Link, Prospect

EVERYBODY = 100_000
_SILENT = timedelta(days=1)
_MOST_PLACES = 3


def figures_of(directory: Directory, link: Link) -> Iterator[Passage]:
    """Yield the funnel of a link: opened, and how many of those came how far."""
    found = directory.prospects(link.keeper, count=EVERYBODY)
    here = [one for one in found if one.standing.link == link.token_hash]
    yield Passage(phrases.funnel(link.opened, _reached(here)), "item")


def places(prospects: Iterable[Prospect], now: datetime) -> Iterator[Passage]:
    """Yield the questions at which most people stopped a day ago or longer."""
    stopped = Counter(
        at
        for one in prospects
        if (at := progress_of(one.standing).at)
        and not has_drafted(one)
        and now - one.active >= _SILENT
    )
    for at, count in stopped.most_common(_MOST_PLACES):
        yield Passage(phrases.stopped_at(at, count), "item")


def has_drafted(prospect: Prospect) -> bool:
    """Whether somebody came to a draft."""
    reached = progress_of(prospect.standing).reached
    return STAGES.index(reached) >= STAGES.index("drafted")


def _reached(prospects: list[Prospect]) -> list[int]:
    """Count who came at least so far, stage by stage, without the first."""
    ranks = [STAGES.index(progress_of(one.standing).reached) for one in prospects]
    return [sum(rank >= wanted for rank in ranks) for wanted in range(1, len(STAGES))]
