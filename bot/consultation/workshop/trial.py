"""The content on trial: read, filled and drawn up before anybody answers."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from bot.consultation.deal import draw_up
from bot.consultation.interviewing import Interviewing
from bot.consultation.particulars.figures import figures_of
from bot.consultation.particulars.gathered import NEEDS, particulars_of
from bot.consultation.workshop.trial_readings import reading_faults
from bot.content.library import Library
from bot.content.near_misses import near_miss
from bot.errors import ContentError
from bot.interview.flow import GivenAnswers
from bot.interview.values import SKIPPED, UNKNOWN, Given
from bot.markup.particulars import Particulars, filled
from bot.markup.wording import Wording
from bot.rules.derivation import decided_by
from bot.rules.facts import FACTS

_STANCE = "stance"
_FROM_OUTSIDE = frozenset({"draft_date"})


def trial_faults(interviewing: Interviewing, today: date) -> Iterator[ContentError]:
    """Yield what only shows when the content is used; it must be sound otherwise."""
    missing = list(missing_questions(interviewing.library))
    if missing:
        yield from missing
        return
    for question in interviewing.library.questionnaire.questions():
        yield from reading_faults(interviewing.library, question, today)
    faults = list(filling_faults(interviewing, today))
    yield from {str(fault): fault for fault in faults}.values()
    if not faults:
        for given in _interviews(interviewing):
            draw_up(interviewing, given, today)


def missing_questions(library: Library) -> Iterator[ContentError]:
    """Yield the questions that figures and facts cannot do without."""
    known = library.questionnaire.by_id
    behind = (name for names in NEEDS.values() for name in names)
    wanted = decided_by(frozenset({_STANCE, *FACTS, *behind}), FACTS)
    for name in sorted(wanted - set(known) - _FROM_OUTSIDE):
        yield ContentError(
            "questionnaire.yaml",
            f"the question `{name}` is missing, and figures or facts need it.",
            near_miss(name, set(known) - wanted)
            or "Add it; an id in use is never renamed.",
        )


def _interviews(interviewing: Interviewing) -> Iterator[GivenAnswers]:
    """Yield interviews nobody answered: all skipped, all unknown, in each stance."""
    questions = list(interviewing.library.questionnaire.questions())
    for stance in interviewing.library.questionnaire.by_id[_STANCE].options:
        chosen = {_STANCE: Given("answered", stance.id)}
        yield {**{one.id: SKIPPED for one in questions}, **chosen}
        open_ones = [one for one in questions if one.can_be_unknown]
        yield {**{one.id: UNKNOWN for one in open_ones}, **chosen}


def filling_faults(interviewing: Interviewing, today: date) -> Iterator[ContentError]:
    """Fill every wording, whether or not its clause would be in the draft."""
    library = interviewing.library
    for given in _interviews(interviewing):
        resolution = interviewing.resolve(given, today)
        figures = figures_of(resolution.knowledge)
        values = particulars_of(library.questionnaire, resolution, figures, today)
        stance = resolution.knowledge[_STANCE]
        yield from _unfilled(library.warnings(), values)
        for name, wording in library.templates.wordings.items():
            variants = library.templates.clauses[name].variants
            own = [value for one, value in variants.items() if one == stance]
            for variant in own if variants else [{}]:
                yield from _unfilled([wording], {**values, **_filled(variant)})


def _filled(variant: Mapping[str, object]) -> Particulars:
    return {name: filled(str(value)) for name, value in variant.items()}


def _unfilled(
    wordings: Iterable[Wording], values: Particulars
) -> Iterator[ContentError]:
    for wording in wordings:
        try:
            wording.fill(values)
        except ContentError as fault:
            yield fault
