"""Anything a person can do in a conversation, sensible or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from hypothesis import strategies as st
from random_answers import answers_to, raw

from bot.consultation.conversation import Conversation
from bot.consultation.screens import Action, Verb
from bot.interview.model import Question, Questionnaire

Kind = Literal["press", "old", "forge", "card", "say", "command"]
COMMANDS = [
    *["start", "help", "review", "draft", "cancel", "privacy", "forget", "contact"],
    *["why", "preview", "outline", "open", "compare", "deals", "new", "rename"],
    *["settings", "export", "handover"],
]
_BEHIND = ["", "", "4.2", "liability", "Clinic", "Lisbon", "99", "<b>&", "\x00"]
_RESERVED = ["skip", "I don't know", "back", "why?", "help", "done", "Keep it"]
_TALK = ["yes", "no", "ok", "right", "change", "1", "2 and 3", "drop 1", "b", "thanks"]
_BUTTONS = ["Continue", "Draft now", "See my answers", "confirm", "cancel", "New deal"]
_OF_THE_LIST = ["take them", "Take the ticked ones", "Draft without them", "finished"]
_BRIEF = (
    "We are a dental clinic in Leeds, need 24/7 inbound, ~400 calls/day, 9 EUR/call"
)
_JUNK = ["", " ", "?", "/", "none", "yes", "9" * 50, "[when x]", "{{ x }}", "\x00"]

_ON_A_CARD: list[Verb] = ["choose", "tick", "done", "skip", "usual", "unknown", "keep"]
_NOTHING = Action("why")


@dataclass(frozen=True)
class Doing:
    """One turn: a button counted from the first, an action, or words.

    An action of the kind "card" is about the question on the card; `behind` are the
    words after a command.
    """

    kind: Kind
    number: int = 0
    action: Action = _NOTHING
    words: str = ""
    behind: str = ""


@st.composite
def conversations(draw: st.DrawFn, questionnaire: Questionnaire) -> Conversation:
    """Conversations at any point: new, half way, finished, with or without a card."""
    given = draw(answers_to(questionnaire))
    cards = [None, *questionnaire.by_id]
    asking = draw(st.sampled_from([*given, None]) | st.sampled_from(cards))
    return Conversation(given, asking, deep=draw(st.booleans()))


def doings(questionnaire: Questionnaire) -> st.SearchStrategy[list[Doing]]:
    """Whole conversations; pressing what is on the screen is the likeliest."""
    press = st.integers(0, 30).map(lambda number: Doing("press", number))
    old = st.integers(0, 200).map(lambda number: Doing("old", number))
    forged = st.builds(
        Doing, st.just("forge"), action=_actions(questionnaire, get_args(Verb))
    )
    on_card = st.builds(
        Doing, st.just("card"), action=_actions(questionnaire, _ON_A_CARD)
    )
    said = st.builds(Doing, st.just("say"), words=spoken(questionnaire))
    commanded = st.builds(
        Doing,
        st.just("command"),
        words=st.sampled_from([*COMMANDS, "unknown", ""]),
        behind=st.sampled_from(_BEHIND),
    )
    return st.lists(
        st.one_of(press, press, press, said, said, old, forged, on_card, commanded),
        min_size=1,
        max_size=30,
    )


def spoken(questionnaire: Questionnaire) -> st.SearchStrategy[str]:
    """What people type: answers, words that mean something, anything at all."""
    answers = st.sampled_from(list(questionnaire.questions())).flatmap(_said)
    said = [*_RESERVED, *_JUNK, *_TALK, *_BUTTONS, *_OF_THE_LIST, _BRIEF]
    return st.one_of(answers, answers, st.sampled_from(said), st.text())


def _said(question: Question) -> st.SearchStrategy[str]:
    return raw(question).map(
        lambda said: ", ".join(map(str, said)) if isinstance(said, list) else str(said)
    )


def _actions(
    questionnaire: Questionnaire, verbs: Sequence[Verb]
) -> st.SearchStrategy[Action]:
    questions = ["", "shoe_size", *questionnaire.by_id]
    options = ["", "gone", "none", "health", "GB", "deadbeef", ".0a1b2c3d"]
    return st.builds(
        Action,
        st.sampled_from(verbs),
        st.sampled_from(questions),
        st.sampled_from(options),
    )
