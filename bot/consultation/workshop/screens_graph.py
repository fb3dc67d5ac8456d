"""A diagram of the screens, found by walking through the conversation itself."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from textwrap import shorten

from bot.consultation.conversation import Conversation
from bot.consultation.dialogue import Dialogue
from bot.consultation.outcome import Outcome
from bot.consultation.screens import Button, Screen, Verb
from bot.phrases import screens_graph as phrases

# A person's way to every kind of moment: a question, the end, two drafts.
_SKIPS = 3
_LAST_SKIPS = 60
_LONGEST = 50
# What these lead to does not depend on where they are pressed, and takes a whole deal.
_ALWAYS_THE_SAME: frozenset[Verb] = frozenset(
    {"draft", "parts", "open", "checklist", "compare"}
)

_ONCE = frozenset({"preview", "open"})


def screens_graph(dialogue: Dialogue, today: date) -> str:
    """Return a Mermaid flowchart: screens by kind, and the buttons between them.

    The same dialogue gives the same text, on any day.
    """
    walk = _Walk(dialogue, today)
    for conversation in _moments(dialogue, today):
        walk.commands(conversation)
    walk.follow()
    return "\n".join(_mermaid(walk.edges)) + "\n"


@dataclass(frozen=True)
class _Seen:
    """A kind of screen, with its buttons and the conversation at that time."""

    kind: str
    outcome: Outcome


@dataclass
class _Walk:
    dialogue: Dialogue
    today: date
    edges: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)
    _waiting: deque[_Seen] = field(default_factory=deque)
    _met: set[tuple[str, frozenset[Verb], str]] = field(default_factory=set)
    _targets: dict[Verb, str] = field(default_factory=dict)
    _typed_once: frozenset[str] = frozenset()

    def commands(self, conversation: Conversation) -> None:
        """Type every command there is."""
        for name in sorted(set(self.dialogue.commands) - self._typed_once):
            outcome = self.dialogue.command(conversation, name, self.today)
            kind = self._arrived(name, outcome)
            typed = phrases.command(name)
            self._edge(phrases.typed(), typed, kind, typed)
        self._typed_once = _ONCE

    def follow(self) -> None:
        """Press every kind of button of every kind of screen, until nothing is new."""
        while self._waiting:
            seen = self._waiting.popleft()
            verbs: set[Verb] = set()
            for button in _buttons(seen.outcome):
                verb = button.action.verb
                if verb not in verbs:
                    verbs.add(verb)
                    target = self._pressed(seen, button)
                    self._edge(seen.kind, verb, target, _masked(button.label))

    def _pressed(self, seen: _Seen, button: Button) -> str:
        verb = button.action.verb
        if verb in self._targets:
            return self._targets[verb]
        outcome = self.dialogue.press(
            seen.outcome.conversation, button.action, self.today
        )
        kind = self._arrived(verb, outcome)
        if verb in _ALWAYS_THE_SAME:
            self._targets[verb] = kind
        return kind

    def _arrived(self, cause: str, outcome: Outcome) -> str:
        kind = _kind(outcome, cause)
        verbs = frozenset(button.action.verb for button in _buttons(outcome))
        conversation = outcome.conversation
        state = f"{conversation.changing} {bool(conversation.ticks)}"
        moment = (kind, verbs, state)
        if moment not in self._met:
            self._met.add(moment)
            self._waiting.append(_Seen(kind, outcome))
        return kind

    def _edge(self, start: str, verb: str, end: str, label: str) -> None:
        labels = self.edges.setdefault((start, verb, end), [])
        if label not in labels:
            labels.append(label)


def _moments(dialogue: Dialogue, today: date) -> Iterator[Conversation]:
    """Walk somebody through an interview: new, on the way, at the end, with drafts."""
    outcome = dialogue.command(Conversation(), "start", today)
    yield outcome.conversation
    conversation = _pressing(dialogue, outcome, "begin", today).conversation
    yield (conversation := _skipping(dialogue, conversation, _SKIPS, today))
    yield (conversation := _skipping(dialogue, conversation, _LAST_SKIPS, today))
    for _ in range(2):
        conversation = dialogue.command(conversation, "draft", today).conversation
        back = dialogue.say(conversation, "back", today)
        chosen = _pressing(dialogue, back, "choose", today)
        conversation = _skipping(dialogue, chosen.conversation, _LAST_SKIPS, today)
    yield conversation


def _skipping(
    dialogue: Dialogue, conversation: Conversation, times: int, today: date
) -> Conversation:
    for _ in range(times):
        if conversation.asking is None:
            break
        conversation = dialogue.say(conversation, "skip", today).conversation
    return conversation


def _pressing(dialogue: Dialogue, seen: Outcome, verb: Verb, today: date) -> Outcome:
    """Press the first button of a kind; without one, nothing happens."""
    for button in _buttons(seen):
        if button.action.verb == verb:
            return dialogue.press(seen.conversation, button.action, today)
    return seen


def _kind(outcome: Outcome, cause: str) -> str:
    by_cause = phrases.by_cause()
    if cause in by_cause:
        return by_cause[cause]
    verbs = {button.action.verb for button in _buttons(outcome)}
    for verb, name in phrases.by_button().items():
        if verb in verbs:
            return name
    screens = [one for one in outcome.shown if isinstance(one, Screen)]
    return _title(screens[0].passages[0].text) if screens else cause


def _buttons(outcome: Outcome) -> Iterator[Button]:
    for one in outcome.shown:
        if isinstance(one, Screen):
            yield from (button for row in one.buttons for button in row)


def _title(text: str) -> str:
    """Return the first sentence of a message, or as much as names it."""
    return shorten(re.split(r"[.:]", _masked(text))[0], _LONGEST, placeholder=" …")


def _masked(text: str) -> str:
    """Return words without what counts, quotes or marks something."""
    masked = re.sub(r"“[^”]*”", "…", re.sub(r"\b\d+\b", "n", text))
    return re.sub(r"^\W+|[\"`\[\]{}|]", "", masked).strip()


def _mermaid(edges: dict[tuple[str, str, str], list[str]]) -> Iterator[str]:
    yield "flowchart LR"
    kinds = dict.fromkeys(kind for start, _, end in edges for kind in (start, end))
    names = {kind: f"s{number}" for number, kind in enumerate(kinds)}
    for kind, name in names.items():
        yield f'  {name}["{kind}"]'
    arrows = {
        (start, end): [
            phrases.any_of(verb) or labels[0]
            for (one, verb, other), labels in edges.items()
            if (one, other) == (start, end)
        ]
        for start, _, end in edges
    }
    for (start, end), labels in arrows.items():
        text = ", ".join(dict.fromkeys(labels))
        yield f'  {names[start]} -->|"{text}"| {names[end]}'
