"""`open-points-and-sources.md`: what a lawyer has to settle, and can look up."""

from collections.abc import Iterator

from bot.consultation.checklist_file import escaped
from bot.consultation.clause_finding import entries_of
from bot.consultation.deal import Deal
from bot.consultation.named_files import NamedFile
from bot.phrases import checklist
from bot.phrases import hand_over as phrases

_NAME = "open-points-and-sources.md"


def lawyer_file(deal: Deal) -> NamedFile:
    """List the open points, the points of law, and the source of each clause."""
    text = "\n".join(_lines(deal)) + "\n"
    return NamedFile(_NAME, text.encode(), phrases.lawyer_copy())


def _lines(deal: Deal) -> Iterator[str]:
    yield f"# {phrases.file_title()}"
    yield f"\n{deal.agreement.title}. {deal.agreement.status}"
    yield f"\n{checklist.not_advice()}"
    yield f"\n## {phrases.open_points()}\n"
    yield from list(_open_points(deal)) or [phrases.no_open_points()]
    yield f"\n## {phrases.points_of_law()}\n"
    yield from _law(deal)
    yield f"\n## {phrases.sources()}\n"
    yield from _sources(deal)


def _open_points(deal: Deal) -> Iterator[str]:
    for number, point in enumerate(deal.agreement.open_points, 1):
        places = f" ({', '.join(point.clauses)})" if point.clauses else ""
        who = checklist.settled_by(point.settled_by)
        yield f"{number}. {escaped(point.text)}{places}: {who}"


def _law(deal: Deal) -> Iterator[str]:
    for one in deal.triggers:
        marks = [escaped(one.item.reference), phrases.as_of(one.item.as_of)]
        if not one.item.confirmed:
            marks.append(phrases.unconfirmed())
        text = escaped(one.text)
        yield f"- **{escaped(one.item.title)}** ({', '.join(marks)}). {text}"


def _sources(deal: Deal) -> Iterator[str]:
    clauses = deal.interviewing.library.templates.clauses
    for entry in entries_of(deal):
        sources = "; ".join(map(escaped, clauses[entry.id].source))
        yield f"- {entry.number} {escaped(entry.title)}: {sources}"
