"""What a deal stands on: the questions and clauses it has, as they read just now.

Kept with a deal and with its newest drafts, so that a later edition of the content
can say what it changes for them.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.consultation.condition_words import spaced
from bot.consultation.conversation import Conversation
from bot.consultation.footing_text import EDITION, QUESTION, Footing, marked, marks_of
from bot.consultation.interviewing import Interviewing
from bot.consultation.kept_deals import Version
from bot.consultation.outcome import Outcome
from bot.consultation.screens import message_of
from bot.interview.flow import GivenAnswers
from bot.phrases import content_moved as phrases

_COMPARED = 2
# Longer lists are not read; nothing of them is left out.
_IN_A_LINE = 12


def footing_of(interviewing: Interviewing, given: GivenAnswers) -> Footing:
    """Return a mark of the edition, and of all that a deal has."""
    # Which clauses a deal has does not hang on the day.
    return interviewing.ground.footing(interviewing.resolve_some_day(given))


def what_moved(
    interviewing: Interviewing, before: Footing, given: GivenAnswers
) -> list[str]:
    """Say what an edition of the content changed for a deal with these answers."""
    old, after = marks_of(before), marks_of(footing_of(interviewing, given))
    came = [one for one in after if one not in old]
    went = [one for one in old if one not in after]
    changed = [
        one
        for one in after
        if one != EDITION and old.get(one, after[one]) != after[one]
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
    todays = marked(EDITION, interviewing.ground.edition) == old.partition(" ")[0]
    if todays and _rests(interviewing, before, after):
        return outcome
    kept = outcome._replace(conversation=_standing(interviewing, after))
    if todays or not old:
        return kept
    given = before.given if same else after.given
    moved = what_moved(interviewing, old, given)
    lines = [phrases.title(), *moved] if moved else [phrases.not_this_deal()]
    return kept._replace(shown=(message_of(lines), *outcome.shown))


def moved_since(interviewing: Interviewing, version: Version) -> list[str]:
    """Say what today's edition alone makes different from a draft."""
    if not version.footing:
        return []
    moved = what_moved(interviewing, version.footing, version.given)
    return [phrases.since_draft(version.number), *moved] if moved else []


def _rests(
    interviewing: Interviewing, before: Conversation, after: Conversation
) -> bool:
    """Whether a turn changed nothing that a footing follows from."""
    if (before.versions, before.footing) != (after.versions, after.footing):
        return False
    if before.number != after.number:
        return before.given == after.given
    return _holds_as_before(interviewing, before.given, after.given)


def _holds_as_before(
    interviewing: Interviewing, before: GivenAnswers, after: GivenAnswers
) -> bool:
    hanging = interviewing.ground.hanging
    differing = [name for name, one in after.items() if before.get(name) is not one]
    gone = before.keys() - after.keys()
    changed = [name for name in (*differing, *gone) if hanging.get(name)]
    if not changed:
        return True
    known = interviewing.resolve_some_day(before).knowledge
    now = interviewing.resolve_some_day(after).knowledge
    # What was assumed is often answered then; to Python a 1 and a yes are equal.
    moved = [name for name in changed if repr(known[name]) != repr(now[name])]
    waiting = (one for name in moved for one in hanging[name])
    return all(one.holds(known) is one.holds(now) for one in waiting)


def _standing(interviewing: Interviewing, after: Conversation) -> Conversation:
    """Remember today's edition, for the deal and for a draft just made of it."""
    footing = footing_of(interviewing, after.given)
    older = (replace(one, footing="") for one in after.versions[:-_COMPARED])
    edition = interviewing.ground.edition
    newest = (
        _version(one, after, footing, edition) for one in after.versions[-_COMPARED:]
    )
    return after._replace(footing=footing, versions=(*older, *newest))


def _version(
    version: Version, after: Conversation, footing: Footing, edition: str
) -> Version:
    """Give a draft that was just made what it stands on."""
    is_todays = version.content.startswith(edition)
    if version.footing or version.given != after.given or not is_todays:
        return version
    return replace(version, footing=footing)


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
                if one.startswith(QUESTION) is is_question
            ]
            for first in range(0, len(titles), _IN_A_LINE):
                yield sentence("; ".join(titles[first : first + _IN_A_LINE]))


def _title(interviewing: Interviewing, name: str) -> str:
    """Return a title, or the id in words where the content has it no more."""
    library = interviewing.library
    if name.startswith(QUESTION):
        question = library.questionnaire.by_id.get(name.removeprefix(QUESTION))
        return (
            spaced(name.removeprefix(QUESTION)) if question is None else question.title
        )
    clause = library.templates.clauses.get(name)
    return spaced(name) if clause is None else clause.title
