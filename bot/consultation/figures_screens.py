"""The figures as a message: what the calls take, and which way to pay wins."""

from collections.abc import Iterator

from bot.consultation.level_lines import level_lines, rate_line
from bot.consultation.particulars.figures import Figures
from bot.consultation.particulars.money_sentences import money_sentences
from bot.consultation.particulars.team_sentences import team_sentences
from bot.consultation.screens import Passage, Screen
from bot.phrases import figures as phrases
from bot.rules.decision_aids import DecisionAids


def figures_screens(figures: Figures) -> Iterator[Screen]:
    """Yield the message; none while there is nothing to reckon with."""
    aids = figures.aids
    if aids is None:
        return
    needed, *more = team_sentences(figures)
    yield Screen(
        (
            Passage(phrases.title(), "title"),
            Passage(needed),
            Passage(" ".join(more), "quote"),
            *_levels(aids),
            *_ways(figures),
        )
    )


def _levels(aids: DecisionAids) -> Iterator[Passage]:
    yield Passage(phrases.levels_title(), "title")
    for line in level_lines(aids.levels, aids.hourly):
        yield Passage(line, "item")
    yield Passage(rate_line(aids.hourly), "hint")


def _ways(figures: Figures) -> Iterator[Passage]:
    yield Passage(phrases.ways_title(), "title")
    verdict, *reasons = money_sentences(figures)
    yield Passage(verdict)
    yield Passage(" ".join(reasons), "quote")
