import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.buttons import callback_data, meaning
from bot.consultation.screens import Action
from bot.content.library import Library

QUESTIONS = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)
OPTIONS = st.from_regex(r"[A-Za-z0-9_/.%-]{1,24}", fullmatch=True)
ACTIONS = st.one_of(
    st.builds(Action, st.sampled_from(["begin", "draft", "forget_yes", "review"])),
    st.builds(Action, st.sampled_from(["skip", "unknown", "change"]), QUESTIONS),
    st.builds(Action, st.sampled_from(["choose", "tick"]), QUESTIONS, OPTIONS),
    st.builds(Action, st.just("restart_yes"), st.just(""), OPTIONS),
)


@given(ACTIONS)
def test_a_button_means_what_it_was_drawn_for(action: Action) -> None:
    assert meaning(callback_data(action)) == action


@given(ACTIONS)
def test_a_button_fits_telegrams_64_bytes(action: Action) -> None:
    assert 1 <= len(callback_data(action).encode()) <= 64


@given(st.text(max_size=70))
def test_foreign_data_means_nothing_or_exactly_what_we_would_have_sent(
    data: str,
) -> None:
    action = meaning(data)

    assert action is None or callback_data(action) == data


@pytest.mark.parametrize(
    "data",
    [
        None,
        "",
        ":",
        "choose:",
        "choose::",
        "fly:services",
        "choose:Services",
        "choose:a:b:c",
        "choose:services:Ünicode",
        "choose:services:a b",
        "begin\n",
    ],
)
def test_data_that_is_not_ours_means_nothing(data: str | None) -> None:
    assert meaning(data) is None


def test_data_that_would_not_fit_is_refused_when_it_is_drawn() -> None:
    with pytest.raises(ValueError, match="cannot be the data of a button"):
        callback_data(Action("choose", "q" * 30, "o" * 30))


def test_every_option_of_the_questionnaire_fits_a_button(library: Library) -> None:
    for question in library.questionnaire.questions():
        for option in question.options:
            verb = "tick" if question.type == "multi" else "choose"

            assert callback_data(Action(verb, question.id, option.id))
