"""`docs/answers.md` says of every question what an answers file may hold."""

import datetime as dt
from pathlib import Path

import pytest
from answers_table import answers_rows, example_of

from bot.consultation.answers_file import given_from
from bot.content.library import Library
from bot.content.yaml_file import read_yaml

PAGE = Path(__file__).parents[2].joinpath("docs/answers.md").read_text("utf-8")


def test_the_page_says_of_every_question_what_it_takes(library: Library) -> None:
    said = [line for line in PAGE.splitlines() if line.startswith("| `")]

    assert said == list(answers_rows(library.questionnaire))


def test_every_example_is_an_answer(library: Library, draft_day: dt.date) -> None:
    questions = library.questionnaire.questions()
    lines = [f"  {one.id}: {example_of(one)}" for one in questions]
    data = read_yaml("examples", "\n".join(["answers:", *lines])).data

    given = given_from(library.questionnaire, data, draft_day)

    assert {one.how for one in given.values()} == {"answered"}
    assert list(given) == list(library.questionnaire.by_id)


@pytest.mark.parametrize("block", PAGE.split("```yaml\n")[1:])
def test_every_block_of_the_page_is_an_answer(
    library: Library, draft_day: dt.date, block: str
) -> None:
    data = read_yaml("block", block.partition("```")[0]).data
    answers = data if "answers" in data else {"answers": data}

    assert given_from(library.questionnaire, answers, draft_day)


def test_all_the_promised_questions_are_there(library: Library) -> None:
    assert len(library.questionnaire.by_id) == 38
