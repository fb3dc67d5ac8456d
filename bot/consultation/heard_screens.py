"""What was understood, shown before it counts."""

from collections.abc import Iterator

from bot.consultation.heard import Heard, Line, Waiting
from bot.consultation.screens import Action, Button, Passage, Screen
from bot.interview.model import Question, Questionnaire
from bot.phrases import hearing as phrases
from bot.understanding.showing import show

_PER_ROW = 2
_LONGEST_LABEL = 60
_BOXES = {True: "☑ ", False: "☐ "}

Rows = tuple[tuple[Button, ...], ...]


def waiting_screen(questionnaire: Questionnaire, waiting: Waiting) -> Screen | None:
    """Show what waits for the person's word; None while nothing does."""
    if waiting.heard is not None:
        question = questionnaire.by_id[waiting.heard.question]
        passages = tuple(_heard(question, waiting.heard))
    elif waiting.brief:
        passages = tuple(_brief(questionnaire, waiting))
    else:
        return None
    return Screen(passages, waiting_rows(questionnaire, waiting), card=True)


def waiting_rows(questionnaire: Questionnaire, waiting: Waiting) -> Rows:
    """Return the buttons with which the person gives their word."""
    if waiting.heard is not None:
        question = questionnaire.by_id[waiting.heard.question]
        return tuple(_answers(question, waiting.heard, waiting.mark))
    if waiting.brief:
        return tuple(_boxes(questionnaire, waiting))
    return ()


def _heard(question: Question, heard: Heard) -> Iterator[Passage]:
    if len(heard.values) == 1:
        words = show(question, heard.values[0])
        yield Passage(phrases.understood(question.title, words), "title")
    else:
        yield Passage(phrases.did_you_mean(question.title), "title")
    if heard.how:
        yield Passage(heard.how, "hint")


def _answers(
    question: Question, heard: Heard, mark: str
) -> Iterator[tuple[Button, ...]]:
    again = Action("reword", question.id, mark)
    if len(heard.values) == 1:
        right = Action("right", question.id, f"0.{mark}")
        yield (
            Button(phrases.right(), right, "primary"),
            Button(phrases.change(), again),
        )
        return
    for position, value in enumerate(heard.values):
        taken = Action("right", question.id, f"{position}.{mark}")
        yield (Button(show(question, value)[:_LONGEST_LABEL], taken),)
    yield (Button(phrases.neither(), again),)


def _brief(questionnaire: Questionnaire, waiting: Waiting) -> Iterator[Passage]:
    yield Passage(phrases.brief_title(), "title")
    for number, line in enumerate(waiting.brief, start=1):
        yield Passage(_line(questionnaire, number, line), "text")
    yield Passage(phrases.brief_hint(), "hint")


def _line(questionnaire: Questionnaire, number: int, line: Line) -> str:
    question = questionnaire.by_id[line.question]
    shown = show(question, line.value)
    words = phrases.brief_line(number, question.title, shown, line.words)
    return phrases.brief_to_confirm(words) if line.to_confirm else words


def _boxes(
    questionnaire: Questionnaire, waiting: Waiting
) -> Iterator[tuple[Button, ...]]:
    boxes = [
        Button(
            _BOXES[line.wanted]
            + phrases.brief_box(number, questionnaire.by_id[line.question].title),
            Action("brief", line.question, f"{number - 1}.{waiting.mark}"),
        )
        for number, line in enumerate(waiting.brief, start=1)
    ]
    yield from (
        tuple(boxes[at : at + _PER_ROW]) for at in range(0, len(boxes), _PER_ROW)
    )
    wanted = waiting.wanted
    take = Action("brief_take", option=waiting.mark)
    yield (Button(phrases.take(wanted), take, "primary"),)
    if wanted:
        yield (Button(phrases.neither(), Action("reword", option=waiting.mark)),)
