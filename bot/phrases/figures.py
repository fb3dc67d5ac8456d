"""The decision aids in words: operators, service levels, ways to pay."""

from bot.phrases import translated


def title() -> str:
    """Head the figures."""
    return translated("Figures")


def operators(count: int) -> str:
    """Count operators."""
    if count == 1:
        return translated("1 operator")
    return translated("{count} operators").format(count=count)


def people(count: int) -> str:
    """Count people on a roster."""
    if count == 1:
        return translated("1 person")
    return translated("{count} people").format(count=count)


def level_cost(level: str, team: str, monthly: str) -> str:
    """Say what a service level takes; `team` is "7 operators"."""
    return translated("{level}: {team}, about {monthly} a month").format(
        level=level, team=team, monthly=monthly
    )


def at_offered_rate(rate: str) -> str:
    """Say at which price operators were reckoned."""
    return translated("Reckoned at the offered {rate}.").format(rate=rate)


def at_example_rate(rate: str) -> str:
    """Say that the price of operators is nobody's offer."""
    return translated(
        "Reckoned at an example of {rate}; nobody has offered you that price."
    ).format(rate=rate)


def open_volume() -> str:
    """Say why there are no figures."""
    return translated(
        "How many operators you need, and which way to pay is cheapest, can be "
        "reckoned as soon as the number of calls a day is known."
    )


def team_needed(calls: str, team: str, share: str, seconds: int) -> str:
    """Say what the busiest hour takes."""
    return translated(
        "In the busiest hour about {calls} calls come in. {team} answer {share} of "
        "them within {seconds} seconds."
    ).format(calls=calls, team=team, share=share, seconds=seconds)


def one_operator_needed(calls: str, share: str, seconds: int) -> str:
    """Say that the busiest hour takes one operator."""
    return translated(
        "In the busiest hour about {calls} calls come in. 1 operator answers {share} "
        "of them within {seconds} seconds."
    ).format(calls=calls, share=share, seconds=seconds)


def one_fewer(team: str, share: str) -> str:
    """Say what one operator fewer would mean."""
    return translated("With {team} it would be {share}.").format(team=team, share=share)


def roster(team: str, people_needed: str, seconds: str, busy: str) -> str:
    """Say how many people a team takes, and how they spend their time."""
    return translated(
        "With {team} callers wait {seconds} seconds on average. Over the day operators "
        "are busy {busy} of their time. With leave, illness and breaks, plan for "
        "{people_needed} on the roster in the busiest hour."
    ).format(team=team, people_needed=people_needed, seconds=seconds, busy=busy)


def coverage_decides() -> str:
    """Say that opening hours, not calls, set the size of a team."""
    return translated(
        "Being there, not the number of calls, decides: even in the busiest hour the "
        "calls fill less than one operator's time."
    )


def estimate() -> str:
    """Say how far the figures can be trusted."""
    return translated(
        "A planning estimate, give or take two operators: calls arrive at random, "
        "nobody hangs up, operators are busy at most 85% of the busiest hour, and "
        "30% of paid time goes to leave, illness, breaks and training."
    )


def incoming_only() -> str:
    """Say which calls are counted."""
    return translated("Incoming calls only; calls that operators make come on top.")


def levels_title() -> str:
    """Head the list of service levels."""
    return translated("What each speed of answer takes")


def ways_title() -> str:
    """Head the comparison of ways to pay."""
    return translated("Ways to pay")


def model(name: str) -> str:
    """Name a way to pay."""
    names = {
        "per_hour": translated("per hour"),
        "per_call": translated("per call"),
        "per_minute": translated("per minute"),
        "hybrid": translated("a fixed fee and a rate"),
    }
    return names[name]


def columns() -> tuple[str, str, str, str]:
    """Name the columns of the comparison."""
    return (
        translated("Way to pay"),
        translated("Rate"),
        translated("A month"),
        translated("A call"),
    )


def example(rate: str) -> str:
    """Mark a rate that nobody offered."""
    return translated("{rate} (example)").format(rate=rate)


def scenario_column() -> str:
    """Name the first column of the months as they might come."""
    return translated("A month")


def scenario(case: str) -> str:
    """Name a month as it might come."""
    cases = {
        "as_planned": translated("as planned"),
        "longer_calls": translated("calls take 20% longer"),
        "shorter_calls": translated("calls are 20% shorter"),
        "more_calls": translated("40% more calls"),
        "fewer_calls": translated("40% fewer calls, the booked hours are paid"),
    }
    return cases[case]
