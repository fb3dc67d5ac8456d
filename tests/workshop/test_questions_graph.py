"""The diagram of questions shows what the content decides, and nothing old."""

from pathlib import Path

import pytest
from lxml import etree

from bot.consultation.interviewing import Interviewing
from bot.consultation.workshop.questions_graph import (
    QuestionsGraph,
    mermaid,
    questions_page,
)
from bot.consultation.workshop.questions_svg import questions_svg

PAGE = Path(__file__).parents[2] / "docs" / "questions.md"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def graph(interview: Interviewing) -> QuestionsGraph:
    return QuestionsGraph(interview)


def test_the_page_is_fresh(interview: Interviewing) -> None:
    assert questions_page(interview) == PAGE.read_text("utf-8"), (
        "run: contract-assistant graph questions > docs/questions.md"
    )


def test_a_condition_stands_between_a_question_and_its_clause(
    graph: QuestionsGraph,
) -> None:
    drawn = mermaid(graph)

    assert "{{“Services” includes Collect overdue payments}}" in drawn.replace('"', "")
    assert 'k_debt_collection(["Collection of debts"])' in drawn


def test_a_question_asked_only_sometimes_hangs_on_its_condition(
    graph: QuestionsGraph,
) -> None:
    (decision,) = (
        one
        for one in graph.decisions
        if "sla_preset" in [found.id for found in one.decides]
    )

    assert decision.questions == ("services",)


def test_every_clause_that_is_not_always_there_is_in_the_picture(
    graph: QuestionsGraph, interview: Interviewing
) -> None:
    templates = interview.library.templates
    conditional = {
        one
        for one in templates.printed()
        if str(templates.clauses[one].when) != "always"
    }

    shown = {found.id for one in graph.decisions for found in one.decides}

    assert conditional
    assert conditional <= shown


def test_the_picture_is_sound_and_its_boxes_do_not_overlap(
    graph: QuestionsGraph,
) -> None:
    picture = etree.fromstring(questions_svg(graph).encode())
    boxes = [
        tuple(int(one.get(key)) for key in ("x", "y", "height"))
        for one in picture.iter(f"{SVG}rect")
        if one.get("class")
    ]
    pairs = zip(sorted(boxes), sorted(boxes)[1:], strict=False)

    assert boxes
    assert all(
        y + height <= below for (x, y, height), (other, below, _) in pairs if x == other
    )


def test_the_picture_names_every_question(
    graph: QuestionsGraph, interview: Interviewing
) -> None:
    words = set(etree.fromstring(questions_svg(graph).encode()).itertext())
    titles = {one.title for one in interview.library.questionnaire.questions()}

    assert titles <= words


def test_the_same_content_gives_the_same_picture(graph: QuestionsGraph) -> None:
    again = QuestionsGraph(graph.interviewing)

    assert questions_svg(graph) == questions_svg(again)
