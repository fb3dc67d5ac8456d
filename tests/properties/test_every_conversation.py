"""Whatever people press, type and command: nothing breaks and nothing gets lost."""

import json
from dataclasses import replace

from hypothesis import given
from random_answers import DAY
from random_turns import Doing, conversations, doings

from bot.chat.buttons import callback_data
from bot.consultation.conversation import Conversation, from_json, to_json
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Action, Button, Screen
from bot.interview.values import Given

_CHANGING = frozenset({"choose", "confirm", "done", "usual", "unknown", "say"})
_ANSWERING = _CHANGING | {"skip"}
_FRESH = frozenset({"restart_yes", "forget_yes"})


class Session:
    """A conversation, everything seen in it, and what must hold after each turn."""

    def __init__(self, dialogue: Dialogue, conversation: Conversation) -> None:
        self.dialogue = dialogue
        self.conversation = conversation
        self.seen: list[Button] = []
        self.on_screen: list[Button] = []

    def does(self, doing: Doing) -> None:
        """Take a turn and look at what became of it."""
        match doing.kind:
            case "press":
                self.presses_one_of(self.on_screen, doing.number)
            case "old":
                self.presses_one_of(self.seen, doing.number)
            case "forge":
                self.presses(doing.action)
            case "card":
                asking = self.conversation.asking or ""
                self.presses(replace(doing.action, question=asking))
            case said_or_commanded:
                turn = getattr(self.dialogue, said_or_commanded)
                outcome = turn(self.conversation, doing.words, DAY)
                self.keeps(outcome, said_or_commanded)
                self.becomes(outcome)

    def presses_one_of(self, buttons: list[Button], number: int) -> None:
        if buttons:
            self.presses(buttons[number % len(buttons)].action)

    def presses(self, action: Action) -> None:
        """Press a button, whenever it was seen."""
        outcome = self.dialogue.press(self.conversation, action, DAY)
        if action.verb not in _FRESH or outcome.conversation.given:
            self.keeps(outcome, action.verb)
        self.becomes(outcome)

    def keeps(self, outcome: Outcome, how: str) -> None:
        """What was given stays, but for the answer to the question on the card."""
        before, after = self.conversation.given, outcome.conversation.given
        asked = {self.conversation.asking}
        changed = {name for name in before if before[name] != after.get(name)}
        assert changed <= (asked if how in _CHANGING else set())
        assert set(after) - set(before) <= (asked if how in _ANSWERING else set())
        assert len(outcome.conversation.versions) >= len(self.conversation.versions)

    def becomes(self, outcome: Outcome) -> None:
        """Every turn shows something that every edge can draw and every store keep."""
        assert outcome.shown
        stored = json.loads(json.dumps(to_json(outcome.conversation)))
        assert from_json(stored) == outcome.conversation
        for screen in outcome.shown:
            if isinstance(screen, Screen):
                self.sees(screen)
        self.conversation = outcome.conversation

    def sees(self, screen: Screen) -> None:
        assert screen.passages
        assert all(passage.text.strip() for passage in screen.passages)
        buttons = [button for row in screen.buttons for button in row]
        assert all(screen.buttons)
        assert all(button.label.strip("☑☐ ") for button in buttons)
        assert len({callback_data(one.action) for one in buttons}) == len(buttons)
        if buttons:
            self.on_screen = buttons
            self.seen.extend(buttons)


def test_every_conversation(campaign, dialogue: Dialogue) -> None:
    questionnaire = dialogue.interviewing.library.questionnaire

    @campaign(60)
    @given(conversations(questionnaire), doings(questionnaire))
    def holds(begun: Conversation, turns: list[Doing]) -> None:
        session = Session(dialogue, begun)
        for doing in turns:
            session.does(doing)

    holds()


def test_every_conversation_ends(campaign, dialogue: Dialogue) -> None:
    questionnaire = dialogue.interviewing.library.questionnaire

    @campaign(10)
    @given(conversations(questionnaire), doings(questionnaire))
    def holds(begun: Conversation, turns: list[Doing]) -> None:
        session = Session(dialogue, begun)
        for doing in [one for one in turns if one.words != "draft"]:
            session.does(doing)
        given: dict[str, Given] = dict(session.conversation.given)
        session.presses(Action("sharpen"))
        for _ in range(len(dialogue.interviewing.library.questionnaire.by_id)):
            session.presses(Action("skip", session.conversation.asking or ""))

        assert session.conversation.asking is None
        assert given.items() <= session.conversation.given.items()

    holds()
