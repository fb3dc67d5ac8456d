"""How much of what people type is read right, by kind, on the corpus of `tests/corpus`.

Run: python -m benchmarks.understanding (some seconds; no network, nothing written).
Every file says where it is from and what it measured first. Half of the first corpus,
by a hash of the text, was not looked at while tuning; so was half of the development
set, until the other half was mended. The blind sets were written before the readers
first saw them. What others published is converted from their tests.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from bot.content.library import packaged_folders
from bot.content.reading import read_library
from bot.content.yaml_file import read_yaml
from bot.errors import AnswerError
from bot.interview.model import Questionnaire
from bot.interview.schedule import Schedule
from bot.understanding.brief import Mention, mentions
from bot.understanding.intents import intent
from bot.understanding.understood import Reading, understand

CORPUS = Path(__file__).parents[1] / "tests/corpus"
DRAFT_DAY = date(2026, 11, 21)

Half = Literal[
    "tuning",
    "held out",
    "blind",
    "second blind",
    "third blind",
    "fourth blind",
    "fifth blind",
    "sixth blind",
    "seventh blind",
    "eighth blind",
    "ninth blind",
    "development",
    "development, kept back",
    "published",
]
Verdict = Literal["right", "one tap", "asked", "wrong"]


@dataclass(frozen=True)
class Utterance:
    """What somebody types to one question, and what it means."""

    kind: str
    question: str
    text: str
    meant: Any
    half: Half
    today: date = DRAFT_DAY


def half_of(text: str) -> Half:
    """Return the half a text belongs to, for good."""
    even = hashlib.sha256(text.encode()).digest()[0] % 2 == 0
    return "tuning" if even else "held out"


def utterances() -> Iterator[Utterance]:
    """Walk all answers of the corpus."""
    for data in corpus_files():
        kinds = data.get("kinds") or {data.get("kind"): data.get("answers", {})}
        for kind, answers in kinds.items():
            for question, said in answers.items():
                for text, meant in said.items():
                    half = _half(data, text)
                    yield Utterance(kind, question, text, meant, half, _day(data))


def _half(data: Mapping[str, Any], text: str) -> Half:
    half: Half = data.get("half") or half_of(text)
    kept_back = half == "development" and half_of(text) == "held out"
    return "development, kept back" if kept_back else half


def _day(data: Mapping[str, Any]) -> date:
    """Return the day a file's dates are counted from."""
    return date.fromisoformat(str(data.get("today", DRAFT_DAY)))


@cache
def corpus_files() -> tuple[dict[str, Any], ...]:
    """Return the files of the corpus as plain data."""
    return tuple(
        read_yaml(path.name, path.read_text("utf-8")).data
        for path in sorted(CORPUS.glob("*.yaml"))
    )


def verdict(questionnaire: Questionnaire, utterance: Utterance) -> Verdict:
    """Say whether an answer is read right; a question back is never wrong."""
    question = questionnaire.by_id[utterance.question]
    said = intent(utterance.text, question)
    if said:
        # An open question counts as the value it has for "I don't know".
        open_value = question.unknown_value if said == "unknown" else None
        meant = any(
            _accepts(utterance.meant, one) for one in (said, open_value or said)
        )
        return "right" if meant else "wrong"
    try:
        reading = understand(question, utterance.text, today=utterance.today)
    except AnswerError:
        return "right" if _accepts(utterance.meant, "ask") else "asked"
    if utterance.kind == "intent":
        return "right" if utterance.meant == "answer" else "wrong"
    return _judged(utterance, reading)


def tally(
    questionnaire: Questionnaire, half: Half | None = None
) -> Mapping[str, Counter[Verdict]]:
    """Count the verdicts by kind, of one half or of the whole corpus."""
    counted: dict[str, Counter[Verdict]] = {}
    for utterance in utterances():
        if half in (None, utterance.half):
            kind = counted.setdefault(utterance.kind, Counter())
            kind[verdict(questionnaire, utterance)] += 1
    return counted


@dataclass(frozen=True)
class Filled:
    """How many answers first messages state, how many were found, how many rightly."""

    stated: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """The share of what was found that was meant."""
        return self.right / self.found if self.found else 1

    @property
    def recall(self) -> float:
        """The share of what was meant that was found."""
        return self.right / self.stated if self.stated else 1


def briefs() -> Iterator[tuple[str, Mapping[str, Any], Half]]:
    """Walk all first messages of the corpus with what they state, and their half."""
    for data in corpus_files():
        for brief in data.get("briefs", []):
            yield brief["say"], brief["is"], _half(data, brief["say"])


def filled(questionnaire: Questionnaire, half: Half | None = None) -> Filled:
    """Read the first messages of one half, or of the whole corpus."""
    stated = found = right = 0
    for text, meant, its_half in briefs():
        if half not in (None, its_half):
            continue
        got = mentions(questionnaire, text, today=DRAFT_DAY)
        stated, found = stated + len(meant), found + len(got)
        right += sum(_is_meant(meant, one) for one in got)
    return Filled(stated, found, right)


def _is_meant(meant: Mapping[str, Any], got: Mention) -> bool:
    return got.question in meant and _same(meant[got.question], got.value)


def _judged(utterance: Utterance, reading: Reading) -> Verdict:
    if reading.certainty == "ask":
        if _accepts(utterance.meant, "ask"):
            return "right"
        offered = map(_plain, reading.candidates)
        found = any(_accepts(utterance.meant, one) for one in offered)
        return "one tap" if found else "asked"
    return "right" if _accepts(utterance.meant, _plain(reading.value)) else "wrong"


def _accepts(meant: Any, value: object) -> bool:
    several = isinstance(meant, dict) and "any" in meant
    return any(_same(one, value) for one in (meant["any"] if several else [meant]))


def _same(meant: object, value: object) -> bool:
    return _canonical(meant) == _canonical(value)


def _canonical(value: object) -> frozenset[str]:
    """Return what a value holds, hours and prices in their one spelling."""
    items = value if isinstance(value, list) else [value]
    return frozenset(_spelt(str(item)) for item in items)


def _spelt(text: str) -> str:
    option = re.sub(r"(?<=[a-z])/(?=\d)", " ", text).replace(".", ":")
    try:
        return str(Schedule.parse(option))
    except ValueError:
        return re.sub(r"(?<=\.\d)0(?= [A-Z]{3}/)", "", text)


def _plain(value: object) -> object:
    """Return a value as the corpus writes it: a person by name and position."""
    if isinstance(value, dict) and "client" in value:
        client = value["client"]
        if isinstance(client, dict):
            person = {"who": client.get("name"), "role": client.get("position")}
            return {key: one for key, one in person.items() if one}
    return value


def main() -> None:
    """Print the figures of both halves."""
    questionnaire = read_library(packaged_folders()).questionnaire
    for half in get_args(Half):
        print(f"{half}:")
        for kind, counted in tally(questionnaire, half).items():
            print(f"  {kind:15}{_line(counted)}")
        brief = filled(questionnaire, half)
        print(f"  {'first messages':15}{brief.stated:4}   found {brief.found}")
        print(f"  precision {brief.precision:.1%}   recall {brief.recall:.1%}")


def _line(counted: Counter[Verdict]) -> str:
    total = counted.total()
    shares = (
        f"{name} {counted[name]:4} ({100 * counted[name] / total:3.0f} %)"
        for name in ("right", "one tap", "asked", "wrong")
    )
    return f"{total:4}   " + "   ".join(shares)


if __name__ == "__main__":
    main()
