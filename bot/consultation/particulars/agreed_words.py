"""An answer as the agreement words it, with its defined terms and typography."""

import re
from collections.abc import Mapping, Sequence

from bot.consultation.particulars.schedule_particulars import without_zone
from bot.interview.model import Question, QuestionType
from bot.interview.service_level import ServiceLevel
from bot.interview.values import Value
from bot.markup.particulars import typographic
from bot.phrases import agreement as phrases
from bot.phrases import shown
from bot.phrases.dates import DateStyle
from bot.understanding.names import listed, long_date
from bot.understanding.showing import show
from bot.understanding.showing_figures import show_count, show_number

_DEADLINE = re.compile(r"([0-9]+)(min|h|bd)")


def in_agreement(
    question: Question, value: Value, dates: DateStyle = "day_first"
) -> str:
    """Return a value as the agreement words it."""
    items = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    if items and question.options:
        return listed([item_in_agreement(question, item) for item in items])
    option = None if isinstance(value, Mapping) else question.option(str(value))
    if option is not None and question.type != "schedule":
        return typographic(option.written or option.label)
    worded = _worded(question.type, str(value), dates)
    if worded is not None:
        return worded
    if question.type == "integer" and isinstance(value, int | float):
        # The clauses have the unit of what they count, unless the question names it.
        return show_count(show_number(value), question.unit).strip()
    of_schedule = question.type == "schedule"
    return show(question, without_zone(str(value)) if of_schedule else value)


def _worded(kind: QuestionType, value: str, dates: DateStyle) -> str | None:
    """Return what an agreement words in its own way, None for what it does not."""
    match kind:
        case "service_level":
            level = ServiceLevel.parse(value)
            return phrases.service_level(level.percent, level.seconds)
        case "date":
            return long_date(value, dates)
        case "commitment" if value.endswith("%"):
            return phrases.share_of_forecast(value)
        case _:
            return None


def item_in_agreement(question: Question, item: Value) -> str:
    """Return one item of a list as the agreement words it."""
    option = question.option(str(item))
    if option is None:
        return show(question, [item])
    return typographic(option.written or option.label)


def deadline_in_agreement(value: str) -> str:
    """Word `30min`, `2h` or `1bd`; what has no such form stays as it is."""
    match = _DEADLINE.fullmatch(value)
    if match is None:
        return value
    number, unit = int(match[1]), match[2]
    if unit == "bd":
        return phrases.business_days(number)
    return shown.hours(number) if unit == "h" else shown.minutes(str(number))
