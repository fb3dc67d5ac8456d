"""What an answers file may hold, and what is said about one that cannot be used."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from bot.consultation.answers_file import given_from
from bot.consultation.deal import Deal
from bot.consultation.interviewing import Interviewing
from bot.content.library import Library
from bot.content.yaml_file import read_yaml
from bot.drafting.to_markdown import to_markdown
from bot.errors import AnswerError
from bot.interview.values import Answer, Given

Answered = Callable[..., Mapping[str, Answer]]
Drawn = Callable[..., Deal]


@pytest.fixture
def answered(interview: Interviewing, draft_day: dt.date) -> Answered:
    """What becomes of answers as a file gives them."""

    def answered(**answers: object) -> Mapping[str, Answer]:
        data = {"answers": answers}
        given = given_from(interview.library.questionnaire, data, draft_day)
        return interview.resolve(given, draft_day).answers

    return answered


def refusal(library: Library, day: dt.date, text: str) -> str:
    """What is said about a file."""
    with pytest.raises(AnswerError) as refused:
        given_from(library.questionnaire, read_yaml("answers.yaml", text).data, day)
    return str(refused.value)


@pytest.mark.parametrize(
    ("question", "said", "value"),
    [
        ("calls_per_day", 400, 400),
        ("calls_per_day", "about 400 a day", 400),
        ("calls_per_day", "1.2k", 1200),
        ("calls_per_day", 400.0, 400),
        ("country", "United Kingdom and Germany", ["GB", "DE"]),
        ("country", ["GB", "germany"], ["GB", "DE"]),
        ("services", "incoming calls, chat", ["incoming_calls", "written_channels"]),
        ("schedule", "weekdays 9-18", "Mon-Fri 09:00-18:00"),
        ("recording", "no", "no"),
        ("recording", "3 months", 90),
        ("hot_lead", 5, 5),
        ("hot_lead", "none", "none"),
        ("data_types", ["none"], "none"),
        ("credits", "12 %", "12%"),
        ("rate_offer", "14 EUR an hour", ["14 EUR/hour"]),
        ("start_date", dt.date(2027, 2, 1), "2027-02-01"),
        ("provider_country", "same", "same"),
        ("task_deadlines", {"call_back": "2h"}, {"call_back": "2h"}),
    ],
)
def test_a_value_is_given_as_such_or_as_people_type_it(
    answered: Answered, question: str, said: object, value: object
) -> None:
    answers = answered(**{question: said})

    assert answers[question] == Answer("given", value)


@pytest.mark.parametrize("nothing", [None, "skip", {}, {"client": None}])
def test_an_empty_line_is_a_skip(answered: Answered, nothing: object) -> None:
    answers = answered(parties=nothing, payment_days=None)

    assert answers["parties"] == Answer("open")
    assert answers["payment_days"] == Answer("assumed", 30)


def test_a_line_left_out_takes_the_usual_answer(answered: Answered) -> None:
    answers = answered()

    assert answers["calls_per_day"] == Answer("assumed", 50)
    assert answers["start_date"] == Answer("assumed", "2027-01-05")
    assert answers["country"] == Answer("open")


def test_unknown_is_an_open_point(answered: Answered) -> None:
    answers = answered(sector="unknown", country="ask my lawyer")

    assert answers["sector"] == Answer("open")
    assert answers["country"] == Answer("open")


@pytest.mark.parametrize("question", ["outbound_basis", "ai_voice", "staff_transfer"])
def test_some_questions_have_a_value_for_unknown(
    answered: Answered, question: str
) -> None:
    unknown = answered(services="outbound_sales", **{question: "unknown"})
    unsure = answered(services="outbound_sales", **{question: "unsure"})

    assert unknown[question] == Answer("open", "unsure")
    assert unsure[question] == Answer("given", "unsure")


def test_an_answer_whose_question_does_not_apply_is_not_used(
    answered: Answered,
) -> None:
    answers = answered(crm="none", priority_customers=["vip"])

    assert answers["priority_customers"] == Answer("not_asked")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            {"client": {"name": "Olena Marchenko", "position": "Head of Sales"}},
            {"client": {"name": "Olena Marchenko", "position": "Head of Sales"}},
        ),
        ({"client": "to_be_named"}, {"client": "to_be_named"}),
        (
            {"client": {"name": "Olena Marchenko"}},
            {"client": {"name": "Olena Marchenko"}},
        ),
    ],
)
def test_a_controller_left_out_is_to_be_named(
    drawn: Drawn, said: object, kept: dict[str, object]
) -> None:
    deal = drawn(controllers=said)

    answer = deal.resolution.answers["controllers"]
    assert answer == Answer("given", {"provider": "to_be_named", **kept})
    assert "controllers.provider" in open_points(deal)


def test_a_party_without_a_name_is_given_and_its_name_open(drawn: Drawn) -> None:
    client = {"country": "GB", "address": "12 Park Row, Leeds"}
    deal = drawn(parties={"client": client})

    assert deal.resolution.answers["parties"] == Answer("given", {"client": client})
    assert "parties.client.name" in open_points(deal)
    assert "parties.client.country" not in open_points(deal)
    assert "parties.provider.name" in open_points(deal)
    assert "parties" not in open_points(deal)


def test_the_clients_country_is_the_one_they_named_as_theirs(drawn: Drawn) -> None:
    elsewhere = {"client": {"name": "Acme GmbH", "country": "DE"}}

    assert "parties.client.country" not in open_points(drawn(home_country="IE"))
    abroad = drawn(home_country="IE", parties=elsewhere)
    assert "Germany" in to_markdown(abroad.agreement).partition("\n## ")[0]
    assert "parties.provider.country" in open_points(drawn(provider_country="PT"))


def test_what_is_open_on_the_cover_page_says_so(drawn: Drawn) -> None:
    points = {one.question: one.clauses for one in drawn().agreement.open_points}

    assert points["parties.provider.name"] == ("Cover Page",)


@pytest.mark.parametrize("question", ["services", "schedule"])
def test_what_the_draft_is_built_on_cannot_be_unknown(
    library: Library, draft_day: dt.date, question: str
) -> None:
    said = refusal(library, draft_day, f"answers: {{{question}: unknown}}")

    assert said.startswith(f"`{question}` cannot be unknown")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("calls_per_day: true", "true or false"),
        ("recording: false", "true or false"),
        ("calls_per_day: lots", "150"),
        ("calls_per_day: [1, 2]", "one answer"),
        ("calls_per_day: {a: 1}", "one answer"),
        ("calls_per_day: 0", "between 1 and 50,000"),
        ("calls_per_day: 50001", "between 1 and 50,000"),
        ("calls_per_day: .nan", "150"),
        ("country: [XX]", "country"),
        ("country: 7", "country"),
        ("services: []", "nothing I could read"),
        ("services: [unknown]", "Answer incoming calls"),
        ("data_types: [contact, none]", "cannot go together"),
        ("parties: {client: {nam: X}}", "nam"),
        ("controllers: {boss: Ann}", "boss"),
        ("schedule: Mon-Fri 9:00", "Mon-Fri 09:00-18:00"),
        ("start_date: 2026-11-22", "cannot be taken"),
        ("governing_law: 12", "letters"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_with_the_question(
    library: Library, draft_day: dt.date, line: str, said: str
) -> None:
    sentence = refusal(library, draft_day, f"answers: {{{line}}}")

    assert sentence.startswith(f"`{line.partition(':')[0]}`: ")
    assert said in sentence


@pytest.mark.parametrize("text", ["", "[]", "answers", "answer: {}", "answers: [400]"])
def test_a_file_without_answers_says_what_it_should_hold(
    library: Library, draft_day: dt.date, text: str
) -> None:
    sentence = refusal(library, draft_day, text)

    assert "`answers:`" in sentence
    assert "calls_per_day: 400" in sentence


def test_a_question_nobody_knows_is_refused_with_a_near_miss(
    library: Library, draft_day: dt.date
) -> None:
    sentence = refusal(library, draft_day, "answers: {call_per_day: 400}")

    assert "Did you mean `calls_per_day`?" in sentence


@pytest.mark.parametrize("name", ["shoe_size", "1", "null"])
def test_a_question_like_no_other_is_refused_with_the_page_to_read(
    library: Library, draft_day: dt.date, name: str
) -> None:
    sentence = refusal(library, draft_day, f"answers: {{{name}: 400}}")

    assert "docs/answers.md" in sentence


def test_a_question_beside_the_answers_is_not_overlooked(
    library: Library, draft_day: dt.date
) -> None:
    text = "answers:\n  crm: none\ncalls_per_day: 400\n"

    assert "Indent it" in refusal(library, draft_day, text)


def test_a_file_for_another_questionnaire_is_refused(
    library: Library, draft_day: dt.date
) -> None:
    text = "questionnaire: cleaning\nanswers: {}\n"

    assert "`cleaning`" in refusal(library, draft_day, text)


def test_a_file_of_no_answers_is_an_interview_of_skips(
    library: Library, draft_day: dt.date
) -> None:
    data: Any = read_yaml("answers.yaml", "answers:\n").data

    assert given_from(library.questionnaire, data, draft_day) == {}


def test_reserved_words_are_answers_where_an_option_has_that_name(
    library: Library, draft_day: dt.date
) -> None:
    data = {"answers": {"staff_transfer": "Unsure", "ai_voice": "to be found out"}}

    given = given_from(library.questionnaire, data, draft_day)

    assert set(given.values()) == {Given("answered", "unsure")}


def open_points(deal: Deal) -> list[str]:
    return [point.question for point in deal.agreement.open_points]
