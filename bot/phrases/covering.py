"""What is said about stories that are suggested to authors."""

from bot.phrases import translated


def what_they_show(stories: int, fewest: int) -> str:
    """Say what suggested stories are for, and how near they are to the fewest."""
    if stories == fewest:
        return translated(
            "{stories} stories put every clause in and out and make every comparison "
            "of every condition decisive; no fewer can do."
        ).format(stories=stories)
    return translated(
        "{stories} stories put every clause in and out and make every comparison of "
        "every condition decisive; no fewer than {fewest} can do."
    ).format(stories=stories, fewest=fewest)


def none_to_spare() -> str:
    """Say that each of the stories is needed beside the others."""
    return translated("None of them can be left out.")


def not_shown(goal: str) -> str:
    """Name what no answers were found for."""
    return translated("Not shown, see `contract-assistant check`: {goal}.").format(
        goal=goal
    )


def to_be_named(number: int) -> str:
    """Stand in for the name of a story, which a person gives."""
    return translated("To be read and named, {number}").format(number=number)
