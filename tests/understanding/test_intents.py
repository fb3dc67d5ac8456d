"""What people say instead of an answer."""

import pytest
from asking import AI_VOICE, CRM, taken
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.intents import intent


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("don't know", "unknown"),
        ("I don\u2019t know", "unknown"),
        ("dont know yet", "unknown"),
        ("No idea!", "unknown"),
        ("I have no idea, sorry", "unknown"),
        ("not sure", "unknown"),
        ("I'm really not sure about that", "unknown"),
        ("unknown", "unknown"),
        ("we haven't decided yet", "unknown"),
        ("ask my lawyer", "unknown"),
        ("I will ask our director", "unknown"),
        ("a question for my lawyer", None),
        ("for my lawyer", "unknown"),
        ("skip", "skip"),
        ("/skip", "skip"),
        ("Skip this question, please", "skip"),
        ("skip it please", "skip"),
        ("next", "skip"),
        ("later", "skip"),
        ("back", "back"),
        ("go back", "back"),
        ("why?", "why"),
        ("Why do you need this?", "why"),
        ("help", "help"),
        ("?", "help"),
        ("???", "help"),
        ("What does it mean?", "help"),
        ("no", None),
        ("none", None),
        ("next week", None),
        ("back office", None),
        ("help desk", None),
        ("not sure, maybe 400", None),
        ("", None),
        ("!", None),
    ],
)
def test_reserved_words_are_no_answers(typed: str, meant: str | None):
    assert intent(typed) == meant


def test_no_idea_is_not_no():
    assert intent("no idea", CRM) == "unknown"
    assert intent("no", CRM) is None


def test_an_option_wins_where_not_knowing_is_a_value():
    assert intent("not sure", AI_VOICE) is None
    assert taken(AI_VOICE, "not sure") == "unsure"


def test_an_option_does_not_win_elsewhere():
    question = AI_VOICE.model_copy(update={"unknown_value": None})

    assert intent("not sure", question) == "unknown"


def test_other_ways_of_not_knowing_stay_reserved():
    assert intent("no idea", AI_VOICE) == "unknown"


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_is_an_intent_or_none(text: str):
    assert intent(text) in {None, "skip", "unknown", "back", "why", "help"}
