"""Text that is kept as it was typed; a law as laws are written."""

from bot.interview.values import Value
from bot.understanding.asked import Asked
from bot.understanding.choices import own_text
from bot.understanding.entry import Raw, one_text
from bot.understanding.laws import GOVERNING_LAW, law_in
from bot.understanding.options import chosen

_LOW = 2
_HIGH = 200


def read_text(asked: Asked, raw: Raw) -> Value:
    """Read a text within the question's length, or an option."""
    text = one_text(asked, raw)
    option = chosen(asked.question, text)
    if option is not None:
        return option.id
    low, high = asked.question.low or _LOW, asked.question.high or _HIGH
    said = own_text(asked, text, int(high), int(low))
    return law_in(asked, said) if asked.question.id == GOVERNING_LAW else said
