"""Whole drafts as a reader sees them; run as a program, it accepts the present text.

python tests/agreed_text.py
"""

import datetime as dt
import re
from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path
from typing import Any

from bot.consultation.answers_file import given_from
from bot.consultation.deal import draw_up
from bot.consultation.interviewing import Interviewing, interviewing
from bot.content.library import packaged_folders
from bot.content.reading import read_library
from bot.content.yaml_file import read_yaml
from bot.drafting.to_markdown import to_markdown

DRAFT_DAY = dt.date(2026, 11, 21)
EXAMPLES = ("dental-clinic", "online-shop", "hotel-group")
EVERYTHING_UNKNOWN = "everything-unknown"
NAMES = (*EXAMPLES, EVERYTHING_UNKNOWN)

_ROOT = Path(__file__).parent.parent
_FOLDER = Path(__file__).parent / "drafts"
_SENTENCE_END = re.compile(r"(?<=[.?!]) (?=[A-Z“])")


def agreed(name: str) -> str:
    """Return the text that was agreed."""
    return (_FOLDER / f"{name}.md").read_text(encoding="utf-8")


def drafted(interview: Interviewing, name: str) -> str:
    """Return the text that the program drafts now."""
    answers = _answers(interview, name)
    given = given_from(interview.library.questionnaire, answers, DRAFT_DAY)
    return to_markdown(draw_up(interview, given, DRAFT_DAY).agreement)


def changed_sentences(before: str, after: str) -> list[str]:
    """Return the sentences taken out and put in, each on a line of its own."""
    lines = (_SENTENCE_END.sub("\n", text).splitlines() for text in (before, after))
    return [
        line
        for line in unified_diff(*lines, lineterm="", n=0)
        if not line.startswith(("---", "+++", "@@"))
    ]


def _answers(interview: Interviewing, name: str) -> Mapping[str, Any]:
    if name == EVERYTHING_UNKNOWN:
        questions = interview.library.questionnaire.questions()
        unknown = {one.id: "unknown" for one in questions if one.can_be_unknown}
        return {"answers": unknown}
    file = _ROOT / "examples" / f"{name}.yaml"
    answers: Mapping[str, Any] = read_yaml(
        file.name, file.read_text(encoding="utf-8")
    ).data
    return answers


def accept() -> None:
    """Make the present text the agreed one; read the difference before you commit."""
    interview = interviewing(read_library(packaged_folders()))
    _FOLDER.mkdir(exist_ok=True)
    for name in NAMES:
        text = drafted(interview, name)
        (_FOLDER / f"{name}.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    accept()
