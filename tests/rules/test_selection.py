"""Which clauses are in, out, or undecided."""

from typing import Any

import pytest

from bot.interview.values import Missing
from bot.rules.model import AgreementPlan, Clause
from bot.rules.selection import Selected, select, still_open

OPEN = Missing.UNKNOWN


def clause(name: str, when: str = "always", group: str | None = None) -> Clause:
    return Clause.model_validate(
        {
            "id": name,
            "title": name,
            "priority": "must",
            "why": "It matters.",
            "reason": "You said so.",
            "ask_provider": "Would you?",
            "source": ["A test"],
            "when": when,
            "group": group,
            "wording": "The Provider shall.",
        }
    )


COURTS = clause("courts", "dispute = courts", "forum")
ARBITRATION = clause("arbitration", "dispute = arbitration", "forum")
NEUTRAL = clause("neutral", "dispute = neutral and far", "forum")
FORUM = (COURTS, ARBITRATION, NEUTRAL)


def chosen(
    *clauses: Clause, by_default: dict[str, Any] | None = None, **known: Any
) -> list[Selected]:
    return list(select(clauses, known, by_default or known))


@pytest.mark.parametrize(
    ("crm", "ids"), [("none", ["goals"]), ("equal", ["goals", "crm-access"])]
)
def test_a_clause_is_in_when_its_condition_holds(crm: str, ids: list[str]) -> None:
    found = chosen(clause("goals"), clause("crm-access", "crm = equal"), crm=crm)

    assert [one.clause.id for one in found] == ids
    assert not any(one.undecided for one in found)


def test_a_clause_whose_condition_is_open_is_in_and_undecided() -> None:
    (found,) = chosen(clause("crm-access", "crm = equal"), crm=OPEN)

    assert found.undecided


def test_of_a_group_the_clause_that_holds_fills_the_slot() -> None:
    (found,) = chosen(*FORUM, dispute="arbitration", far=False)

    assert found == Selected(ARBITRATION)


def test_an_open_group_fills_its_slot_once_with_the_default_first() -> None:
    (found,) = chosen(
        *FORUM,
        dispute=OPEN,
        far=True,
        by_default={"dispute": "arbitration", "far": True},
    )

    assert found == Selected(
        ARBITRATION, undecided=True, alternatives=(COURTS, NEUTRAL)
    )


def test_what_can_no_longer_be_is_no_alternative() -> None:
    (found,) = chosen(*FORUM, dispute=OPEN, far=False, by_default={"dispute": "courts"})

    assert found.alternatives == (ARBITRATION,)


def test_without_a_default_the_first_that_is_possible_stands_first() -> None:
    (found,) = chosen(*FORUM, dispute=OPEN, far=OPEN)

    assert found.clause == COURTS


def test_a_slot_stays_empty_when_no_alternative_is_possible() -> None:
    assert chosen(*FORUM, dispute="none of these", far=True) == []


def test_a_slot_stands_where_its_first_clause_does() -> None:
    found = chosen(clause("before"), COURTS, clause("between"), ARBITRATION,
                   clause("after"), dispute="arbitration")  # fmt: skip

    ids = [one.clause.id for one in found]

    assert ids == ["before", "arbitration", "between", "after"]


def test_what_is_open_is_told_from_what_was_not_asked() -> None:
    known = {"a": "x", "b": OPEN, "c": Missing.ABSENT}

    assert still_open(["a", "b", "c"], known) == ["b"]


def test_a_plan_is_walked_as_it_is_printed() -> None:
    plan = AgreementPlan.model_validate(
        {
            "title": "Agreement",
            "cover": "cover-page",
            "parts": [
                {"id": "one", "title": "One", "clauses": ["goals", "fees"]},
                {"id": "two", "title": "Two", "clauses": ["term"]},
            ],
            "subclauses": {"goals": ["complaints"], "term": ["survival"]},
            "signing": "signatures",
        }
    )

    assert list(plan.clause_ids()) == [
        *("goals", "complaints", "fees", "term", "survival")
    ]
