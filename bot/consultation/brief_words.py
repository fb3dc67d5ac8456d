"""What typed words mean while the lines of a first message wait."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.consultation.heard import Line, Waiting
from bot.interview.model import Questionnaire
from bot.phrases import hearing as phrases
from bot.understanding.brief import mentions


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


def ticked_by_words(waiting: Waiting, text: str) -> Waiting | None:
    """Return the lines with those ticked or unticked whose numbers were typed.

    None if the words are about anything else.
    """
    said = re.findall(r"[^\W\d_]+|\d+|[^\w\s,.;#&]", text.casefold())
    numbers = {int(word) - 1 for word in said if re.fullmatch(r"\d{1,2}", word)}
    words = {word for word in said if not word.isdecimal()}
    known = phrases.dropping() | phrases.taking() | phrases.between()
    lines = set(range(len(waiting.brief)))
    if not numbers or not words <= known or not numbers <= lines:
        return None
    dropped, taken = words & phrases.dropping(), words & phrases.taking()
    return _ticked(waiting, numbers, wanted=None if dropped == taken else bool(taken))


def corrected(waiting: Waiting, lines: Iterable[Line]) -> Waiting:
    """Return the lines with newer ones in the place of those about the same."""
    known = {one.question: one for one in waiting.brief}
    return replace(
        waiting, brief=tuple({**known, **{one.question: one for one in lines}}.values())
    )


def _ticked(waiting: Waiting, numbers: set[int], *, wanted: bool | None) -> Waiting:
    for number in sorted(numbers):
        if wanted is waiting.brief[number].wanted:
            continue
        waiting = waiting.toggled(number)
    return waiting
