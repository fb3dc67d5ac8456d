"""Everything that can be wrong across files, each with what to do about it."""

from collections.abc import Mapping
from itertools import chain

from bot.content.checking_circles import circle_faults
from bot.content.checking_conditions import ConditionChecker
from bot.content.checking_markup import markup_faults
from bot.content.checking_placeholders import placeholder_faults
from bot.content.checking_plan import plan_faults
from bot.content.checking_questions import question_faults
from bot.content.checking_references import reference_faults
from bot.content.checking_rules import rule_name_faults
from bot.content.checking_terms import term_faults
from bot.content.checking_words import word_faults
from bot.content.library import Library
from bot.errors import ContentError
from bot.interview.flow import Facts

Needs = Mapping[str, tuple[str, ...]]
"""The questions behind each placeholder that is not itself a question."""


def check(library: Library, facts: Facts, needs: Needs) -> list[ContentError]:
    """Return every fault; `needs` names the placeholders that are no question."""
    return list(
        chain(
            circle_faults(library, facts),
            ConditionChecker(library, facts).faults(),
            placeholder_faults(library, needs),
            plan_faults(library),
            markup_faults(library),
            reference_faults(library, facts),
            question_faults(library, facts, needs),
            term_faults(library),
            word_faults(library),
            rule_name_faults(library),
        )
    )
