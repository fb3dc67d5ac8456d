"""What changed between two drafts, in a few lines and with the answers behind it."""

from typing import Any

import pytest
from deals import deal_of

from bot.consultation.comparison import what_changed
from bot.consultation.deal import Deal, draw_up
from bot.consultation.interviewing import Interviewing

LOW = {"name": "Low Ltd", "country": "GB", "registration_number": "1234567"}


def told(interview: Interviewing, old: dict[str, Any], new: dict[str, Any]) -> str:
    pair = (deal_of(interview, **answers) for answers in (old, new))
    return said(*pair)


def said(old: Deal, new: Deal) -> str:
    return "\n".join(passage.text for passage in what_changed(old, new).passages)


def under(text: str, heading: str) -> str:
    """What stands below a heading, up to the next line that is one."""
    return text.partition(f"\n{heading}\n")[2]


def test_equal_drafts_have_nothing_to_tell(interview):
    assert told(interview, {}, {}) == (
        "What changed\nNothing changed: both drafts say the same."
    )


def test_a_changed_answer_is_shown_before_and_after(interview):
    text = told(interview, {}, {"calls_per_day": 40})

    assert "Your answers\nCalls a day: 400 → 40" in text


def test_an_answer_that_only_follows_is_shown_as_assumed(interview):
    text = told(interview, {}, {"calls_per_day": 40})

    assert "(assumed) →" in text


def test_a_clause_that_came_is_named_with_its_number_and_cause(interview):
    text = told(interview, {"recording": "no"}, {"recording": 30})

    assert "Recording and monitoring of Calls (because of “Recording”)" in under(
        text, "New clauses"
    )


def test_a_clause_that_went_is_named_with_the_number_it_had(interview):
    text = told(interview, {"recording": 30}, {"recording": "no"})

    (line, *_) = under(text, "Clauses taken out").splitlines()
    assert line[0].isdecimal()
    assert line.endswith("Recording and monitoring of Calls (because of “Recording”)")


def test_a_clause_that_only_moved_up_is_not_mentioned(interview):
    text = told(interview, {"recording": 30}, {"recording": "no"})

    assert "Meetings" not in text


def test_many_changed_clauses_share_a_line_for_each_cause(interview):
    text = told(interview, {"stance": "firm"}, {"stance": "easy"})

    (line, *_) = under(text, "Clauses that read differently").splitlines()
    assert line.startswith("Because of “Tone of the draft”: ")
    assert line.count("; ") > 10


def test_a_figure_that_came_out_differently_is_told(interview):
    text = told(interview, {}, {"calls_per_day": 40})

    assert "Operators at the busiest time: " in under(text, "Figures")
    assert "because of “Calls a day”" in under(text, "Figures")


def test_another_recommended_way_to_pay_is_told(interview):
    offers = ["14 EUR/hour", "1.75 EUR/call"]
    cheap = ["4 EUR/hour", "1.75 EUR/call"]
    text = told(interview, {"rate_offer": offers}, {"rate_offer": cheap})

    assert "Recommended price model: Per call → Per hour" in text


def test_a_figure_that_cannot_be_worked_out_says_so(interview):
    text = told(interview, {}, {"calls_per_day": "unknown"})

    assert "→ not known" in under(text, "Figures")


@pytest.mark.parametrize(
    ("old", "new", "heading"),
    [({}, {"sector": "unknown"}, "Open now"), ({"sector": "unknown"}, {}, "Settled")],
)
def test_points_that_opened_or_were_settled_are_told(interview, old, new, heading):
    (line, *_) = under(told(interview, old, new), heading).splitlines()

    assert line.endswith("(because of “Your business”)")


def test_many_points_of_one_question_are_only_counted(interview):
    whole = {"client": {**LOW, "address": "1 Quay, Dover"}}
    text = told(interview, {"parties": whole}, {"parties": "unknown"})

    assert under(text, "Open now") == (
        "The two companies: 3 points (because of “The two companies”)"
    )


def test_details_that_are_not_shown_are_told_as_details(interview):
    moved = {"client": {**LOW, "address": "1 Quay, Dover"}}
    text = told(interview, {"parties": {"client": LOW}}, {"parties": moved})

    assert "The two companies: details" in text


def test_another_date_is_a_cause_of_its_own(interview, draft_day):
    old = deal_of(interview)
    later = draw_up(interview, old.resolution.given, draft_day.replace(day=28))

    assert "because of “Draft date”" in said(old, later)
