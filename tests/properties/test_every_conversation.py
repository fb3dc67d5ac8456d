"""Whatever people press, type and command: nothing breaks and nothing gets lost."""

import json

from hypothesis import given
from random_answers import DAY
from random_turns import Doing, doings

from bot.chat.buttons import callback_data
from bot.consultation.conversation import Conversation, from_json, to_json
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Action, Button, Screen
from bot.interview.values import Given

_ANSWERING = frozenset({"choose", "done", "usual", "unknown", "skip"})
_FRESH = frozenset({"restart_yes", "forget_yes"})


class Session:
    """A conversation, everything seen in it, and what must hold after each turn."""

    def __init__(self, dialogue: Dialogue) -> None:
        self.dialogue = dialogue
        self.conversation = Conversation()
        self.seen: list[Button] = []
        self.on_screen: list[Button] = []

    def does(self, doing: Doing) -> None:
        """Take a turn and look at what became of it."""
        match doing.kind:
            case "press" if self.on_screen:
                self.presses(self.on_screen[doing.number % len(self.on_screen)].action)
            case "old" if self.seen:
                self.presses(self.seen[doing.number % len(self.seen)].action)
            case "forge":
                self.presses(doing.action)
            case "say":
                outcome = self.dialogue.say(self.conversation, doing.words, DAY)
                self.lost_nothing(outcome, answering=True, fresh=False)
                self.becomes(outcome)
            case "command":
                outcome = self.dialogue.command(self.conversation, doing.words, DAY)
                self.lost_nothing(outcome, answering=False, fresh=False)
                self.becomes(outcome)

    def presses(self, action: Action) -> None:
        """Press a button, whenever it was seen."""
        outcome = self.dialogue.press(self.conversation, action, DAY)
        self.lost_nothing(
            outcome,
            answering=action.verb in _ANSWERING,
            fresh=action.verb in _FRESH,
        )
        self.becomes(outcome)

    def lost_nothing(self, outcome: Outcome, *, answering: bool, fresh: bool) -> None:
        """What was given stays, but for the answer on the card."""
        if fresh and not outcome.conversation.given:
            return
        before, after = self.conversation.given, outcome.conversation.given
        assert set(before) <= set(after)
        changed = {name for name in before if before[name] != after[name]}
        asked = {self.conversation.asking} if answering else set()
        assert changed <= asked
        assert set(after) - set(before) <= asked
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
    @campaign(60)
    @given(doings(dialogue.interviewing.library.questionnaire))
    def holds(turns: list[Doing]) -> None:
        session = Session(dialogue)
        for doing in turns:
            session.does(doing)

    holds()


def test_every_conversation_ends(campaign, dialogue: Dialogue) -> None:
    @campaign(10)
    @given(doings(dialogue.interviewing.library.questionnaire))
    def holds(turns: list[Doing]) -> None:
        session = Session(dialogue)
        for doing in [one for one in turns if one.words != "draft"]:
            session.does(doing)
        given: dict[str, Given] = dict(session.conversation.given)
        session.presses(Action("sharpen"))
        for _ in range(len(dialogue.interviewing.library.questionnaire.by_id)):
            session.presses(Action("skip", session.conversation.asking or ""))

        assert session.conversation.asking is None
        assert given.items() <= session.conversation.given.items()

    holds()
