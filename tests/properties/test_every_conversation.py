"""Whatever people press, type and command: nothing breaks and nothing gets lost."""

import json
from dataclasses import replace

from colours import coloured
from hypothesis import given
from random_answers import DAY
from random_turns import Doing, conversations, doings

from bot.chat.buttons import callback_data
from bot.chat.drawing import drawn
from bot.consultation.conversation import Conversation, from_json, to_json
from bot.consultation.dialogue import Dialogue
from bot.consultation.kept_deals import Shelved
from bot.consultation.outcome import Outcome
from bot.consultation.plain import option_typed
from bot.consultation.screens import Action, Button, Screen
from bot.interview.values import Given

_CHANGING = frozenset({"choose", "confirm", "done", "usual", "unknown", "right", "say"})
_ANSWERING = _CHANGING | {"skip", "brief_take", "brief_draft"}
_LONGEST_LABEL = 64
_WIDEST_ROW = 8
_SLOW = frozenset({"draft", "Draft now", "compare"})


def deals(conversation: Conversation) -> dict[int, Shelved]:
    """Every deal that there is something to, by number."""
    return {one.number: one for one in conversation.others}


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
            case "say":
                self.says(doing.words)
            case _:
                outcome = self.dialogue.command(
                    self.conversation, doing.words, DAY, doing.behind
                )
                self.keeps(outcome, "command")
                self.becomes(outcome)

    def says(self, words: str) -> None:
        """Type something: an answer, or what stands on a button."""
        chosen = option_typed(self.conversation, words)
        outcome = self.dialogue.say(self.conversation, words, DAY)
        self.keeps(outcome, "say" if chosen is None else chosen.verb)
        self.becomes(outcome)

    def presses_one_of(self, buttons: list[Button], number: int) -> None:
        if buttons:
            self.presses(buttons[number % len(buttons)].action)

    def presses(self, action: Action) -> None:
        """Press a button, whenever it was seen."""
        outcome = self.dialogue.press(self.conversation, action, DAY)
        self.keeps(outcome, action.verb)
        self.becomes(outcome)

    def keeps(self, outcome: Outcome, how: str) -> None:
        """What was given stays, but for the answer to the question on the card."""
        if outcome.forget:
            assert how == "forget_yes"
            return
        before, after = deals(self.conversation), deals(outcome.conversation)
        assert len(before.keys() - after.keys()) <= (how == "delete_yes")
        for number in before.keys() & after.keys():
            in_hand = number == self.conversation.number
            self.keeps_deal(before[number], after[number], how if in_hand else "")

    def keeps_deal(self, before: Shelved, after: Shelved, how: str) -> None:
        """A deal keeps its drafts, and the answers that nobody was giving."""
        brief = {line.question for line in self.conversation.waiting.brief}
        asked = {self.conversation.asking}
        changed = {
            name for name in before.given if before.given[name] != after.given.get(name)
        }
        added = set(after.given) - set(before.given)
        assert changed <= (asked if how in _CHANGING else set())
        assert added <= (asked | brief if how in _ANSWERING else set())
        assert len(after.versions) >= len(before.versions)

    def becomes(self, outcome: Outcome) -> None:
        """Every turn shows something that every edge can draw and every store keep."""
        assert outcome.shown
        stored = json.loads(json.dumps(to_json(outcome.conversation)))
        read = from_json(stored, outcome.conversation.speaker)
        assert read == outcome.conversation
        # A store may give back either: to Python a 1 and a yes are equal.
        assert repr(read) == repr(outcome.conversation)
        for screen in outcome.shown:
            if isinstance(screen, Screen):
                self.sees(screen)
        self.conversation = outcome.conversation

    def sees(self, screen: Screen) -> None:
        assert screen.passages
        assert all(passage.text.strip() for passage in screen.passages)
        buttons = [button for row in screen.buttons for button in row]
        assert all(screen.buttons)
        assert all(len(row) <= _WIDEST_ROW for row in screen.buttons)
        assert all(button.label.strip("☑☐ ") for button in buttons)
        assert all(len(button.label) <= _LONGEST_LABEL for button in buttons)
        assert all(drawn(screen).messages)
        assert len({callback_data(one.action) for one in buttons}) == len(buttons)
        coloured(screen)
        if buttons:
            self.on_screen = buttons
            self.seen.extend(buttons)


def test_every_conversation(campaign, dialogue: Dialogue) -> None:
    questionnaire = dialogue.interviewing.library.questionnaire

    @campaign(25)
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
        for doing in [one for one in turns if one.words not in _SLOW]:
            session.does(doing)
        given: dict[str, Given] = dict(session.conversation.given)
        session.presses(Action("sharpen"))
        for _ in range(len(dialogue.interviewing.library.questionnaire.by_id)):
            session.presses(Action("skip", session.conversation.asking or ""))

        assert session.conversation.asking is None
        assert given.items() <= session.conversation.given.items()

    holds()
