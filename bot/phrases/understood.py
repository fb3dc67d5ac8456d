"""How an answer was understood, said before it is taken."""

from bot.phrases import translated


def middle(low: str, high: str) -> str:
    """A range where one number is asked for."""
    return translated("I took the middle of {low} and {high}.").format(
        low=low, high=high
    )


def spread_over_days(said: str) -> str:
    """Calls a week or a month, where calls a day are asked for."""
    return translated(
        "“{said}” is for more than a day. It depends on how many days a week are open: "
        "five, six or seven."
    ).format(said=said)


def turned_round() -> str:
    """20/80 for 80/20."""
    return translated("I took the share of calls first, and the seconds second.")


def added_up() -> str:
    """Talking and notes, said one by one."""
    return translated("I added the two lengths of time.")


def rounded() -> str:
    """Finer than the question asks."""
    return translated("I rounded it to what can be stored.")


def holidays_elsewhere() -> str:
    """Public holidays in the hours."""
    return translated(
        "Public holidays are a question of their own, so I left them out."
    )


def share_or_bonus() -> str:
    """A share together with a bonus."""
    return translated(
        "A share of your own comes without a bonus. The answer with the bonus has its "
        "own share."
    )


def every_holiday() -> str:
    """Some holidays by name, where the answer stands for all."""
    return translated(
        "Each answer stands for every public holiday, not only for those you named."
    )


def usual_five_days() -> str:
    """Five days a week, without saying which."""
    return translated("I took the five days for Monday to Friday.")


def which_day_is_closed() -> str:
    """Six days a week, without saying which."""
    return translated("Six days a week can be more than one set of days.")


def nearest_day(said: str) -> str:
    """A month or a holiday where a day is asked for."""
    return translated("“{said}” is not one day, so I took a likely one.").format(
        said=said
    )


def day_or_month_first() -> str:
    """5/6 is in May or in June."""
    return translated("Either number can be the month.")


def own_words() -> str:
    """None of the options."""
    return translated("It is none of the answers listed, so I keep your own words.")


def country_of(place: str) -> str:
    """A town where a country is asked for."""
    return translated("I took the country of {place}.").format(place=place)


def only_the_beginning() -> str:
    """A text too long to be read whole."""
    return translated("That was long, so I read its beginning only.")


def what_is_left() -> str:
    """What somebody does not want."""
    return translated("You said what you do not want; these are left.")
