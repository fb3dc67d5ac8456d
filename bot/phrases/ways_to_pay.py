"""Which way to pay wins, why, and what turns that round."""

from bot.phrases import translated


def cheapest_offer(way: str, monthly: str) -> str:
    """Name the cheapest of several offers."""
    return translated(
        "Of your offers, paying {way} is the cheapest at this volume: about {monthly} "
        "a month."
    ).format(way=way, monthly=monthly)


def cheapest_example(way: str, monthly: str) -> str:
    """Name the cheapest of the examples."""
    return translated(
        "At example prices, paying {way} would be the cheapest at this volume: about "
        "{monthly} a month. Put the provider's own prices there before you decide."
    ).format(way=way, monthly=monthly)


def one_offer(rate: str, monthly: str, per_call: str) -> str:
    """Say what a single offer comes to."""
    return translated(
        "Your one offer, {rate}, comes to about {monthly} a month, or {per_call} a "
        "call. Another way to pay can only be judged by a second real price: ask for "
        "one."
    ).format(rate=rate, monthly=monthly, per_call=per_call)


def currencies_differ() -> str:
    """Say why offers were not compared."""
    return translated(
        "Your offers are in different currencies, so they are not compared. Ask for "
        "all of them in the currency in which you will pay."
    )


def occupancy_below(busy: str, needed: str, way: str) -> str:
    """Say that waiting makes hourly pay dear."""
    return translated(
        "At your volume operators would be busy about {busy} of the time. Paying per "
        "hour costs less than paying {way} only above {needed}, so you would pay for "
        "waiting."
    ).format(busy=busy, needed=needed, way=way)


def occupancy_above(busy: str, needed: str, way: str) -> str:
    """Say that busy operators make hourly pay cheap."""
    return translated(
        "At your volume operators would be busy about {busy} of the time. Paying per "
        "hour costs less than paying {way} above {needed}, so the hour is the cheaper "
        "of the two."
    ).format(busy=busy, needed=needed, way=way)


def occupancy_equal(busy: str, way: str) -> str:
    """Say that two ways to pay come to the same."""
    return translated(
        "At your volume operators would be busy about {busy} of the time. That is "
        "where paying per hour and paying {way} come to the same."
    ).format(busy=busy, way=way)


def occupancy_never(busy: str, way: str) -> str:
    """Say that hourly pay cannot win at these rates."""
    return translated(
        "At your volume operators would be busy about {busy} of the time. At these "
        "rates paying {way} costs less even if they were never idle."
    ).format(busy=busy, way=way)


def turns_between(rival: str, challenger: str, first: str, settled: str) -> str:
    """Say between which volumes the cheaper way to pay changes."""
    return translated(
        "Paying {rival} wins below {first} calls a day, paying {challenger} from "
        "{settled} on. In between it changes with every operator, because operators "
        "come whole."
    ).format(rival=rival, challenger=challenger, first=first, settled=settled)


def turns_at(rival: str, challenger: str, settled: str) -> str:
    """Say at which volume the cheaper way to pay changes."""
    return translated(
        "Paying {rival} wins below {settled} calls a day, paying {challenger} from "
        "there on."
    ).format(rival=rival, challenger=challenger, settled=settled)


def turns_late(rival: str, challenger: str, first: str, most: str) -> str:
    """Say that the challenger wins at some volumes only."""
    return translated(
        "Paying {rival} wins below {first} calls a day. Above that, up to {most}, "
        "paying {challenger} wins at some volumes only."
    ).format(rival=rival, challenger=challenger, first=first, most=most)


def always_wins(way: str, most: str) -> str:
    """Say that one way to pay wins at any volume."""
    return translated(
        "Paying {way} wins at every volume up to {most} calls a day."
    ).format(way=way, most=most)


def by_example() -> str:
    """Say that an example rate is part of a comparison."""
    return translated(
        "An example rate is part of this comparison: it shows the order of magnitude, "
        "not what you will be offered."
    )


def rule_of_thumb_wrong() -> str:
    """Say why large volumes make the hour cheap, not dear."""
    return translated(
        "“Paying per hour is dearer at large volumes” is not true as such. With fixed "
        "rates and a steady volume, a larger team waits less, so each call costs fewer "
        "hours."
    )


def rule_of_thumb_right() -> str:
    """Say when the rule of thumb is right."""
    return translated(
        "It becomes true when the price per call falls in steps as volume grows, when "
        "calls get longer and nothing limits it, or when volume swings and booked "
        "hours stay idle."
    )


def minute_or_call(minutes: str) -> str:
    """Say how long calls may take for the minute to be the cheaper unit."""
    return translated(
        "Paying per minute costs less than paying per call while a call takes less "
        "than {minutes} minutes on average, notes included."
    ).format(minutes=minutes)


def price_to_beat(rate: str, per_call: str) -> str:
    """Say which price per call would beat hourly pay."""
    return translated(
        "At {rate}, a call comes to {per_call}: a lower price per call is cheaper, "
        "also one that is offered only from your volume on."
    ).format(rate=rate, per_call=per_call)


def protection(model: str) -> str:
    """Say what to ask for with a way to pay."""
    sentences = {
        "per_hour": translated(
            "With hourly pay, ask for a monthly report of how busy operators were, a "
            "limit on the time a call takes, and the right to cut hours at 20 days' "
            "notice."
        ),
        "per_call": translated(
            "With pay per call, define the billable call: no short, repeated or wrong "
            "numbers, and only calls that pass the quality checks."
        ),
        "per_minute": translated(
            "With pay per minute, limit the time a call takes on average and leave "
            "waiting and hold out."
        ),
        "hybrid": translated(
            "With a fixed fee, say how many calls it covers, and compare over three "
            "months rather than one."
        ),
    }
    return sentences[model]


def in_short(team: str, way: str, monthly: str) -> str:
    """Sum the figures up in one line."""
    return translated(
        "Your calls take {team} in the busiest hour. Paying {way} is the cheapest of "
        "your offers: about {monthly} a month."
    ).format(team=team, way=way, monthly=monthly)


def in_short_by_example(team: str, way: str, monthly: str) -> str:
    """Sum the figures up in one line where prices are examples."""
    return translated(
        "Your calls take {team} in the busiest hour. At example prices, paying {way} "
        "would be the cheapest: about {monthly} a month."
    ).format(team=team, way=way, monthly=monthly)


def in_short_undecided(team: str) -> str:
    """Sum the figures up in one line where no way to pay stands out."""
    return translated(
        "Your calls take {team} in the busiest hour. A second price would show which "
        "way to pay is cheaper; the checklist has the comparison."
    ).format(team=team)
