"""What the figures say: the team, the cheaper way to pay, and what turns it."""

from typing import Any

import pytest
from deals import figures_for

from bot.consultation.interviewing import Interviewing
from bot.consultation.particulars.money_sentences import in_short, money_sentences
from bot.consultation.particulars.team_sentences import team_sentences


def team(interview: Interviewing, **answers: Any) -> str:
    return " ".join(team_sentences(figures_for(interview, **answers)))


def money(interview: Interviewing, **answers: Any) -> str:
    return " ".join(money_sentences(figures_for(interview, **answers)))


def test_the_busiest_hour_is_put_into_numbers(interview: Interviewing) -> None:
    said = team(interview)

    assert "about 53.3 calls come in" in said
    assert "7 operators answer 83% of them within 20 seconds" in said
    assert "With 6 operators it would be 63%" in said
    assert "With 7 operators callers wait 24 seconds on average" in said
    assert "10 people on the roster" in said


def test_an_estimate_says_what_it_assumes(interview: Interviewing) -> None:
    said = team(interview)

    assert "give or take two operators" in said
    assert "30% of paid time" in said


@pytest.mark.parametrize(("calls", "decides"), [(89, True), (90, False)])
def test_where_being_there_decides_the_text_says_so(
    interview: Interviewing, calls: int, *, decides: bool
) -> None:
    said = team(interview, calls_per_day=calls)

    assert ("Being there, not the number of calls, decides" in said) is decides


def test_one_operator_is_one(interview: Interviewing) -> None:
    said = team(interview, calls_per_day=5, sla_preset="60/60")

    assert "1 operator answers" in said
    assert "0 operators" not in said


def test_two_offers_are_compared_and_the_reason_given(interview: Interviewing) -> None:
    said = money(interview, rate_offer=["14 EUR/hour", "1.75 EUR/call"])

    assert "Of your offers, paying per call is the cheapest" in said
    assert "about 15,400 EUR a month" in said
    assert "operators would be busy about 56% of the time" in said
    assert "per call only above 67%" in said
    assert "wins below 680 calls a day, paying per hour from 736 on" in said
    assert "example" not in said


def test_at_a_large_and_steady_volume_the_hour_is_cheaper(
    interview: Interviewing,
) -> None:
    offers = ["14 EUR/hour", "1.75 EUR/call"]
    said = money(interview, rate_offer=offers, calls_per_day=900)

    assert "Of your offers, paying per hour is the cheapest" in said
    assert "above 67%, so the hour is the cheaper of the two" in said


def test_the_rule_of_thumb_is_corrected_with_its_conditions(
    interview: Interviewing,
) -> None:
    said = money(interview, rate_offer=["14 EUR/hour", "1.75 EUR/call"])

    assert "is not true as such" in said
    assert "the price per call falls in steps" in said
    assert "calls get longer" in said
    assert "volume swings" in said
    assert "a call comes to 2.07 EUR" in said
    assert "hourly pay rises to 20,020 EUR" in said
    assert "you still pay 18,172 EUR" in said


def test_where_longer_calls_take_no_more_operators_hourly_pay_stays(
    interview: Interviewing,
) -> None:
    said = money(interview, rate_offer=["14 EUR/hour"], calls_per_day=50)

    assert "the same operators suffice, and hourly pay stays at 5,544 EUR" in said
    assert "rises" not in said


def test_one_offer_gives_a_volume_and_no_recommendation(
    interview: Interviewing,
) -> None:
    said = money(interview, rate_offer=["14 EUR/hour"])

    assert "Your one offer, 14.00 EUR per hour" in said
    assert "Paying per call wins below 680 calls a day" in said
    assert "An example rate is part of this comparison" in said
    assert "the cheapest" not in said


def test_without_offers_examples_are_called_examples(interview: Interviewing) -> None:
    said = money(interview, rate_offer="none")

    assert "At example prices, paying per call would be the cheapest" in said
    assert "14.00 EUR per hour (example)" in said


def test_a_call_and_a_minute_are_told_apart_by_the_length_of_calls(
    interview: Interviewing,
) -> None:
    said = money(interview, rate_offer=["1.40 EUR/call", "0.38 EUR/minute"])

    assert "while a call takes less than 3.7 minutes" in said


def test_offers_in_two_currencies_are_not_compared(interview: Interviewing) -> None:
    said = money(interview, rate_offer=["14 EUR/hour", "1.75 GBP/call"])

    assert "different currencies" in said
    assert "wins below" not in said


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"rate_offer": ["9000 EUR/month"]}, "Paying per call wins below 234 calls"),
        ({"rate_offer": ["99 EUR/hour"]}, "even if they were never idle"),
        ({"rate_offer": ["99 EUR/hour"]}, "Paying per call wins at every volume"),
        ({"rate_offer": ["1 EUR/hour", "9 EUR/call"]}, "wins at every volume up to"),
        ({"rate_offer": ["17.70 EUR/hour", "1.75 EUR/call"]}, "at some volumes only"),
    ],
)
def test_every_kind_of_turn_has_its_sentence(
    interview: Interviewing, answers: dict[str, Any], sentence: str
) -> None:
    assert sentence in money(interview, **answers)


@pytest.mark.parametrize(
    ("offer", "protection"),
    [
        ("14 EUR/hour", "the right to cut hours"),
        ("1.75 EUR/call", "define the billable call"),
        ("0.38 EUR/minute", "limit the time a call takes"),
        ("9000 EUR/month", "how many calls it covers"),
    ],
)
def test_each_way_to_pay_comes_with_what_to_ask_for(
    interview: Interviewing, offer: str, protection: str
) -> None:
    assert protection in money(interview, rate_offer=[offer])


@pytest.mark.parametrize(
    ("offers", "sentence"),
    [
        (["14 EUR/hour", "1.75 EUR/call"], "the cheapest of your offers: about 15,400"),
        ("none", "At example prices, paying per call would be the cheapest"),
        (["14 EUR/hour"], "A second price would show"),
    ],
)
def test_the_figures_sum_up_in_one_line(
    interview: Interviewing, offers: list[str] | str, sentence: str
) -> None:
    line = in_short(figures_for(interview, rate_offer=offers))

    assert line is not None
    assert line.startswith("Your calls take 7 operators in the busiest hour.")
    assert sentence in line


@pytest.mark.parametrize(
    "answers", [{"calls_per_day": "unknown"}, {"services": ["outbound_sales"]}]
)
def test_without_counted_incoming_calls_nothing_is_said(
    interview: Interviewing, answers: dict[str, Any]
) -> None:
    assert team(interview, **answers) == money(interview, **answers) == ""
    assert in_short(figures_for(interview, **answers)) is None
