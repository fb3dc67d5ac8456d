"""Anything that Telegram can bring from people, kindly meant or not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from hypothesis import strategies as st
from random_turns import COMMANDS, spoken
from typed_text import HUGE, typed

from bot.consultation.screens import Action, Verb
from bot.interview.model import Questionnaire

Kind = Literal["press", "old", "forge", "say", "follow", "send", "edit"]
_OF_REPS = ["rep", "reps", "invite", "links", "profile", "prospects", "notices"]
_OF_PROSPECTS = ["share", "suggestions", "data"]
_OF_LINKS = ["uses", "until", "calls", "rate", "company", "signatory", "schedule"]
_SAID_OF_LINKS = ["2", "9" * 4000, "2026-12-24", "9999-12-31", "24/7", "9 EUR/call"]
_OPTIONS = ["", "1", "1.2", "both", "draft.00000000", "9" * 40, "900", "-", "%"]
_CONTENT: Sequence[Mapping[str, Any]] = (
    {"photo": [{"file_id": "f", "file_unique_id": "f", "width": 1, "height": 1}]},
    {"document": {"file_id": "f", "file_unique_id": "f", "file_name": "<x>.docx"}},
    {"contact": {"phone_number": "1", "first_name": "{{ x }}"}},
    {"location": {"latitude": 1.0, "longitude": 1.0}},
    {"voice": {"file_id": "f", "file_unique_id": "f", "duration": 1}},
    {"dice": {"emoji": "🎲", "value": 6}},
    {"new_chat_title": "x"},
    {"caption": "only a caption"},
    {},
)


@dataclass(frozen=True)
class Doing:
    """One update: who it comes from, and what they did.

    A press is counted from the first button; `text` is what is typed, what a forged
    button sends, or what is written under a picture.
    """

    who: int
    kind: Kind
    number: int = 0
    text: str = ""


def doings(
    questionnaire: Questionnaire, people: int, most: int
) -> st.SearchStrategy[list[Doing]]:
    """Whatever some people do, one after another."""
    who, number = st.integers(0, people - 1), st.integers(0, 40)
    says = _words(questionnaire) | _commands()
    press = st.builds(Doing, who, st.just("press"), number)
    old = st.builds(Doing, who, st.just("old"), number)
    follow = st.builds(Doing, who, st.just("follow"), number, _hostile())
    forged = st.builds(Doing, who, st.just("forge"), number, _data(questionnaire))
    said = st.builds(Doing, who, st.just("say"), st.just(0), says)
    others = st.builds(
        Doing, who, st.sampled_from(["send", "edit"]), number, _hostile()
    )
    one = st.one_of(press, press, said, said, said, old, forged, forged, follow, others)
    return st.lists(one, min_size=most // 2, max_size=most)


def content(number: int) -> Mapping[str, Any]:
    """Return what a message can hold that is no text."""
    return _CONTENT[number % len(_CONTENT)]


def _hostile() -> st.SearchStrategy[str]:
    """Texts with a meaning somewhere, and any other, halves of characters too."""
    anything = st.text(st.characters(exclude_categories=()), max_size=60)
    return st.sampled_from(["", *typed(), HUGE]) | anything


def _words(questionnaire: Questionnaire) -> st.SearchStrategy[str]:
    return spoken(questionnaire) | _hostile()


def _commands() -> st.SearchStrategy[str]:
    names = st.sampled_from([*COMMANDS, *_OF_PROSPECTS])
    alone = st.builds("/{} {}".format, names | _names_for_reps(), _hostile())
    said = st.sampled_from(_SAID_OF_LINKS) | _hostile()
    pair = st.builds("{}={}".format, st.sampled_from(_OF_LINKS), said)
    behind = st.lists(pair, max_size=2).map(" ".join)
    return alone | st.builds("/{} Fair {}".format, _names_for_reps(), behind)


def _names_for_reps() -> st.SearchStrategy[str]:
    return st.sampled_from(_OF_REPS)


def _data(questionnaire: Questionnaire) -> st.SearchStrategy[str]:
    """What a client of somebody's own can send: buttons that never were, and noise."""
    questions = st.sampled_from(["", "shoe_size", *questionnaire.by_id])
    actions = st.builds(
        Action, st.sampled_from(get_args(Verb)), questions, st.sampled_from(_OPTIONS)
    )
    forged = actions.map(lambda one: f"{one.verb}:{one.question}:{one.option}"[:64])
    return forged | st.text(max_size=60)
