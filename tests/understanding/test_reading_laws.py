"""Whose law the agreement follows, and what is no law."""

import pytest
from asking import DRAFT_DAY, GOVERNING_LAW, LAW, refusal, taken

from bot.understanding.understood import Reading, understand


def understood(typed: str) -> Reading:
    return understand(GOVERNING_LAW, typed, today=DRAFT_DAY)


@pytest.mark.parametrize(
    ("typed", "law"),
    [
        ("ireland", "Ireland"),
        ("IRELAND", "Ireland"),
        ("irish law", "Ireland"),
        ("irish obviously", "Ireland"),
        ("Swedish law, of course", "Sweden"),
        ("Ukrainian", "Ukraine"),
        ("northern irish law", "Northern Ireland"),
        ("UAE", "the United Arab Emirates"),
        ("the law of ireland please", "Ireland"),
        ("It should be German law", "Germany"),
        ("arizona law", "Arizona"),
        ("the state of new york", "New York"),
        ("netherlands", "the Netherlands"),
        ("hong kong", "Hong Kong"),
        ("laws of england", "England and Wales"),
        ("Scots law", "Scotland"),
    ],
)
def test_a_law_is_written_as_the_agreement_names_it(typed: str, law: str):
    reading = understood(typed)

    assert (reading.certainty, reading.value) == ("sure", law)


@pytest.mark.parametrize(
    "typed",
    [
        "England and Wales",
        "Germany",
        "the Netherlands",
        "the State of New York",
        "State of Georgia",
        "New York",
        "Hong Kong",
        "Turkey",
    ],
)
def test_a_law_in_its_usual_spelling_stays_as_typed(typed: str):
    reading = understood(typed)

    assert (reading.certainty, reading.value) == ("sure", typed)


@pytest.mark.parametrize(
    "typed", ["ours", "us", "same as ours", "our law", "whatever our lawyer says"]
)
def test_who_names_no_country_is_asked_for_one(typed: str):
    assert "name a country or a state" in refusal(GOVERNING_LAW, typed)


@pytest.mark.parametrize("typed", ["not German law", "anything but german law"])
def test_a_law_that_is_not_wanted_is_never_taken(typed: str):
    assert "name a country or a state" in refusal(GOVERNING_LAW, typed)


@pytest.mark.parametrize(
    "typed", ["arbitration, aaa phoenix", "the courts of Ireland", "mediation"]
)
def test_who_decides_a_dispute_is_another_question(typed: str):
    assert "a question of its own" in refusal(GOVERNING_LAW, typed)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("UK", ("England and Wales", "Scotland", "Northern Ireland")),
        ("German or Austrian", ("Germany", "Austria", "German or Austrian")),
        ("State of Ohio, USA", ("Ohio", "State of Ohio, USA")),
        ("arbitration under Irish law", ("Ireland",)),
        ("Irish law, not English law", ("Ireland", "Irish law, not English law")),
    ],
)
def test_laws_that_may_be_meant_are_offered(typed: str, offered: tuple[str, ...]):
    reading = understood(typed)

    assert (reading.certainty, reading.candidates) == ("ask", offered)


@pytest.mark.parametrize(
    ("typed", "law", "said"),
    [
        ("US law", "the United States", "state or province"),
        ("canadian", "Canada", "state or province"),
        ("DIFC", "DIFC", "your own words"),
    ],
)
def test_a_law_that_is_not_certain_waits_for_a_yes(typed: str, law: str, said: str):
    reading = understood(typed)

    assert (reading.certainty, reading.value) == ("confirm", law)
    assert said in reading.how


def test_other_texts_are_kept_as_they_were_typed():
    assert taken(LAW, "irish obviously") == "irish obviously"


def test_an_answers_file_may_name_a_law_that_is_not_known():
    assert taken(GOVERNING_LAW, "DIFC") == "DIFC"
