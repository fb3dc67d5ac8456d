"""What each speed of answer takes, in words, beside the question and in the figures."""

from collections.abc import Iterable, Iterator, Sequence

from bot.consultation.screens import Passage
from bot.interview.flow import Resolution
from bot.interview.model import Question
from bot.interview.service_level import ServiceLevel
from bot.phrases import figures as phrases
from bot.rules.deal_figures import pricing_of, workload_of
from bot.rules.decision_aids import hourly_option, hourly_rate
from bot.rules.level_costs import LevelCost, level_costs
from bot.rules.pricing import Option
from bot.understanding.showing_figures import show_about, show_rate


def level_passages(
    question: Question, resolution: Resolution, currency: str | None = None
) -> tuple[Passage, ...]:
    """Return what the options of a question about speed take, and a typed answer.

    Nothing while the number of calls is open, or for any other question. `currency`
    is that of example rates.
    """
    if question.type != "service_level":
        return ()
    typed = _typed(question, resolution)
    levels = [*(option.id for option in question.options), *typed]
    lines = list(_priced(levels, resolution, currency))
    if not lines:
        return ()
    hourly = hourly_option(pricing_of(resolution.knowledge, currency))
    return (
        *(Passage(line, "item") for line in lines),
        Passage(rate_line(hourly), "hint"),
    )


def level_notice(
    question: Question, resolution: Resolution, currency: str | None = None
) -> str:
    """Return what a typed level takes, in a line; empty where there is nothing new."""
    if question.type != "service_level":
        return ""
    return "".join(_priced(_typed(question, resolution), resolution, currency))


def level_lines(costs: Iterable[LevelCost], hourly: Option) -> Iterator[str]:
    """Yield a line for each level, such as "80/20: 7 operators, about … a month"."""
    for cost in costs:
        yield phrases.level_cost(
            str(cost.level),
            phrases.operators(cost.agents),
            show_about(cost.monthly, hourly.currency),
        )


def rate_line(hourly: Option) -> str:
    """Say at which hourly rate operators were reckoned."""
    rate = show_rate(hourly_rate(hourly))
    if hourly.rate_is_example:
        return phrases.at_example_rate(rate)
    return phrases.at_offered_rate(rate)


def _priced(
    levels: Sequence[str], resolution: Resolution, currency: str | None
) -> Iterator[str]:
    """Yield a line for each level; none while the number of calls is open."""
    workload = workload_of(resolution.knowledge)
    if workload is None:
        return
    hourly = hourly_option(pricing_of(resolution.knowledge, currency))
    costs = level_costs(workload, map(ServiceLevel.parse, levels), hourly_rate(hourly))
    yield from level_lines(costs, hourly)


def _typed(question: Question, resolution: Resolution) -> tuple[str, ...]:
    """Return the level in force if it is none of the options."""
    value = resolution.answer(question).value
    own = isinstance(value, str) and question.option(value) is None
    return (str(value),) if own else ()
