"""Thin evidence is asked about; enough of it is supposed."""

import pytest
from asking import AI_VOICE, CRM, DRAFT_DAY, SERVICES, asked, option

from bot.errors import AnswerError
from bot.interview.model import Question
from bot.interview.values import Value
from bot.understanding.understood import Reading, understand

TEAM = asked(
    "choice",
    option("dedicated", "Our own team", "dedicated", "our own people"),
    option("shared", "Shared operators", "sharing"),
    option("mixed", "Own core, shared peaks", "base plus shared peaks"),
    ask="Do you want a team of your own?",
)
KEEPER = asked(
    "choice",
    option("client", "With us", "us", "our system", "we do"),
    option("provider", "With the call centre", "their system", "they do"),
)
SCRIPTS = asked(
    "choice",
    option("client", "We do", "our scripts"),
    option("together", "Together", "jointly"),
    ask="Who writes the scripts?",
)
HELP = asked(
    "choice",
    option("nobody", "Nobody, take a message", "nobody"),
    option("any_time", "Our staff, any time", "always"),
    option("named", "One named expert", "an expert"),
)


def reading(question: Question, text: str) -> Reading:
    return understand(question, text, today=DRAFT_DAY)


def offered(question: Question, text: str) -> list[Value]:
    found = reading(question, text)
    assert found.certainty == "ask"
    return [*found.candidates]


def test_one_small_word_of_a_sentence_is_only_offered():
    assert "any_time" in offered(HELP, "always Dr Petrenko")


def test_words_of_the_question_itself_are_only_offered():
    assert offered(SCRIPTS, "scripts are important") == ["client"]


def test_letters_without_a_shared_word_are_only_offered():
    question = asked("choice", option("w", "WhatsApp", "whatsapp"), option("o", "Fax"))

    assert offered(question, "whatsup") == ["w"]


def test_words_that_speak_for_a_rival_are_offered_beside_it():
    assert {"shared", "mixed"} <= set(offered(TEAM, "sharing the base and the peaks"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("well, in our system I think", "client"),
        ("they keep it in their system", "provider"),
        ("me", "client"),
        ("I do, with pleasure", "client"),
    ],
)
def test_the_side_that_is_named_decides(typed: str, meant: str):
    assert reading(KEEPER, typed).value == meant


def test_without_a_side_both_are_offered():
    assert set(offered(KEEPER, "in the system")) == {"client", "provider"}


def test_a_yes_means_everything_but_no_and_not_known():
    question = AI_VOICE.model_copy(
        update={
            "options": (
                *AI_VOICE.options[:1],
                option("assist", "It helps the operators"),
                *AI_VOICE.options[1:],
            )
        }
    )

    assert offered(question, "yes") == ["assist", "talks"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("first two", ["incoming_calls", "outbound_sales"]),
        ("the last three", ["outbound_sales", "written_channels", "orders_bookings"]),
        ("2 and 4", ["outbound_sales", "orders_bookings"]),
    ],
)
def test_several_places_may_be_said_at_once(typed: str, meant: list[str]):
    assert reading(SERVICES, typed).value == meant


def test_the_middle_one_is_offered():
    assert offered(CRM, "the middle one") == ["equal"]


def test_an_even_number_of_options_has_no_middle_one():
    with pytest.raises(AnswerError, match="not one of the answers"):
        reading(KEEPER, "the middle one")


def test_the_other_side_denies_what_one_side_names():
    question = asked(
        "choice",
        option("client", "With us", "at our place"),
        option("provider", "With the call centre"),
        option("both", "In both places"),
    )

    assert "client" not in offered(question, "their place is fine")


@pytest.mark.parametrize(
    "typed", ["dedciated please", "dedicatd", "dedicatted I guess"]
)
def test_one_wrong_letter_is_mended(typed: str):
    assert reading(TEAM, typed).value == "dedicated"


def test_no_one_is_nobody():
    assert reading(HELP, "no one, I ring the customer back").value == "nobody"


def test_none_of_it_is_a_negation():
    typed = "none of that telesales stuff, just orders"

    assert reading(SERVICES, typed).value == ["orders_bookings"]


def test_notes_are_not_a_negation():
    question = asked("choice", option("n", "For notes"), option("t", "To talk"))

    assert reading(question, "it is for notes").value == "n"


def test_a_paraphrase_in_other_words_is_offered():
    question = asked(
        "choice",
        option("debts", "Collect overdue payments"),
        option("chat", "Chat with visitors"),
    )

    assert offered(question, "owing bills")[0] == "debts"
