"""Text-only mode: screens without buttons and symbols, one thought to a message."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, count, islice, product
from string import ascii_lowercase

from bot.consultation.conversation import Conversation
from bot.consultation.in_passing import leads_only_back
from bot.consultation.outcome import Outcome
from bot.consultation.preferences import in_text_only
from bot.consultation.screens import Action, Button, Passage, Screen, Shown
from bot.interview.model import Question
from bot.phrases import copying, hearing
from bot.phrases import preferences as phrases

_TICKED = "☑"
_SYMBOLS = re.compile(r"^[^\w“(]+|[\s←→]+$")
_BECOMES = " → "
# A screen reader says each of them aloud, block by block. Nothing is lost without
# them: the words beside them say the same.
_DRAWN = re.compile("\\s*[░▓]+|[✅⬜🔶⚖⚠\ufe0f]+\\s*")
# Digits typed at any other question are an answer.
_NUMBERED = frozenset({"choice", "multi", "countries", "country", "languages"})

_ASKED_BEFORE = frozenset(
    {"forget_sure", "forget_yes", "delete_yes", "restart_yes", "confirm", "brief_draft"}
)
# Nothing is lost by them, so any word for yes will do.
_LIGHTLY_ANSWERED = frozenset({"confirm", "brief_draft"})


def presented(outcome: Outcome, question: Question | None) -> Outcome:
    """Show a turn as the person wishes; `question` is the one on the card after it.

    In text-only mode options are numbered through the turn. What can be typed to
    choose one is remembered until others are shown.
    """
    if outcome.forget:
        return outcome
    buttons = list(_buttons(outcome.shown))
    if not in_text_only(outcome.conversation.preferences):
        return _remembering(outcome, buttons, ())
    keys = list(islice(_keys(buttons, question), len(buttons)))
    shown = tuple(_all_plain(outcome.shown, iter(keys)))
    return _remembering(outcome, buttons, keys)._replace(shown=shown)


def _remembering(
    outcome: Outcome, buttons: Sequence[Button], keys: Sequence[str]
) -> Outcome:
    """Remember what can be typed to choose one of the buttons shown, if any are."""
    kept = outcome.conversation
    before = kept.options if leads_only_back(buttons) else {}
    options = {
        **before,
        **dict(zip(keys, (one.action for one in buttons), strict=False)),
        **_yes_and_no(buttons),
    }
    if options == kept.options:
        return outcome
    return outcome._replace(conversation=kept._replace(options=options))


def option_typed(conversation: Conversation, text: str) -> Action | None:
    """Return what a typed number or letter chooses from the options shown last."""
    return conversation.options.get(text.strip().rstrip(".)").casefold())


def _yes_and_no(buttons: Sequence[Button]) -> dict[str, Action]:
    """Let a question before something counts be answered by a typed word as well."""
    asked = [one.action for one in buttons if one.action.verb in _ASKED_BEFORE]
    if not asked:
        return {}
    others = [one.action for one in buttons if one.action not in asked]
    yes, no = {phrases.yes()}, {phrases.no()}
    if asked[0].verb in _LIGHTLY_ANSWERED:
        yes |= hearing.yes_words()
    if asked[0].verb == "confirm":
        no |= hearing.no_words()
    return {
        **dict.fromkeys(yes, asked[0]),
        **{word: one for one in others[:1] for word in no},
    }


def _buttons(shown: Sequence[Shown]) -> Iterator[Button]:
    for one in shown:
        if isinstance(one, Screen):
            yield from chain.from_iterable(one.buttons)


def _keys(buttons: Sequence[Button], question: Question | None) -> Iterator[str]:
    may_be_answers = question is not None and question.type not in _NUMBERED
    if may_be_answers or any(_label(one)[:1].isdecimal() for one in buttons):
        letters = (product(ascii_lowercase, repeat=size) for size in count(1))
        return ("".join(one) for one in chain.from_iterable(letters))
    return map(str, count(1))


def _all_plain(shown: Sequence[Shown], keys: Iterator[str]) -> Iterator[Shown]:
    return chain.from_iterable(_plain(one, keys) for one in shown)


def _plain(shown: Shown, keys: Iterator[str]) -> Iterator[Shown]:
    if not isinstance(shown, Screen):
        yield shown
        return
    for thought in _thoughts(shown.passages):
        yield Screen(tuple(thought))
    for copy in shown.unread():
        yield Screen(
            (Passage(copying.to_copy(_SYMBOLS.sub("", copy.label), copy.text)),)
        )
    options = [
        Passage(phrases.numbered(next(keys), _label(button)))
        for button in chain.from_iterable(shown.buttons)
    ]
    if options:
        yield Screen((Passage(phrases.type_one()), *options))


def _thoughts(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Yield the passages under each title together, without their decoration."""
    thought: list[Passage] = []
    for passage in passages:
        if passage.style == "title" and any(one.style == "title" for one in thought):
            yield thought
            thought = []
        bare = passage if passage.style == "title" else Passage(passage.text)
        thought.append(replace(bare, text=_spoken(passage.text)))
    if thought:
        yield thought


def _spoken(text: str) -> str:
    return _DRAWN.sub("", text).replace(_BECOMES, phrases.becomes())


def _label(button: Button) -> str:
    words = _SYMBOLS.sub("", button.label)
    return phrases.ticked(words) if button.label.startswith(_TICKED) else words
