"""Rules of authors: each names what is there."""

from collections.abc import Iterator

from bot.content.library import Library
from bot.content.near_misses import near_miss
from bot.errors import ContentError
from bot.phrases import rules as phrases


def rule_name_faults(library: Library) -> Iterator[ContentError]:
    """Yield the names in rules that no clause, flag, trigger or question has."""
    known = {
        *library.templates.clauses,
        *library.questionnaire.by_id,
        *(flag.id for flag in library.flags),
        *(trigger.id for trigger in library.triggers),
    }
    for rule in library.rules:
        where = library.places[f"rules:{rule.id}"]
        for name in rule.names:
            if name not in known:
                remedy = near_miss(name, known) or phrases.what_rules_name()
                problem = phrases.names_nothing(rule.id, name)
                yield ContentError(where, problem, remedy, phrases.guards_nothing())
