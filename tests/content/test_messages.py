"""Every message for authors says why it matters, and stands in docs/authoring.md."""

import pytest
from messages_in_code import messages_in_code
from small_library import HERE

from bot.content.explaining import WHY, why_it_matters
from bot.errors import ContentError

DOCS = HERE.parents[1] / "docs"
AUTHORING = (DOCS / "authoring.md").read_text(encoding="utf-8")


def test_every_message_of_the_code_has_its_reason() -> None:
    assert messages_in_code() - WHY.keys() == set()


def test_no_reason_is_kept_for_a_message_that_is_gone() -> None:
    assert WHY.keys() - messages_in_code() == set()


@pytest.mark.parametrize("message", sorted(WHY))
def test_the_handbook_names_the_message_and_why_it_matters(message: str) -> None:
    assert f"| {message} | {WHY[message]} |" in AUTHORING


def test_a_message_that_says_why_is_given_no_second_reason() -> None:
    fault = ContentError("a.yaml:1", "the file is missing.", "Add it.", "It matters.")

    assert why_it_matters(fault) == ""


def test_words_of_no_message_have_no_reason() -> None:
    assert why_it_matters(ContentError("a.yaml:1", "all is well.", "Rest.")) == ""
