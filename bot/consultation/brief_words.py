"""What typed words mean while the lines of a first message wait."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.consultation.conversation import Conversation
from bot.consultation.heard import NOTHING_WAITS, Line, Waiting
from bot.interview.model import Questionnaire
from bot.interview.values import Given
from bot.phrases import hearing as phrases
from bot.understanding.brief import mentions
from bot.understanding.cleaning import comparable

_WORDS = re.compile(r"[^\W\d_]+|\d+|[^\w\s,.!;#&]")


def lines_of(questionnaire: Questionnaire, text: str, today: date) -> tuple[Line, ...]:
    """Return the answers that a message holds, each with the words it came from."""
    return tuple(
        Line(
            one.question,
            one.value,
            one.words,
            to_confirm=one.certainty == "confirm",
            wanted=one.certainty == "stated",
        )
        for one in mentions(questionnaire, text, today=today)
    )


def taken(conversation: Conversation) -> Conversation:
    """Return the conversation in which the ticked lines are answers."""
    wanted = {
        one.question: Given("answered", one.value)
        for one in conversation.waiting.brief
        if one.wanted
    }
    given = {**conversation.given, **wanted}
    return conversation._replace(given=given, waiting=NOTHING_WAITS)


def plainly(text: str) -> str:
    """Return typed words as they are compared with those that settle something."""
    return comparable(text).strip().rstrip(".! ")


def takes_lines(waiting: Waiting, text: str) -> bool:
    """Whether words take the ticked lines: `ok`, `take them, please`, `looks good`.

    All of them are taken by words only where all are ticked.
    """
    if plainly(text) in phrases.yes_words() | phrases.agreeing():
        return True
    first, *more = _WORDS.findall(comparable(text)) or [""]
    whole = phrases.every() if all(one.wanted for one in waiting.brief) else frozenset()
    with_it = phrases.taken_with() | whole
    return first in phrases.yes_words() | phrases.taking() and with_it.issuperset(more)


def drops_lines(text: str) -> bool:
    """Whether words drop all the lines: `skip`, `none of them`."""
    return plainly(text) in phrases.declining()


def ticked_by_words(waiting: Waiting, text: str) -> Waiting | None:
    """Return the lines with those ticked or unticked whose numbers were typed.

    None if the words are about anything else.
    """
    said = _WORDS.findall(comparable(text))
    numbers = {int(word) - 1 for word in said if re.fullmatch(r"\d{1,2}", word)}
    words = {word for word in said if not word.isdecimal()}
    known = phrases.dropping() | phrases.taking() | phrases.between()
    lines = set(range(len(waiting.brief)))
    if not numbers or not words <= known or not numbers <= lines:
        return None
    drops, takes = words & phrases.dropping(), words & phrases.taking()
    return _ticked(waiting, numbers, wanted=None if drops == takes else bool(takes))


def corrected(waiting: Waiting, lines: Iterable[Line]) -> Waiting:
    """Return the lines with newer ones, in the place of those about the same."""
    about = {one.question: one for one in (*waiting.brief, *lines)}
    return replace(waiting, brief=tuple(about.values()))


def _ticked(waiting: Waiting, numbers: set[int], *, wanted: bool | None) -> Waiting:
    for number in sorted(numbers):
        if wanted is waiting.brief[number].wanted:
            continue
        waiting = waiting.toggled(number)
    return waiting
