"""What a person reads when an answer cannot be taken, and what would be taken."""

from bot.phrases import translated


def did_you_mean(meant: str) -> str:
    """A near miss; never taken without asking."""
    return translated("Did you mean {meant}?").format(meant=meant)


def empty(example: str) -> str:
    """Nothing that could be read."""
    return translated(
        "There is nothing I could read in that answer. Please send it as text, for "
        "example “{example}”."
    ).format(example=example)


def bare_yes_or_no(example: str) -> str:
    """YAML's true and false."""
    return translated(
        "A bare true or false does not say enough here. Please write the answer in "
        "words, for example “{example}”."
    ).format(example=example)


def one_answer_only(example: str) -> str:
    """A list where one value is asked for."""
    return translated(
        "This question takes one answer. Please send a single one, for example "
        "“{example}”."
    ).format(example=example)


def reserved(said: str) -> str:
    """A command such as "skip" cannot be a name."""
    return translated(
        "“{said}” is a command here, so it cannot be an answer. Please use other words."
    ).format(said=said)


def text_length(low: int, high: int, length: int) -> str:
    """Free text that is too short or too long."""
    return translated(
        "Please use {low} to {high} characters; that was {length}."
    ).format(low=low, high=high, length=length)


def words_expected(said: str, example: str) -> str:
    """Hardly a letter where a name is asked for."""
    return translated(
        "“{said}” has too few letters to stand in an agreement. Please answer in "
        "words, for example “{example}”."
    ).format(said=said, example=example)


def negated(said: str, example: str) -> str:
    """A "not" that might be turned round by mistake."""
    return translated(
        "I might misread the “not” in “{said}”. Please send only the answer itself, "
        "for example “{example}”."
    ).format(said=said, example=example)


def not_an_option(said: str, options: str) -> str:
    """None of the options."""
    return translated(
        "“{said}” is not one of the answers here. Please choose {options}."
    ).format(said=said, options=options)


def say_which(said: str, options: str) -> str:
    """What is not wanted does not say what is."""
    return translated(
        "“{said}” tells me what you do not want. Please say what you do want: "
        "{options}."
    ).format(said=said, options=options)


def none_or_some(option: str) -> str:
    """None together with something."""
    return translated(
        "“{option}” cannot go together with other answers. Please send either that "
        "alone or only the others."
    ).format(option=option)


def how_many(low: int, high: int, count: int) -> str:
    """Too few or too many items in a list."""
    return translated(
        "That is {count} in the list; between {low} and {high} can be taken. Please "
        "send the list again."
    ).format(low=low, high=high, count=count)


def not_a_number(said: str, example: str) -> str:
    """No single plain number."""
    return translated(
        "I could not read “{said}” as one number. Please send only the number, for "
        "example “{example}”."
    ).format(said=said, example=example)


def share_or_bonus(said: str, example: str) -> str:
    """A share together with a bonus, which only an answer of the list brings."""
    return translated(
        "“{said}” gives a share and a bonus. Please send only the share, for example "
        "“{example}”, or choose the answer with the bonus."
    ).format(said=said, example=example)


def one_number(said: str) -> str:
    """A range, or a number with one end open."""
    return translated(
        "“{said}” leaves several numbers possible. Please send one, a typical value "
        "is enough."
    ).format(said=said)


def whole_number_only(said: str) -> str:
    """A fraction of a call."""
    return translated(
        "“{said}” is not a whole number. Please send a whole one."
    ).format(said=said)


def other_unit(said: str, example: str) -> str:
    """A number for a week where the question asks for a day."""
    return translated(
        "“{said}” is in another unit than the question. Please send the number in the "
        "question's own unit, for example “{example}”."
    ).format(said=said, example=example)


def out_of_bounds(low: str, high: str, example: str) -> str:
    """A number that is too small or too large."""
    return translated(
        "The answer must lie between {low} and {high}. Please send another, for "
        "example “{example}”."
    ).format(low=low, high=high, example=example)


def percent_only() -> str:
    """A share between 0 and 1."""
    return translated("Please send the share in percent, for example “12%”.")


def no_length_of_time(said: str, example: str) -> str:
    """No minutes and no seconds."""
    return translated(
        "I could not read “{said}” as a length of time. Please send it in minutes or "
        "seconds, for example “{example}”."
    ).format(said=said, example=example)


def one_length(said: str) -> str:
    """A range of minutes, or one with an end open."""
    return translated(
        "“{said}” leaves several lengths of time possible. Please send one, a typical "
        "value is enough."
    ).format(said=said)


def seconds_or_minutes(number: str, high: str) -> str:
    """240 is four minutes of seconds, or too many minutes."""
    return translated(
        "{number} without a unit would be minutes, and at most {high} can be taken. "
        "Please send it with its unit."
    ).format(number=number, high=high)


def steps_of(step: str) -> str:
    """Finer than the question asks."""
    return translated("Please round it to steps of {step}.").format(step=step)
