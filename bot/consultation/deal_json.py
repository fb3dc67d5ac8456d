"""`deal.json`: the deal for other programs; its keys keep their meaning."""

from typing import Any

from bot.consultation.checklist import ChecklistEntry
from bot.consultation.clause_entry import ClauseEntry
from bot.consultation.deal import Deal
from bot.consultation.figures_json import figures_json
from bot.markup.remarks import OpenPoint


def deal_json(deal: Deal) -> dict[str, Any]:
    """Return the deal as plain data, in the shape that `docs/formats.md` describes."""
    library = deal.interviewing.library
    return {
        "questionnaire": {
            "id": library.questionnaire.id,
            "version": library.questionnaire.version,
            "digest": library.digest,
        },
        "date": deal.date.isoformat(),
        "answers": {
            name: {"value": answer.value, "status": answer.status}
            for name, answer in deal.resolution.answers.items()
        },
        "clauses": [_clause(entry) for entry in deal.clauses],
        "annexes": [_clause(entry) for entry in deal.annexes],
        "open_points": [_point(point) for point in deal.agreement.open_points],
        "checklist": [_line(line) for line in deal.checklist],
        "flags": _flags(deal),
        "triggers": _triggers(deal),
        **figures_json(deal.figures),
    }


def _clause(entry: ClauseEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "number": entry.number,
        "title": entry.title,
        "stance": entry.stance,
        "because": list(entry.because),
        "priority": entry.priority,
        "alternatives": list(entry.alternatives),
        "open": list(entry.open),
    }


def _point(point: OpenPoint) -> dict[str, Any]:
    return {
        "id": point.question,
        "text": point.text,
        "settled_by": point.settled_by,
        "clauses": list(point.clauses),
    }


def _line(line: ChecklistEntry) -> dict[str, Any]:
    return {
        "id": line.id,
        "title": line.title,
        "status": line.status,
        "priority": line.priority,
        "clause": line.clause,
        "why": line.why,
        "ask_provider": line.ask_provider,
    }


def _flags(deal: Deal) -> list[dict[str, Any]]:
    return [
        {
            "id": flag.item.id,
            "severity": flag.item.severity,
            "because": list(flag.because),
            "text": flag.text,
        }
        for flag in deal.flags
    ]


def _triggers(deal: Deal) -> list[dict[str, Any]]:
    return [
        {
            "id": trigger.item.id,
            "reference": trigger.item.reference,
            "as_of": trigger.item.as_of,
            "confidence": trigger.item.confidence,
            "confirmed": trigger.item.confirmed,
            "because": list(trigger.because),
            "text": trigger.text,
        }
        for trigger in deal.triggers
        if not trigger.undecided
    ]
