"""Which way to pay wins, why, and what turns it round, in sentences."""

from collections.abc import Iterator

from bot.consultation.particulars.figures import Figures
from bot.phrases import figures as phrases
from bot.phrases import swings, ways_to_pay
from bot.rules.decision_aids import DecisionAids
from bot.rules.pricing import Option, Pricing
from bot.rules.staffing import Staffing
from bot.rules.turning import Turn
from bot.understanding.showing_figures import (
    show_about,
    show_amount,
    show_number,
    show_rate,
    show_share,
)


def money_sentences(figures: Figures) -> Iterator[str]:
    """Say which way to pay wins, why, from which volume, and what turns it round."""
    pricing, team, aids = figures.pricing, figures.staffing, figures.aids
    if team is None or aids is None:
        return
    yield from _verdict(pricing)
    yield from _occupancy(pricing, team)
    if aids.turn is not None:
        yield turn_sentence(aids.turn)
    yield from _handle_time(pricing)
    if _needs_examples(aids):
        yield ways_to_pay.by_example()
    yield from _rule_of_thumb(aids, pricing)
    models = {figures.fee_model} if figures.fee_model else _offered(pricing)
    if len(models) == 1:
        yield ways_to_pay.protection(*models)


def in_short(figures: Figures) -> str | None:
    """Sum the figures up in one line; None while there are none."""
    if figures.staffing is None:
        return None
    team = phrases.operators(figures.staffing.agents_peak)
    best = _recommended(figures.pricing)
    if best is None or best.monthly is None:
        return ways_to_pay.in_short_undecided(team)
    monthly = show_about(best.monthly, best.currency)
    say = (
        ways_to_pay.in_short_by_example
        if best.rate_is_example
        else ways_to_pay.in_short
    )
    return say(team, phrases.model(best.model), monthly)


def rate_in_words(option: Option) -> str:
    """Return an option's rates, marked if nobody offered them."""
    rates = " + ".join(map(show_rate, option.tariff.rates))
    return phrases.example(rates) if option.rate_is_example else rates


def _verdict(pricing: Pricing) -> Iterator[str]:
    best = _recommended(pricing)
    if best is not None and best.monthly is not None:
        say = (
            ways_to_pay.cheapest_example
            if best.rate_is_example
            else ways_to_pay.cheapest_offer
        )
        yield say(phrases.model(best.model), show_about(best.monthly, best.currency))
    elif pricing.undecided == "currencies_differ":
        yield ways_to_pay.currencies_differ()
    else:
        yield from _single_offer(pricing)


def _single_offer(pricing: Pricing) -> Iterator[str]:
    for option in pricing.options:
        if option.rate_is_example or option.monthly is None or option.per_call is None:
            continue
        yield ways_to_pay.one_offer(
            " + ".join(map(show_rate, option.tariff.rates)),
            show_about(option.monthly, option.currency),
            show_amount(option.per_call, option.currency),
        )


def _occupancy(pricing: Pricing, team: Staffing) -> Iterator[str]:
    threshold = pricing.threshold
    if threshold is None or _offered(pricing) == {"hybrid"}:
        return
    occupancy = team.rounded().mean_occupancy
    busy, needed = show_share(occupancy), show_share(threshold.occupancy)
    way = phrases.model(threshold.against)
    if busy == needed:
        yield ways_to_pay.occupancy_equal(busy, way)
    elif threshold.occupancy > 1:
        yield ways_to_pay.occupancy_never(busy, way)
    elif occupancy < threshold.occupancy:
        yield ways_to_pay.occupancy_below(busy, needed, way)
    else:
        yield ways_to_pay.occupancy_above(busy, needed, way)


def turn_sentence(turn: Turn) -> str:
    """Say at which volumes the cheaper way to pay changes."""
    rival = phrases.model(turn.rival.model)
    challenger = phrases.model(turn.challenger.model)
    first, settled = turn.volume.first, turn.volume.settled
    most = show_number(turn.searched_to)
    if first is None:
        return ways_to_pay.always_wins(rival, most)
    if settled == 1:
        return ways_to_pay.always_wins(challenger, most)
    if settled is None:
        return ways_to_pay.turns_late(rival, challenger, show_number(first), most)
    if first == settled:
        return ways_to_pay.turns_at(rival, challenger, show_number(settled))
    return ways_to_pay.turns_between(
        rival, challenger, show_number(first), show_number(settled)
    )


def _handle_time(pricing: Pricing) -> Iterator[str]:
    """Say how long a call may take for the minute to be the cheaper unit."""
    rates = {
        option.model: option.tariff.rates[0].amount
        for option in pricing.options
        if not option.rate_is_example and option.currency == pricing.currency
    }
    if "per_call" in rates and "per_minute" in rates:
        minutes = rates["per_call"] / rates["per_minute"]
        yield ways_to_pay.minute_or_call(show_number(round(minutes, 1)))


def _needs_examples(aids: DecisionAids) -> bool:
    return aids.hourly.rate_is_example or bool(aids.turn and aids.turn.by_example)


def _rule_of_thumb(aids: DecisionAids, pricing: Pricing) -> Iterator[str]:
    hourly = aids.hourly
    if hourly.per_call is None:
        return
    yield ways_to_pay.rule_of_thumb_wrong()
    yield ways_to_pay.rule_of_thumb_right()
    per_call = show_amount(hourly.per_call, hourly.currency)
    yield ways_to_pay.price_to_beat(rate_in_words(hourly), per_call)
    at = pricing.options.index(hourly)
    prices = {
        scenario.case: show_about(scenario.prices[at], hourly.currency)
        for scenario in aids.scenarios
    }
    longer = prices["longer_calls"]
    is_steady = longer == prices["as_planned"]
    yield swings.steady(longer) if is_steady else swings.rising(longer)
    yield swings.fewer_calls(prices["fewer_calls"])


def _offered(pricing: Pricing) -> set[str]:
    return {one.model for one in pricing.options if not one.rate_is_example}


def _recommended(pricing: Pricing) -> Option | None:
    found = (one for one in pricing.options if one.model == pricing.recommended)
    return next(found, None)
