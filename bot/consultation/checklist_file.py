"""`checklist.md`: every line with its status, reason and question."""

import re
from collections.abc import Iterator

from bot.consultation.checklist import PRIORITIES, ChecklistEntry, standing
from bot.consultation.deal import Deal
from bot.consultation.figures_file import figures_markdown
from bot.consultation.warnings import flags_by_weight
from bot.phrases import checklist as phrases
from bot.phrases import figures
from bot.rules.model import Trigger
from bot.understanding.names import long_date

# Signs with a meaning in Markdown, and an ampersand that starts an entity.
_SPEAKING = re.compile(r"[\\`*_\[\]<>#|~]|&(?=#?\w+;)")


def checklist_markdown(deal: Deal) -> str:
    """Return the whole checklist as Markdown: flags, must, should, good to have."""
    return "\n".join(_lines(deal)) + "\n"


def _lines(deal: Deal) -> Iterator[str]:
    yield f"# {phrases.title()}"
    day = long_date(deal.date.isoformat(), deal.manner.dates)
    yield f"\n{deal.agreement.title}, {day}. {deal.agreement.status}"
    yield f"\n{phrases.not_advice()}"
    yield from _flags(deal)
    yield from _figures(deal)
    for priority in PRIORITIES:
        lines = [line for line in deal.checklist if line.priority == priority]
        if lines:
            yield f"\n## {phrases.group(priority)}\n"
            yield from (_line(line) for line in lines)
    yield from _open_points(deal)
    yield from _law(deal)


def _flags(deal: Deal) -> Iterator[str]:
    for head, flags in flags_by_weight(deal.flags):
        yield f"\n## {head}\n"
        for flag in flags:
            yield f"- **{escaped(flag.item.title)}.** {escaped(flag.text)}"


def _figures(deal: Deal) -> Iterator[str]:
    if deal.figures.calls_come_in:
        yield f"\n## {figures.title()}"
        yield from (f"\n{block}" for block in figures_markdown(deal.figures))


def _line(line: ChecklistEntry) -> str:
    parts = [f"- **{escaped(line.title)}** ({standing(line)}). {escaped(line.why)}"]
    if line.ask_provider:
        parts.append(f"*{escaped(phrases.ask(line.ask_provider))}*")
    return "  \n  ".join(parts)


def _open_points(deal: Deal) -> Iterator[str]:
    if deal.agreement.open_points:
        yield f"\n## {phrases.open_points()}\n"
    for number, point in enumerate(deal.agreement.open_points, 1):
        who = phrases.settled_by(point.settled_by)
        places = f" ({', '.join(point.clauses)})" if point.clauses else ""
        yield f"{number}. {escaped(point.text)}{places}: {who}"


def _law(deal: Deal) -> Iterator[str]:
    holding = [one for one in deal.triggers if not one.undecided]
    if holding:
        yield f"\n## {phrases.law_heading()}\n"
    for one in holding:
        yield (
            f"- **{escaped(one.item.title)}** "
            f"({escaped(one.item.reference)}, {_standing(one.item)}). "
            f"{escaped(one.text)}"
        )


def _standing(trigger: Trigger) -> str:
    marks = [trigger.as_of]
    if trigger.watch:
        marks.append(phrases.watch())
    if not trigger.confirmed:
        marks.append(phrases.confirm())
    return ", ".join(marks)


def escaped(text: str) -> str:
    """Return words that Markdown will show as they stand."""
    return _SPEAKING.sub(r"\\\g<0>", text)
