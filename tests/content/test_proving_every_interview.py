"""A proof says of drawn conditions what going through every interview says."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_library import BASE, FACTS

from bot.content.interviews import Interviews
from bot.content.library import Folders
from bot.content.proving import OUTSIDE, Prover
from bot.content.proving_verdicts import Demand, Impossible, Shown, Undecided
from bot.content.reading import read_library
from bot.interview.conditions import Condition, Known
from bot.interview.flow import Fact, resolve
from bot.interview.grammar import parse_condition
from bot.interview.values import SKIPPED, UNKNOWN, Given, Missing, Value

SMALL = read_library(Folders(BASE / "questions", BASE / "clauses"))


def _late(known: Known) -> Value | Missing:
    days = known["payment_days"]
    return days if isinstance(days, Missing) else isinstance(days, int) and days > 45


EVERY_FACT = {**FACTS, "late": Fact("late", ("payment_days",), _late, truth=True)}
ANSWERS = {
    "crm": ["none", "equal", "priority"],
    "channels": [["phone"], ["chat"], ["phone", "chat"], "none"],
    "payment_days": [7, 8, 29, 30, 31, 44, 45, 46, 47, 59, 60, 61, 62, 89, 90],
    "dispute": ["courts", "arbitration"],
}
EVERY_INTERVIEW = [
    {name: one for name, one in zip(ANSWERS, chosen, strict=True) if one != SKIPPED}
    for chosen in product(
        *(
            [SKIPPED, UNKNOWN, *(Given("answered", value) for value in values)]
            for values in ANSWERS.values()
        )
    )
]
COMPARISONS = (
    *("crm = none", "crm != equal", "crm in (equal, priority)", "crm is answered"),
    *("channels has phone", "channels has chat", "channels = none"),
    *("payment_days > 45", "payment_days <= 45", "payment_days < 60"),
    *("payment_days = 30", "payment_days >= 90", "payment_days is answered"),
    *("dispute = courts", "dispute != courts", "dispute is answered"),
    *("orderly", "late"),
)
conditions = st.recursive(
    st.sampled_from(COMPARISONS),
    lambda inner: st.one_of(
        inner.map("not ({})".format),
        st.tuples(inner, inner).map(lambda two: f"({two[0]}) and ({two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]}) or ({two[1]})"),
    ),
    max_leaves=6,
).map(parse_condition)
truths = st.frozensets(st.sampled_from((True, False, None)), min_size=1, max_size=2)


@pytest.fixture(scope="module")
def every_interview() -> Interviews:
    """All interviews there can be, as far as the comparisons can tell."""
    return Interviews(
        [
            resolve(SMALL.questionnaire, one, EVERY_FACT, OUTSIDE[0]).knowledge
            for one in EVERY_INTERVIEW
        ]
    )


@settings(max_examples=60, deadline=None)
@given(demands=st.lists(st.tuples(conditions, truths), min_size=1, max_size=2))
def test_a_proof_neither_misses_nor_lies(
    every_interview: Interviews, demands: list[Demand]
) -> None:
    sizes = _sizes(every_interview, demands)
    verdict = Prover(SMALL.questionnaire, EVERY_FACT).verdict(*demands)

    if isinstance(verdict, Shown):
        assert len(verdict.answers) in sizes
        assert not verdict.smallest or len(verdict.answers) == min(sizes)
    elif isinstance(verdict, Impossible):
        assert sizes == set()
    else:
        assert verdict == Undecided()
        assert any(_rests_on_a_number(condition) for condition, _ in demands)


@settings(max_examples=60, deadline=None)
@given(condition=conditions, wanted=truths)
def test_samples_show_only_what_some_interview_shows(
    every_interview: Interviews, condition: Condition, wanted: frozenset[bool | None]
) -> None:
    prover = Prover(SMALL.questionnaire, EVERY_FACT, (condition,))

    if prover.samples.show([(condition, wanted)]):
        assert _sizes(every_interview, [(condition, wanted)])


def _sizes(interviews: Interviews, demands: list[Demand]) -> set[int]:
    """Return how many answers the interviews have in which the demands hold."""
    shown = interviews.showing(demands)
    return {
        len(answers)
        for place, answers in enumerate(EVERY_INTERVIEW)
        if shown >> place & 1
    }


def _rests_on_a_number(condition: Condition) -> bool:
    return "late" in condition.mentions()
