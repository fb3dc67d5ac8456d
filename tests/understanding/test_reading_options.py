"""Options, by name, place or near miss, and text of one's own."""

import pytest
from asking import (
    CRM,
    DATA_TYPES,
    LAW,
    PRIORITY,
    SECTOR,
    SERVICES,
    asked,
    option,
    refusal,
    taken,
)

from bot.understanding.brief_options import worded
from bot.understanding.message import Message


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("priority", "priority"),
        ("PRIORITY", "priority"),
        ("  Yes,   some go first ", "priority"),
        ("vip-first", "priority"),
        ("yes", "equal"),
        ("No.", "none"),
        ("no crm", "none"),
        ("2", "equal"),
        (2, "equal"),
        ("the second one", "equal"),
        ("2nd", "equal"),
        ("option 3", "priority"),
        ("last", "priority"),
        (["priority"], "priority"),
        ("yes, some go frist", "priority"),
    ],
)
def test_an_option_is_taken_by_its_name_or_its_place(typed: object, chosen: str):
    assert taken(CRM, typed) == chosen


@pytest.mark.parametrize(
    "typed",
    ["not the first", "we don't need crm", "no priority", "anything except the second"],
)
def test_a_negation_is_never_turned_round(typed: str):
    assert "what you do not want" in refusal(CRM, typed)


def test_of_two_options_named_alike_the_first_counts():
    alike = asked("choice", option("a", "One", "both"), option("b", "Two", "both"))

    assert taken(alike, "both") == "a"


def test_a_misspelt_negation_is_an_option_that_says_no():
    kept = option("kept", "Records kept")
    unkept = option("unkept", "No records kept")

    assert taken(asked("choice", kept, unkept), "no recrods kept") == "unkept"


def test_of_options_named_in_one_clause_the_longest_name_comes_first():
    named = {
        "two": "red sky",
        "three": "blue moon roof",
        "four": "warm rain field cloud",
        "five": "deep wet snow drift plain",
    }
    question = asked("choice", *(option(*one) for one in named.items()))
    message = Message.of(" and ".join(named.values()))

    found = [one.option for one in worded((question,), message)]

    assert found == ["five", "four", "three", "two"]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("yes please", "Did you mean “Yes, all customers equal”"),
        ("prioirty", "Did you mean “Yes, some go first”"),
        ("4", "“No”, “Yes, all customers equal” or “Yes, some go first”"),
        ("banana", "Please choose"),
    ],
)
def test_a_near_miss_is_asked_about(typed: str, hint: str):
    assert hint in refusal(CRM, typed)


@pytest.mark.parametrize(
    ("typed", "sector"),
    [
        ("dentist", "health"),
        ("Health", "health"),
        ("flower delivery", "flower delivery"),
        ("non-profit", "non-profit"),
        ("  Pet \n food ", "Pet; food"),
        ("1", "retail"),
    ],
)
def test_own_words_are_taken_where_the_question_allows(typed: str, sector: str):
    assert taken(SECTOR, typed) == sector


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("x" * 61, "2 to 60 characters"),
        ("x", "2 to 60 characters"),
        ("123", "too few letters"),
        ("skip", "is a command"),
        ("help", "is a command"),
        ("not health", "what you do not want"),
    ],
)
def test_own_words_that_cannot_stand_are_refused(typed: str, said: str):
    assert said in refusal(SECTOR, typed)


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("inbound and telesales", ["incoming_calls", "outbound_sales"]),
        ("telesales, inbound", ["outbound_sales", "incoming_calls"]),
        ("inbound; inbound", ["incoming_calls"]),
        ("Chat, e-mail, social media", ["written_channels"]),
        ("take orders and bookings & chat", ["orders_bookings", "written_channels"]),
        ("inbound\nchat", ["incoming_calls", "written_channels"]),
        (["incoming_calls", "Telesales"], ["incoming_calls", "outbound_sales"]),
        (
            "all of them",
            [
                "incoming_calls",
                "outbound_sales",
                "written_channels",
                "orders_bookings",
            ],
        ),
    ],
)
def test_several_options_are_taken_in_the_order_said(typed: object, chosen: list[str]):
    assert taken(SERVICES, typed) == chosen


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("everything except chat", "what you do not want"),
        ("1, 2", "not one of the answers"),
        (["incoming_calls", "bogus"], "“bogus” is not one of the answers"),
        ([], "nothing I could read"),
        ({"incoming_calls": 1}, "nothing I could read"),
    ],
)
def test_one_unknown_item_refuses_the_list(typed: object, said: str):
    assert said in refusal(SERVICES, typed)


@pytest.mark.parametrize("typed", ["none", ["none"], "nothing", "No personal details"])
def test_none_stands_alone(typed: object):
    assert taken(DATA_TYPES, typed) == "none"


def test_none_together_with_something_is_refused():
    assert "cannot go together" in refusal(DATA_TYPES, "names and none")


def test_everything_does_not_mean_none():
    assert taken(DATA_TYPES, "all") == ["contact", "cards"]


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("vip customers and loyal customers", ["vip", "loyal customers"]),
        ("people over 65; overdue", ["people over 65", "overdue"]),
        ("wine and cheese lovers", ["wine and cheese lovers"]),
    ],
)
def test_own_words_may_stand_beside_options(typed: str, chosen: list[str]):
    assert taken(PRIORITY, typed) == chosen


def test_a_list_that_is_too_long_is_refused():
    question = SERVICES.model_copy(update={"high": 2})

    assert "between 1 and 2" in refusal(question, "all")


@pytest.mark.parametrize("typed", ["England and Wales", "Ukraine", "New York"])
def test_a_text_is_kept_as_it_was_typed(typed: str):
    assert taken(LAW, typed) == typed


def test_a_text_may_have_options():
    question = asked("text", option("england", "England and Wales", "english law"))

    assert taken(question, "English law") == "england"


@pytest.mark.parametrize("typed", ["x", "x" * 61, "2027", "don't know", 5])
def test_a_text_that_cannot_be_a_name_is_refused(typed: object):
    assert refusal(LAW, typed)
