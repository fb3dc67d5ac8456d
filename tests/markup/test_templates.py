"""What an agreement is made from, before any answer is known."""

from small_wordings import wording

from bot.markup.templates import Templates
from bot.rules.model import AgreementPlan, Clause


def clause(name: str, **keys: object) -> Clause:
    return Clause.model_validate(
        {
            "id": name,
            "title": "Fees",
            "priority": "must",
            "why": "It matters.",
            "reason": "You said so.",
            "ask_provider": "Would you?",
            "source": ["A test"],
            "wording": "Pay.",
            **keys,
        }
    )


PLAN = AgreementPlan.model_validate(
    {
        "title": "Agreement",
        "cover": "cover-page",
        "parts": [{"id": "money", "title": "Money", "clauses": ["fees"]}],
        "subclauses": {"fees": ["taxes"]},
        "annexes": [{"letter": "C", "id": "annex-c"}],
        "signing": "signatures",
    }
)


def templates(text: str, **keys: object) -> Templates:
    return Templates(PLAN, {"fees": clause("fees", **keys)}, {"fees": wording(text)})


def test_a_clause_depends_on_its_condition_its_sentences_and_its_values() -> None:
    found = templates("[when sells] Pay {{ fee.rate }}.", when="crm = priority")

    assert found.names_in("fees") == {"crm", "sells", "fee"}


def test_values_of_its_variants_make_a_clause_depend_on_the_stance() -> None:
    variants = {"firm": {"days": 10}, "balanced": {"days": 20}, "easy": {"days": 45}}

    found = templates("Pay in {{ days }} days.", variants=variants)

    assert found.names_in("fees") == {"stance"}
    assert found.has_stance("fees")


def test_a_sentence_for_one_stance_makes_a_clause_depend_on_it() -> None:
    assert templates("[when stance = firm] Pay.").has_stance("fees")


def test_other_clauses_read_the_same_in_every_stance() -> None:
    assert not templates("Pay {{ fee.rate }}.").has_stance("fees")


def test_what_is_printed_are_clauses_subclauses_and_annexes() -> None:
    assert list(templates("Pay.").printed()) == ["fees", "taxes", "annex-c"]
