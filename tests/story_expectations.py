"""What a story may expect of a deal; `stories/*.yaml` are written in these words."""

from typing import Any

from bot.consultation.deal import Deal
from bot.drafting.to_markdown import to_markdown


def _has(found: set[str], wanted: list[str]) -> None:
    assert set(wanted) <= found, f"missing: {sorted(set(wanted) - found)}"


def _lacks(found: set[str], unwanted: list[str]) -> None:
    assert not set(unwanted) & found, f"unwanted: {sorted(set(unwanted) & found)}"


def _clauses(deal: Deal) -> set[str]:
    return {entry.id for entry in (*deal.clauses, *deal.annexes)}


def _flags(deal: Deal) -> set[str]:
    return {flag.item.id for flag in deal.flags}


def _triggers(deal: Deal) -> set[str]:
    return {one.item.id for one in deal.triggers if not one.undecided}


def _open(deal: Deal) -> set[str]:
    return {point.question for point in deal.agreement.open_points}


def _with_status(deal: Deal, status: str) -> set[str]:
    answers = deal.resolution.answers
    return {name for name, answer in answers.items() if answer.status == status}


def _values(deal: Deal, wanted: dict[str, Any]) -> None:
    found = {name: deal.resolution.answers[name].value for name in wanted}
    assert found == wanted


def _checklist(deal: Deal, wanted: dict[str, str]) -> None:
    statuses = {line.id: line.status for line in deal.checklist}
    assert {name: statuses.get(name) for name in wanted} == wanted


def _because(deal: Deal, wanted: dict[str, list[str]]) -> None:
    for entry in deal.clauses:
        if entry.id in wanted:
            _has(set(entry.because), wanted[entry.id])


def _alternatives(deal: Deal, wanted: dict[str, list[str]]) -> None:
    found = {entry.id: list(entry.alternatives) for entry in deal.clauses}
    assert {name: found.get(name) for name in wanted} == wanted


def _recommended(deal: Deal, wanted: str | None) -> None:
    assert deal.figures.pricing.recommended == wanted


def _severity(deal: Deal, wanted: dict[str, str]) -> None:
    found = {flag.item.id: flag.item.severity for flag in deal.flags}
    assert {name: found.get(name) for name in wanted} == wanted


def _stance(deal: Deal, wanted: dict[str, str | None]) -> None:
    found = {entry.id: entry.stance for entry in deal.clauses}
    assert {name: found[name] for name in wanted} == wanted


def _undecided(deal: Deal, wanted: list[str]) -> None:
    _has({one.item.id for one in deal.triggers if one.undecided}, wanted)


def _headings(deal: Deal, wanted: list[int]) -> None:
    fewest, most = wanted
    count = sum(len(part.clauses) for part in deal.agreement.parts)
    assert fewest <= count <= most


def _says(deal: Deal, wanted: list[str]) -> None:
    text = to_markdown(deal.agreement)
    assert [sentence for sentence in wanted if sentence not in text] == []


def _never_says(deal: Deal, unwanted: list[str]) -> None:
    text = to_markdown(deal.agreement)
    assert [sentence for sentence in unwanted if sentence in text] == []


EXPECTATIONS = {
    "clauses": lambda deal, ids: _has(_clauses(deal), ids),
    "no_clauses": lambda deal, ids: _lacks(_clauses(deal), ids),
    "flags": lambda deal, ids: _has(_flags(deal), ids),
    "no_flags": lambda deal, ids: _lacks(_flags(deal), ids),
    "triggers": lambda deal, ids: _has(_triggers(deal), ids),
    "no_triggers": lambda deal, ids: _lacks(_triggers(deal), ids),
    "open": lambda deal, ids: _has(_open(deal), ids),
    "not_open": lambda deal, ids: _lacks(_open(deal), ids),
    "not_asked": lambda deal, ids: _has(_with_status(deal, "not_asked"), ids),
    "asked": lambda deal, ids: _lacks(_with_status(deal, "not_asked"), ids),
    "assumed": lambda deal, ids: _has(_with_status(deal, "assumed"), ids),
    "values": _values,
    "checklist": _checklist,
    "because": _because,
    "alternatives": _alternatives,
    "recommended": _recommended,
    "severity": _severity,
    "stance": _stance,
    "undecided": _undecided,
    "headings": _headings,
    "says": _says,
    "never_says": _never_says,
}
