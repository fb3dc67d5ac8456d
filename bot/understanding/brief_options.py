"""Options that a first message names in so many words, of any question."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from bot.interview.model import Question
from bot.understanding.message import Message, Span
from bot.understanding.named_options import is_denied
from bot.understanding.stems import NOT, authored_stems, stems
from bot.understanding.whose import Names, is_of_the_other_side
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
Beginning = Mapping[str, Sequence[int]]


@dataclass(frozen=True)
class Worded:
    """An option of a question, and the clause that names it."""

    question: str
    option: str
    span: Span


def worded(questions: tuple[Question, ...], message: Message) -> Iterator[Worded]:
    """Yield the options whose names of several words stand in a message."""
    told, beginning = _told(
        tuple(
            (question.id, question.names)
            for question in questions
            if question.type in ("choice", "multi")
        )
    )
    for span in message.clauses()[:_MOST_CLAUSES]:
        clause = message.said[span.start : span.end]
        said = stems(clause)
        begun = (beginning.get(stem, ()) for stem in frozenset(said))
        for place in sorted(chain.from_iterable(begun)):
            phrase, question, option, name = told[place]
            if _names(phrase, name, said, clause):
                yield Worded(question, option, span)


def _names(phrase: Phrase, name: str, said: Phrase, clause: str) -> bool:
    length = len(phrase)
    for at in range(len(said) - length + 1):
        if said[at : at + length] == phrase:
            denied = NOT not in phrase and is_denied(said, at)
            return not denied and not is_of_the_other_side(((name, ""),), clause)
    return False


@lru_cache(maxsize=8)
def _told(questions: tuple[tuple[str, Names], ...]) -> tuple[Told, Beginning]:
    """Return the names that tell one option of one question, the longest first.

    Beside them are the places of those that begin with a stem.
    """
    reduced = {
        (authored_stems(name), question, option): name
        for question, names in questions
        for name, option in names
    }
    asked = Counter(phrase for phrase, _ in {(one, q) for one, q, _ in reduced})
    kept = [
        (phrase, question, option, name)
        for (phrase, question, option), name in reduced.items()
        if question not in _APART
        and asked[phrase] == 1
        and len(set(phrase) - {NOT} - _EVERYWHERE) >= _LEAST_STEMS
    ]
    told = tuple(sorted(kept, key=lambda one: -len(one[0])))
    beginning: dict[str, list[int]] = {}
    for place, (phrase, *_) in enumerate(told):
        beginning.setdefault(phrase[0], []).append(place)
    return told, beginning
