"""A questionnaire as its author wrote it."""

import pytest
from pydantic import ValidationError
from small_content import question, questionnaire

from bot.interview.conditions import ALWAYS, Compares

CRM = question("crm", options=["none", "equal"])
DAYS = question("days", type="integer")
ASKED = questionnaire(CRM, full=(DAYS,))


def test_questions_are_found_by_their_ids_in_the_order_asked() -> None:
    assert list(ASKED.by_id) == ["crm", "days"]


def test_a_question_knows_its_options() -> None:
    option = CRM.option("equal")

    assert option is not None
    assert option.label == "equal"


def test_a_question_has_no_other_options() -> None:
    assert CRM.option("priority") is None


def test_a_question_belongs_to_the_path_of_its_section() -> None:
    assert ASKED.path_of("crm") == "quick"
    assert ASKED.path_of("days") == "full"


def test_a_question_of_another_questionnaire_belongs_to_no_path() -> None:
    with pytest.raises(KeyError):
        ASKED.path_of("stance")


def test_conditions_are_written_as_text() -> None:
    asked = question("vip", when="crm = priority")

    assert asked.when == Compares("crm", "=", ("priority",))


def test_a_question_without_a_condition_is_always_asked() -> None:
    assert CRM.when == ALWAYS


def test_a_condition_already_read_is_taken_as_it_is() -> None:
    assert question("vip", when=DAYS.when).when == ALWAYS


def test_a_condition_that_is_no_text_is_refused() -> None:
    with pytest.raises(ValidationError, match="a condition is a text"):
        question("vip", when=True)


def test_what_an_author_wrote_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        CRM.title = "Another"  # type: ignore[misc] # the point of the test


def test_a_key_nobody_knows_is_refused() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        question("crm", explanation="…")


def test_a_bare_yes_is_no_text() -> None:
    with pytest.raises(ValidationError, match="valid string"):
        question("crm", ask=True)


def test_a_changed_copy_is_looked_at_anew() -> None:
    assert CRM.option("equal") is not None

    changed = CRM.model_copy(update={"options": CRM.options[:1]})
    assert changed.option("equal") is None
