"""Which texts say only that somebody is done."""

import pytest
from asking import DRAFT_DAY

from benchmarks.understanding import utterances
from bot.content.library import Library
from bot.errors import AnswerError
from bot.interview.model import Option
from bot.understanding.finishing import says_finished
from bot.understanding.intents import intent
from bot.understanding.understood import understand


@pytest.mark.parametrize(
    "text",
    [
        *("done", "Done.", "I'm done", "all done", "we're done here, thanks"),
        *("finished", "ok, I think I'm finished now", "ready", "we are ready"),
        *("that's it", "that\u2019s all", "thats all for today", "That is everything!"),
        *("no more questions", "enough questions", "can we stop here", "the end"),
    ],
)
def test_somebody_is_done(text: str):
    assert says_finished(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "no", "nothing", "one and done", "fair enough", "ready to buy"),
        *("not done today", "finish early", "Finish", "the end of March", "not ready"),
        *("we finish at 6", "email is enough", "done by us", "nobody is ready"),
    ],
)
def test_somebody_says_more_or_something_else(text: str):
    assert not says_finished(text)


def test_an_option_of_that_name_is_an_answer(library: Library):
    question = library.questionnaire.by_id["operator_level"]
    named = question.model_copy(
        update={"options": [*question.options, Option(id="end", label="Done")]}
    )

    assert says_finished("done", question)
    assert not says_finished("done", named)


def test_no_answer_of_the_corpus_is_taken_for_it(library: Library):
    questions = library.questionnaire.by_id
    taken = [
        one.text
        for one in utterances()
        if says_finished(one.text, questions[one.question])
    ]

    assert taken == []


@pytest.mark.parametrize("text", ["done", "lend", "idnes"])
def test_letters_within_words_are_no_reason_to_offer_an_option(
    library: Library, text: str
):
    question = library.questionnaire.by_id["operator_level"]

    with pytest.raises(AnswerError):
        understand(question, text, today=DRAFT_DAY)


@pytest.mark.parametrize("text", ["exprets", "massages", "untrianed folk"])
def test_a_word_that_begins_like_a_name_is_still_offered(library: Library, text: str):
    question = library.questionnaire.by_id["operator_level"]

    reading = understand(question, text, today=DRAFT_DAY)

    assert intent(text, question) is None
    assert reading.candidates or reading.value


@pytest.mark.parametrize(
    "text", ["the last but one", "second to last", "Second last.", "penultimate one"]
)
def test_the_last_but_one_is_counted_from_the_end(library: Library, text: str):
    question = library.questionnaire.by_id["sector"]

    reading = understand(question, text, today=DRAFT_DAY)

    assert (reading.certainty, reading.value) == ("sure", question.options[-2].id)
