"""Options that a first message names in so many words, of any question."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.interview.model import Question
from bot.understanding.message import Message, Span
from bot.understanding.named_options import is_denied, names_of
from bot.understanding.stems import NOT, authored_stems, stems
from bot.understanding.whose import is_of_the_other_side
from bot.understanding.wording import vocabulary

_LEAST_STEMS = 2
_MOST_CLAUSES = 60
# Their wordings are also those of other things a first message says.
_APART = frozenset(
    {"sector", "crm", "operator_level", "client_help", "staff_transfer", "data_home"}
)
_EVERYWHERE = vocabulary(
    "call custom people answer day da hour week month year servic phon ring busines "
    "compan client work tim offic tak"
)

Phrase = tuple[str, ...]
Told = tuple[tuple[Phrase, str, str, str], ...]


@dataclass(frozen=True)
class Worded:
    """An option of a question, and the clause that names it."""

    question: str
    option: str
    span: Span


def worded(questions: tuple[Question, ...], message: Message) -> Iterator[Worded]:
    """Yield the options whose names of several words stand in a message."""
    told = _told(
        tuple(
            (question.id, option.id, name)
            for question in questions
            if question.type in ("choice", "multi")
            for option in question.options
            for name in names_of(option)
        )
    )
    for span in message.clauses()[:_MOST_CLAUSES]:
        clause = message.said[span.start : span.end]
        said = stems(clause)
        for phrase, question, option, name in told:
            if _names(phrase, name, said, clause):
                yield Worded(question, option, span)


def _names(phrase: Phrase, name: str, said: Phrase, clause: str) -> bool:
    if phrase[0] not in said:
        return False
    length = len(phrase)
    for at in range(len(said) - length + 1):
        if said[at : at + length] == phrase:
            denied = NOT not in phrase and is_denied(said, at)
            return not denied and not is_of_the_other_side(((name, ""),), clause)
    return False


@lru_cache(maxsize=8)
def _told(names: tuple[tuple[str, str, str], ...]) -> Told:
    """Return the names that tell one option of one question, the longest first."""
    reduced = {(authored_stems(name), q, option): name for q, option, name in names}
    asked = Counter(phrase for phrase, _ in {(one, q) for one, q, _ in reduced})
    kept = [
        (phrase, question, option, name)
        for (phrase, question, option), name in reduced.items()
        if question not in _APART
        and asked[phrase] == 1
        and len(set(phrase) - {NOT} - _EVERYWHERE) >= _LEAST_STEMS
    ]
    return tuple(sorted(kept, key=lambda one: -len(one[0])))
