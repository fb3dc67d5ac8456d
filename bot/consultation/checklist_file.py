"""`checklist.md`: every line with its status, reason and question."""

from collections.abc import Iterator

from bot.consultation.checklist import PRIORITIES, ChecklistEntry
from bot.consultation.deal import Deal
from bot.phrases import checklist as phrases
from bot.rules.model import Flag, Trigger
from bot.understanding.names import long_date


def checklist_markdown(deal: Deal) -> str:
    """Return the whole checklist as Markdown: flags, must, should, good to have."""
    return "\n".join(_lines(deal)) + "\n"


def _lines(deal: Deal) -> Iterator[str]:
    yield f"# {phrases.title()}"
    day = long_date(deal.date.isoformat())
    yield f"\n{deal.agreement.title}, {day}. {deal.agreement.status}"
    yield f"\n{phrases.not_advice()}"
    yield from _flags(deal)
    for priority in PRIORITIES:
        lines = [line for line in deal.checklist if line.priority == priority]
        if lines:
            yield f"\n## {phrases.group(priority)}\n"
            yield from (_line(line) for line in lines)
    yield from _open_points(deal)
    yield from _law(deal)


def _flags(deal: Deal) -> Iterator[str]:
    heads = {"red": phrases.red_flags(), "amber": phrases.cautions()}
    for severity, head in heads.items():
        flags = [one for one in deal.flags if _severity(one.item) == severity]
        if flags:
            yield f"\n## {head}\n"
            yield from (
                f"- **{escaped(one.item.title)}.** {escaped(one.text)}" for one in flags
            )
    notes = [one for one in deal.flags if one.item.severity == "note"]
    yield from (f"- {escaped(one.item.title)}. {escaped(one.text)}" for one in notes)


def _severity(flag: Flag) -> str:
    return "amber" if flag.severity == "note" else flag.severity


def _line(line: ChecklistEntry) -> str:
    place = (
        phrases.before_signing() if line.clause is None else phrases.clause(line.clause)
    )
    status = phrases.status(line.status)
    parts = [f"- **{escaped(line.title)}** ({status}, {place}). {escaped(line.why)}"]
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
    for sign in ("\\", "`", "*", "_", "[", "]", "<", "#", "|"):
        text = text.replace(sign, f"\\{sign}")
    return text
