"""Circles: what waits for itself can never begin."""

from collections.abc import Iterator, Mapping

from bot.content.library import Library
from bot.errors import ContentError
from bot.interview.flow import Facts
from bot.interview.model import Question
from bot.phrases import circles as phrases
from bot.rules.derivation import decided_by

Edges = Mapping[str, frozenset[str]]


def circle_faults(library: Library, facts: Facts) -> Iterator[ContentError]:
    """Yield questions that wait for each other, and clauses inside each other."""
    questions = {
        one.id: _looked_at(one, facts) - {one.id}
        for one in library.questionnaire.questions()
    }
    for path in _circles(questions):
        where = library.places[f"question:{path[0]}"]
        told = (phrases.questions_remedy(), phrases.questions_why())
        yield ContentError(where, phrases.questions_in_a_circle(path), *told)
    clauses = {
        one.id: frozenset([one.under] if one.under else [])
        for one in library.templates.clauses.values()
    }
    for path in _circles(clauses):
        where = library.places[f"clause:{path[0]}"]
        told = (phrases.clauses_remedy(), phrases.clauses_why())
        yield ContentError(where, phrases.clauses_in_a_circle(path), *told)


def _looked_at(question: Question, facts: Facts) -> frozenset[str]:
    return decided_by(question.mentions(), facts)


def _circles(edges: Edges) -> Iterator[list[str]]:
    """Yield one path round each circle, each name in one circle at most."""
    seen: set[str] = set()
    for name in edges:
        path = [] if name in seen else _way_back(edges, name)
        if path:
            seen.update(path)
            yield path


def _way_back(edges: Edges, start: str) -> list[str]:
    """Return the shortest path from a name to itself; empty if there is none."""
    ways = [[start]]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for name in sorted(edges.get(way[-1], ())):
            if name == start:
                return [*way, start]
            if name not in seen:
                seen.add(name)
                ways.append([*way, name])
    return []
