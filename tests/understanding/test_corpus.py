"""The figures on the project's own corpus, so that none of them gets worse unseen."""

from collections import Counter
from collections.abc import Mapping

import pytest

from benchmarks.understanding import (
    CORPUS,
    Half,
    Verdict,
    briefs,
    corpus_files,
    filled,
    utterances,
    verdict,
)
from bot.content.library import Library

MEASURED = ("volume", "duration", "service level", "money")
OTHERS = ("date", "place", "person", "intent")
WITH_OPTIONS: tuple[Half, ...] = (
    *("tuning", "held out", "blind", "second blind", "third blind", "fourth blind"),
    *("fifth blind", "sixth blind", "development", "development, kept back"),
)
WITH_BRIEFS: tuple[Half, ...] = (
    *("tuning", "held out", "blind", "second blind"),
    *("development", "development, kept back"),
)
Figures = Mapping[tuple[Half, str], Counter[Verdict]]


@pytest.fixture(scope="module")
def figures(library: Library) -> Figures:
    counted: dict[tuple[Half, str], Counter[Verdict]] = {}
    for one in utterances():
        kind = counted.setdefault((one.half, one.kind), Counter())
        kind[verdict(library.questionnaire, one)] += 1
    return counted


def of_kind(figures: Figures, kind: str) -> Counter[Verdict]:
    return sum((one for (_, its), one in figures.items() if its == kind), Counter())


def share(counted: Counter[Verdict], *verdicts: Verdict) -> float:
    return sum(counted[verdict] for verdict in verdicts) / counted.total()


@pytest.mark.parametrize("kind", MEASURED)
def test_figures_are_read_nine_times_in_ten_and_rarely_wrong(
    figures: Figures, kind: str
):
    counted = of_kind(figures, kind)

    assert share(counted, "right") >= 0.9
    assert share(counted, "wrong") <= 0.01


def test_hours_are_read_and_rarely_wrong(figures: Figures):
    counted = of_kind(figures, "schedule")

    assert share(counted, "right") >= 0.9
    assert share(counted, "wrong") <= 0.01


@pytest.mark.parametrize("kind", [*MEASURED, "schedule"])
def test_figures_of_the_sixth_blind_set_are_read_nine_times_in_ten(
    figures: Figures, kind: str
):
    counted = figures["sixth blind", kind]

    assert share(counted, "right") >= 0.9
    assert counted["wrong"] == 0


@pytest.mark.parametrize("half", WITH_OPTIONS)
def test_options_are_at_most_one_tap_away_and_rarely_wrong(
    figures: Figures, half: Half
):
    counted = figures[half, "option"]

    assert share(counted, "right", "one tap") >= 0.95
    assert counted["wrong"] <= max(1, 0.01 * counted.total())


@pytest.mark.parametrize("kind", OTHERS)
def test_other_answers_are_read_nine_times_in_ten(figures: Figures, kind: str):
    counted = of_kind(figures, kind)

    assert share(counted, "right", "one tap") >= 0.95
    assert share(counted, "wrong") <= 0.05


@pytest.mark.parametrize("half", WITH_BRIEFS)
def test_first_messages_fill_what_they_say_and_little_else(
    library: Library, half: Half
):
    brief = filled(library.questionnaire, half)

    assert brief.precision >= 0.95
    assert brief.recall >= 0.9


def test_first_messages_of_the_sixth_blind_set_fill_most_of_what_they_say(
    library: Library,
):
    brief = filled(library.questionnaire, "sixth blind")

    assert brief.precision >= 0.94
    assert brief.recall >= 0.8


def test_what_others_published_is_read_and_never_wrongly(figures: Figures):
    published = [one for (half, _), one in figures.items() if half == "published"]
    counted = sum(published, Counter())

    assert share(counted, "right") >= 0.9
    assert counted["wrong"] == 0


def test_what_others_published_comes_with_its_licence():
    named = list(CORPUS.glob("published_*.yaml"))
    notices = {path.name for path in (CORPUS / "licences").glob("*.txt")}

    assert len(notices) == len(named) > 0
    for path in named:
        assert any(f"licences/{one}" in path.read_text("utf-8") for one in notices)


def test_every_file_says_where_it_is_from():
    assert {data["origin"] for data in corpus_files()} == {"own", "third party"}


def test_the_corpus_is_large_enough_to_say_something():
    assert len(list(utterances())) >= 1500
    assert len(list(briefs())) >= 120


def test_both_halves_of_the_corpus_are_of_one_size():
    halves = Counter(utterance.half for utterance in utterances())

    assert 0.8 < halves["tuning"] / halves["held out"] < 1.25
