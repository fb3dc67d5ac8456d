"""What a deal stands on: the questions and clauses it has, as they read just now.

Kept with a deal and with its newest drafts, so that a later edition of the content
can say what it changes for them.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.consultation.condition_words import spaced
from bot.consultation.conversation import Conversation
from bot.consultation.interviewing import Interviewing
from bot.consultation.kept_deals import Footing, Version
from bot.consultation.outcome import Outcome
from bot.consultation.screens import message_of
from bot.interview.conditions import Known
from bot.interview.flow import GivenAnswers
from bot.phrases import content_moved as phrases
from bot.rules.selection import select

_EDITION = ""
_QUESTION = "?"
_COMPARED = 2
# Longer lists are not read; nothing of them is left out.
_IN_A_LINE = 12


def footing_of(interviewing: Interviewing, given: GivenAnswers) -> Footing:
    """Return the edition, under an empty name, and a mark of all that a deal has."""
    # Which clauses a deal has does not hang on the day.
    resolution = interviewing.resolve_some_day(given)
    asked = {
        f"{_QUESTION}{one.id}": interviewing.questions_as_read[one.id]
        for one in interviewing.path(resolution)
    }
    clauses = {
        name: interviewing.clauses_as_read[name]
        for name in _clauses(interviewing, resolution.knowledge)
    }
    return {_EDITION: _edition(interviewing), **asked, **clauses}


def what_moved(
    interviewing: Interviewing, before: Footing, given: GivenAnswers
) -> list[str]:
    """Say what an edition of the content changed for a deal with these answers."""
    after = footing_of(interviewing, given)
    came = [one for one in after if one not in before]
    went = [one for one in before if one not in after]
    changed = [
        one
        for one in after
        if one != _EDITION and before.get(one, after[one]) != after[one]
    ]
    return list(_sentences(interviewing, came, changed, went))


def on_its_footing(
    interviewing: Interviewing, before: Conversation, outcome: Outcome
) -> Outcome:
    """Return a turn that says what a new edition changed, and remembers this one."""
    after = outcome.conversation
    if outcome.forget or not after.given:
        return outcome
    same = before.number == after.number
    old = before.footing if same else after.footing
    todays = bool(old) and old[_EDITION] == _edition(interviewing)
    if todays and _rests(before, after):
        return outcome
    kept = replace(outcome, conversation=_standing(interviewing, after))
    if todays or not old:
        return kept
    given = before.given if same else after.given
    moved = what_moved(interviewing, old, given)
    lines = [phrases.title(), *moved] if moved else [phrases.not_this_deal()]
    return replace(kept, shown=(message_of(lines), *outcome.shown))


def moved_since(interviewing: Interviewing, version: Version) -> list[str]:
    """Say what today's edition alone makes different from a draft."""
    if not version.footing:
        return []
    moved = what_moved(interviewing, version.footing, version.given)
    return [phrases.since_draft(version.number), *moved] if moved else []


def _rests(before: Conversation, after: Conversation) -> bool:
    """Whether a turn changed nothing that a footing follows from."""
    return (before.given, before.versions, before.footing) == (
        after.given,
        after.versions,
        after.footing,
    )


def _standing(interviewing: Interviewing, after: Conversation) -> Conversation:
    """Remember today's edition, for the deal and for a draft just made of it."""
    footing = footing_of(interviewing, after.given)
    older = (replace(one, footing={}) for one in after.versions[:-_COMPARED])
    newest = (_version(one, after, footing) for one in after.versions[-_COMPARED:])
    return replace(after, footing=footing, versions=(*older, *newest))


def _version(version: Version, after: Conversation, footing: Footing) -> Version:
    """Give a draft that was just made what it stands on."""
    is_todays = version.content.startswith(footing[_EDITION])
    if version.footing or version.given != after.given or not is_todays:
        return version
    return replace(version, footing=footing)


def _edition(interviewing: Interviewing) -> str:
    return interviewing.library.digest[:12]


def _clauses(interviewing: Interviewing, known: Known) -> Iterator[str]:
    """Walk the clauses of a deal, and those that it may yet have."""
    templates = interviewing.library.templates
    plan = templates.plan

    def chosen(names: list[str]) -> Iterator[str]:
        clauses = [templates.clauses[name] for name in names]
        for one in select(clauses, known, known) if clauses else ():
            yield one.clause.id
            yield from (other.id for other in one.alternatives)

    for part in plan.parts:
        for name in chosen(part.clauses):
            yield name
            yield from chosen(plan.subclauses.get(name, []))
    for annex in plan.annexes:
        yield from chosen([annex.id])


def _sentences(
    interviewing: Interviewing, came: list[str], changed: list[str], went: list[str]
) -> Iterator[str]:
    say = {
        True: (
            phrases.questions_came,
            phrases.questions_changed,
            phrases.questions_went,
        ),
        False: (phrases.clauses_came, phrases.clauses_changed, phrases.clauses_went),
    }
    for is_question, sentences in say.items():
        for sentence, names in zip(sentences, (came, changed, went), strict=True):
            titles = [
                _title(interviewing, one)
                for one in names
                if one.startswith(_QUESTION) is is_question
            ]
            for first in range(0, len(titles), _IN_A_LINE):
                yield sentence("; ".join(titles[first : first + _IN_A_LINE]))


def _title(interviewing: Interviewing, name: str) -> str:
    """Return a title, or the id in words where the content has it no more."""
    library = interviewing.library
    if name.startswith(_QUESTION):
        question = library.questionnaire.by_id.get(name.removeprefix(_QUESTION))
        return (
            spaced(name.removeprefix(_QUESTION)) if question is None else question.title
        )
    clause = library.templates.clauses.get(name)
    return spaced(name) if clause is None else clause.title
