"""What holds for every interview over the real questions."""

from drawn_answers import DRAWN_DAY, drawn, drawn_value
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.consultation.interviewing import Interviewing
from bot.interview.flow import Depth, Resolution, next_question
from bot.interview.model import Question
from bot.interview.values import Given
from bot.understanding.reading import read

FEW = settings(max_examples=30, deadline=None)


def resolved(interview: Interviewing, answers: dict[str, Given]) -> Resolution:
    return interview.resolve(answers, DRAWN_DAY)


def following(
    interview: Interviewing, answers: dict[str, Given], depth: Depth
) -> Question | None:
    asked = interview.library.questionnaire
    return next_question(asked, resolved(interview, answers), depth)


@FEW
@given(st.data(), st.sampled_from(["quick", "full"]))
def test_every_sequence_of_answers_ends_and_asks_nothing_twice(
    interview: Interviewing, data: st.DataObject, depth: Depth
) -> None:
    answers: dict[str, Given] = {}

    while question := following(interview, answers, depth):
        assert question.id not in answers
        answers[question.id] = data.draw(drawn(question), label=question.id)

    assert len(answers) >= 12


@FEW
@given(st.data())
def test_answers_in_any_order_lead_to_the_same_interview(
    interview: Interviewing, data: st.DataObject
) -> None:
    questions = data.draw(
        st.lists(
            st.sampled_from(list(interview.library.questionnaire.questions())),
            unique_by=lambda one: one.id,
        )
    )
    answers = {one.id: data.draw(drawn(one), label=one.id) for one in questions}
    turned = dict(reversed(answers.items()))

    found = resolved(interview, answers)

    assert found.answers == resolved(interview, turned).answers
    assert list(found.answers) == list(interview.library.questionnaire.by_id)


@FEW
@given(st.data())
def test_changing_one_answer_loses_no_other(
    interview: Interviewing, data: st.DataObject
) -> None:
    questions = list(interview.library.questionnaire.questions())
    answers = {one.id: data.draw(drawn(one), label=one.id) for one in questions}
    changed = data.draw(st.sampled_from(questions))

    later = {**answers, changed.id: data.draw(drawn(changed))}
    back = {**later, changed.id: answers[changed.id]}

    before, after = resolved(interview, answers), resolved(interview, back)
    assert after.answers == before.answers


@FEW
@given(st.data())
def test_every_fact_is_known_open_or_not_asked_but_never_an_error(
    interview: Interviewing, data: st.DataObject
) -> None:
    questions = list(interview.library.questionnaire.questions())
    answers = {one.id: data.draw(drawn(one), label=one.id) for one in questions}

    known = resolved(interview, answers).knowledge

    assert all(known[name] is not None for name in interview.facts)


@FEW
@given(st.data())
def test_a_canonical_value_is_read_as_itself(
    interview: Interviewing, data: st.DataObject
) -> None:
    questions = list(interview.library.questionnaire.questions())
    question = data.draw(st.sampled_from(questions))
    value = data.draw(drawn_value(question))

    assert read(question, value, today=DRAWN_DAY) == value
