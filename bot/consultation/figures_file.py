"""The figures as Markdown: a part of `checklist.md`, with all that was reckoned."""

from collections.abc import Iterable, Iterator, Sequence

from bot.consultation.level_lines import level_lines, rate_line
from bot.consultation.particulars.figures import Figures
from bot.consultation.particulars.money_sentences import money_sentences, rate_in_words
from bot.consultation.particulars.team_sentences import team_sentences
from bot.phrases import figures as phrases
from bot.rules.decision_aids import DecisionAids
from bot.rules.pricing import Option
from bot.understanding.showing_figures import show_about, show_amount


def figures_markdown(figures: Figures) -> Iterator[str]:
    """Yield blocks of Markdown: the team, the service levels, the ways to pay."""
    if figures.aids is None:
        yield phrases.open_volume()
        return
    yield " ".join(team_sentences(figures))
    yield phrases.incoming_only()
    yield from _levels(figures.aids)
    yield f"### {phrases.ways_title()}"
    yield _table(phrases.columns(), map(_way, figures.pricing.options))
    yield from money_sentences(figures)
    yield _scenarios(figures.aids, figures.pricing.options)


def _levels(aids: DecisionAids) -> Iterator[str]:
    yield f"### {phrases.levels_title()}"
    yield "\n".join(f"- {line}" for line in level_lines(aids.levels, aids.hourly))
    yield rate_line(aids.hourly)


def _way(option: Option) -> tuple[str, ...]:
    prices = (
        "" if price is None else show_amount(price, option.currency)
        for price in (option.monthly, option.per_call)
    )
    return (phrases.model(option.model), rate_in_words(option), *prices)


def _scenarios(aids: DecisionAids, options: Sequence[Option]) -> str:
    ways = (phrases.model(option.model) for option in options)
    rows = (
        (
            phrases.scenario(scenario.case),
            *(
                show_about(price, option.currency)
                for option, price in zip(options, scenario.prices, strict=True)
            ),
        )
        for scenario in aids.scenarios
    )
    return _table((phrases.scenario_column(), *ways), rows)


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
