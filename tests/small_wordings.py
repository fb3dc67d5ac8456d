"""A wording, filled and parsed in one line of a test."""

from typing import Any

from bot.interview.conditions import Condition, Truth
from bot.interview.values import Missing
from bot.markup.inlines import plain_text
from bot.markup.parsing import Heading, blocks_of
from bot.markup.particulars import Particular, filled, rows
from bot.markup.tree import Block, Inlines, Paragraph, Picture, Table
from bot.markup.wording import Wording

FILE = "call_centre/money/fees.md"
KNOWN = {"yes": True, "no": False, "open": Missing.UNKNOWN}


def wording(text: str, first_line: int = 1) -> Wording:
    """Place a text in a file."""
    return Wording(FILE, text, first_line)


def particular(value: Any) -> Particular:
    """Make a particular of a text, of named parts, or of rows."""
    match value:
        case Particular():
            return value
        case dict():
            return filled("…", (), {name: filled(one) for name, one in value.items()})
        case list():
            return rows(
                [{name: filled(one) for name, one in row.items()} for row in value]
            )
        case _:
            return filled(str(value))


def blocks(text: str, **values: Any) -> tuple[Block | Heading, ...]:
    """Fill a text and parse it; the facts `yes`, `no` and `open` are known."""
    source = wording(text)
    particulars = {name: particular(value) for name, value in values.items()}
    return blocks_of(source, source.fill(particulars), decide)


def decide(condition: Condition) -> tuple[Truth, tuple[str, ...]]:
    """Decide by `KNOWN`."""
    truth = condition.holds(KNOWN)
    return truth, tuple(sorted(condition.mentions())) if truth is None else ()


def paragraph(text: str, **values: Any) -> Paragraph:
    """Return the only block of a text, which is a paragraph."""
    (found,) = blocks(text, **values)
    assert isinstance(found, Paragraph)
    return found


def table(text: str, **values: Any) -> Table:
    """Return the only block of a text, which is a table."""
    (found,) = blocks(text, **values)
    assert isinstance(found, Table)
    return found


def inlines(text: str, **values: Any) -> Inlines:
    """Return the leaves of the only paragraph of a text."""
    return paragraph(text, **values).inlines


def outline(found: object) -> Any:
    """Return blocks as plain words: a text, or a text with its items."""
    match found:
        case Paragraph(leaves, ()):
            return plain_text(leaves)
        case Paragraph(leaves, items):
            return (plain_text(leaves), [outline(item) for item in items])
        case Table(header, body):
            return [[plain_text(cell) for cell in row] for row in (header, *body)]
        case Picture(alt=alt):
            return f"(picture: {alt})"
        case Heading(title):
            return f"## {title}"
        case _:
            raise TypeError(found)


def said(text: str, **values: Any) -> list[Any]:
    """Return every block of a text as plain words."""
    return [outline(block) for block in blocks(text, **values)]
