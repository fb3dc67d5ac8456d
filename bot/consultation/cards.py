"""A question as a card: its words, its options, and what else can be done."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, get_args

from bot.consultation.interviewing import in_words
from bot.consultation.screens import Action, Button, Mood, Passage, Screen, Verb
from bot.consultation.ticking import mark_of, takes_ticks
from bot.interview.model import Question
from bot.interview.values import Answer, Given, How
from bot.phrases import card as phrases
from bot.understanding.showing import show

_ROW = 2
_SHORT = 14
_TICKED, _UNTICKED = "☑ ", "☐ "
_HOW: tuple[How, ...] = get_args(How)

Row = tuple[Button, ...]


class Asking(NamedTuple):
    """A question as it stands: its number and the total, what is ticked by now.

    `given` is what the person did with it before, None while it is new to them.
    """

    question: Question
    answer: Answer
    place: tuple[int, int]
    given: Given | None = None
    ticks: Sequence[str] = ()


class Card:
    """The card of a question; what is always the same on it is made once."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._words = (Passage(question.ask, "title"), *_asides(question))
        self._options = tuple(_options(question))
        self._ways_on = {how: _ways_on(question, how) for how in (None, *_HOW)}

    def shown(self, asking: Asking, extra: Sequence[Passage] = ()) -> Screen:
        """Show a question with everything that can be done with it."""
        passages = (_heading(asking), *self._words, *_in_force(asking), *extra)
        return Screen(passages, self.rows(asking.given, asking.ticks), card=True)

    def rows(self, given: Given | None, ticks: Sequence[str]) -> tuple[Row, ...]:
        """Return the buttons of the card."""
        has_boxes = takes_ticks(self._question)
        boxes = _in_rows(_boxes(self._question, ticks)) if has_boxes else ()
        ways_on = self._ways_on[None if given is None else given.how]
        return (*boxes, *self._options, *ways_on)


def explanation(question: Question) -> Passage:
    """Say why a question is asked."""
    return Passage(question.why, "quote")


def how_to_answer(question: Question) -> Passage:
    """Say what can be done with a card."""
    leave_open = phrases.can_be_left_open() if question.can_be_unknown else ""
    return Passage(f"{phrases.how_to_answer()} {leave_open}".strip(), "hint")


def problem(text: str) -> Passage:
    """Say what was wrong with an answer."""
    return Passage(text, "problem")


def _heading(asking: Asking) -> Passage:
    progress = phrases.progress(*asking.place)
    if asking.given is not None:
        progress = f"{progress} · {phrases.changing(asking.question.title)}"
    return Passage(progress, "progress")


def _asides(question: Question) -> Iterator[Passage]:
    if question.hint:
        yield Passage(question.hint, "hint")
    if question.example:
        typed = phrases.example if question.options else phrases.type_example
        yield Passage(typed(question.example), "hint")


def _in_force(asking: Asking) -> tuple[Passage, ...]:
    if asking.given is None:
        return ()
    words = answer_in_words(asking.question, asking.answer)
    return (Passage(phrases.your_answer(words)),)


def answer_in_words(question: Question, answer: Answer) -> str:
    """Return the answer in force, and that it is assumed or open if it is."""
    words = in_words(question, answer)
    if words is None:
        return phrases.marked_open()
    return phrases.marked_assumed(words) if answer.status == "assumed" else words


def _options(question: Question) -> list[Row]:
    """Return the options, or what is under the boxes of options."""
    if takes_ticks(question):
        return [(_button(phrases.done(), "done", question, "primary"),)]
    return _in_rows(
        Button(option.label, Action("choose", question.id, option.id))
        for option in question.options
    )


def _boxes(question: Question, ticks: Sequence[str]) -> list[Button]:
    known = {option.id: option.label for option in question.options}
    own = {item: show(question, [item]) for item in ticks if item not in known}
    return [
        Button(
            (_TICKED if item in ticks else _UNTICKED) + label,
            Action("tick", question.id, item if item in known else mark_of(item)),
        )
        for item, label in {**known, **own}.items()
    ]


def _in_rows(buttons: Iterable[Button]) -> list[Row]:
    kept = tuple(buttons)
    wide = any(len(button.label) > _SHORT for button in kept)
    row = 1 if wide else _ROW
    return [kept[at : at + row] for at in range(0, len(kept), row)]


def _ways_on(question: Question, how: How | None) -> tuple[Row, ...]:
    first = [_button(phrases.back(), "back", question)]
    first.append(_button(phrases.why(), "why", question))
    second = []
    if how is None:
        second.append(_button(phrases.skip(), "skip", question))
    elif how != "skipped" and question.default:
        second.append(_button(phrases.usual(), "usual", question))
    if question.can_be_unknown:
        second.append(_button(phrases.unknown(), "unknown", question))
    keep_mood: Mood = "plain" if takes_ticks(question) else "success"
    keep = _button(phrases.keep(), "keep", question, keep_mood)
    rows = [tuple(first), tuple(second), (keep,) if how is not None else ()]
    return tuple(row for row in rows if row)


def _button(label: str, verb: Verb, question: Question, mood: Mood = "plain") -> Button:
    return Button(label, Action(verb, question.id), mood)
