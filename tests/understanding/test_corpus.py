"""The figures on the project's own corpus, so that none of them gets worse unseen."""

from collections import Counter

import pytest

from benchmarks.understanding import (
    Verdict,
    briefs,
    filled,
    tally,
    utterances,
)
from bot.content.library import Library

MEASURED = ("volume", "duration", "service level", "money")
OTHERS = ("date", "place", "person", "intent")
Figures = dict[str, Counter[Verdict]]


@pytest.fixture(scope="module")
def figures(library: Library) -> Figures:
    return dict(tally(library.questionnaire))


def share(counted: Counter[Verdict], *verdicts: Verdict) -> float:
    return sum(counted[verdict] for verdict in verdicts) / counted.total()


@pytest.mark.parametrize("kind", MEASURED)
def test_figures_are_read_nine_times_in_ten_and_rarely_wrong(
    figures: Figures, kind: str
):
    assert share(figures[kind], "right") >= 0.9
    assert share(figures[kind], "wrong") <= 0.03


def test_hours_are_read_and_rarely_wrong(figures: Figures):
    assert share(figures["schedule"], "right") >= 0.85
    assert share(figures["schedule"], "wrong") <= 0.03


def test_options_are_at_most_one_tap_away_and_rarely_wrong(figures: Figures):
    assert share(figures["option"], "right", "one tap") >= 0.9
    assert share(figures["option"], "wrong") <= 0.03


@pytest.mark.parametrize("kind", OTHERS)
def test_other_answers_are_read_nine_times_in_ten(figures: Figures, kind: str):
    assert share(figures[kind], "right", "one tap") >= 0.9
    assert share(figures[kind], "wrong") <= 0.05


def test_first_messages_fill_what_they_say_and_little_else(library: Library):
    brief = filled(library.questionnaire)

    assert brief.precision >= 0.92
    assert brief.recall >= 0.7


def test_the_corpus_is_large_enough_to_say_something():
    assert len(list(utterances())) >= 500
    assert len(list(briefs())) >= 60


def test_both_halves_of_the_corpus_are_of_one_size():
    halves = Counter(utterance.half for utterance in utterances())

    assert 0.8 < halves["tuning"] / halves["held out"] < 1.25
