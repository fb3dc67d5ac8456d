"""A question as a card: its words, its options, and what else can be done."""

from collections.abc import Sequence

from bot.consultation.interviewing import in_words
from bot.consultation.screens import Action, Button, Passage, Screen, Style
from bot.interview.model import Option, Question
from bot.interview.values import Answer
from bot.phrases import dialogue as phrases

_ROW = 2
_SHORT = 14
_TICKED, _UNTICKED = "☑ ", "☐ "


def card(
    question: Question,
    answer: Answer,
    *,
    place: tuple[int, int] | None,
    picked: Sequence[str] | None = None,
    extra: Sequence[Passage] = (),
) -> Screen:
    """Show a question; `place` is its number and the total, None while changing it."""
    passages = (
        _heading(question, place),
        Passage(question.ask, "title"),
        *_asides(question, answer, place),
        *extra,
    )
    rows = (*_options(question, picked), *_choices(question, answer, picked))
    return Screen(passages, rows, card=True)


def explanation(question: Question) -> Passage:
    """Say why a question is asked."""
    return Passage(question.why, "quote")


def problem(text: str) -> Passage:
    """Say what was wrong with an answer."""
    return Passage(text, "problem")


def _heading(question: Question, place: tuple[int, int] | None) -> Passage:
    if place is None:
        return Passage(phrases.changing(question.title), "progress")
    return Passage(phrases.progress(*place), "progress")


def _asides(
    question: Question, answer: Answer, place: tuple[int, int] | None
) -> list[Passage]:
    found: list[tuple[str, Style]] = []
    if question.hint:
        found.append((question.hint, "hint"))
    if question.example:
        typed = phrases.example if question.options else phrases.type_example
        found.append((typed(question.example), "hint"))
    if place is None:
        words = in_words(question, answer) or phrases.marked_open()
        found.append((phrases.your_answer(words), "text"))
    return [Passage(text, style) for text, style in found]


def _options(
    question: Question, picked: Sequence[str] | None
) -> list[tuple[Button, ...]]:
    buttons = [_option(question, option, picked) for option in question.options]
    wide = any(len(button.label) > _SHORT for button in buttons)
    row = 1 if wide else _ROW
    rows = [tuple(buttons[at : at + row]) for at in range(0, len(buttons), row)]
    if question.type == "multi":
        rows.append((_button(phrases.done(), "done", question, "primary"),))
    return rows


def _option(question: Question, option: Option, picked: Sequence[str] | None) -> Button:
    if question.type != "multi":
        return Button(option.label, Action("choose", question.id, option.id))
    mark = _TICKED if option.id in (picked or ()) else _UNTICKED
    return Button(mark + option.label, Action("tick", question.id, option.id))


def _choices(
    question: Question, answer: Answer, picked: Sequence[str] | None
) -> list[tuple[Button, ...]]:
    first = [_button(phrases.back(), "back", question)]
    first.append(_button(phrases.why(), "why", question))
    second = [_button(phrases.skip(), "skip", question)]
    if question.can_be_unknown:
        second.append(_button(phrases.unknown(), "unknown", question))
    rows = [tuple(first), tuple(second)]
    if answer.status in {"given", "open"} and picked is None:
        rows.append((_button(phrases.keep(), "keep", question, "success"),))
    return rows


def _button(label: str, verb: str, question: Question, mood: str = "plain") -> Button:
    return Button(label, Action(verb, question.id), mood)  # type: ignore[arg-type] # both are literals at every call
