"""What a rep may say in advance, read from the words after a command."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.consultation.interviewing import Interviewing
from bot.errors import AnswerError
from bot.interview.model import Question
from bot.phrases import invitations as phrases
from bot.understanding.cleaning import clean
from bot.understanding.names import alternatives
from bot.understanding.reading import read

NEVER = frozenset(
    {
        "stance",
        "dispute",
        "governing_law",
        "credits",
        "outbound_basis",
        "staff_transfer",
    }
)
"""How hard to negotiate, and what the client alone can know or answer for."""
_NEVER_ASKED = frozenset({"liability", "liability_cap", "disputes", "law"})
"""The same by names that no question has."""
SIDED = frozenset({"parties", "controllers"})
"""Questions of which only the provider's side may be said in advance."""
_ALIASES = {"calls": "calls_per_day", "hours": "schedule", "rate": "rate_offer"}
_PARTY = {
    "company": "name",
    "company_country": "country",
    "registration": "registration_number",
    "address": "address",
    "signatory": "signatory",
}
_KEY = re.compile(r"(?:^|[\s;,])([a-z_]+)\s*=\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Said:
    """Words after a command: the label before the first `key=value`, and the pairs."""

    label: str
    pairs: Mapping[str, str] = field(default_factory=dict)

    def without(self, *keys: str) -> "Said":
        """Return the same without some pairs."""
        left = {key: said for key, said in self.pairs.items() if key not in keys}
        return Said(self.label, left)


def pairs_in(words: str) -> Said:
    """Tell `Autumn fair uses=20 calls=400` apart; a value ends where a key begins."""
    label, *rest = _KEY.split(clean(words))
    keys = [key.casefold() for key in rest[::2]]
    values = [value.strip(" ;,") for value in rest[1::2]]
    return Said(label.strip(" ;,"), dict(zip(keys, values, strict=True)))


def prefilled(interviewing: Interviewing, said: Said, today: date) -> dict[str, Any]:
    """Return answers by question, as the provider's side would suggest them.

    Raises AnswerError, in words for the rep, for what may not or cannot be said.
    """
    found = dict(_plain(interviewing, said, today))
    sides = _provider(said)
    for name, side in sides.items():
        question = interviewing.question(name)
        if question is not None:
            found[name] = _provider_side(_read(question, {"provider": side}, today))
    return found


def _plain(
    interviewing: Interviewing, said: Said, today: date
) -> Iterator[tuple[str, Any]]:
    for key, words in said.pairs.items():
        if key not in _PARTY and key != "controller":
            question = _question(interviewing, key)
            yield question.id, _read(question, words, today)


def _question(interviewing: Interviewing, key: str) -> Question:
    """Return the question a key names, if its answer may be suggested."""
    name = _ALIASES.get(key, key)
    question = interviewing.question(name)
    title = question.title if question else name
    if name in NEVER | _NEVER_ASKED:
        raise AnswerError(phrases.never_prefilled(title))
    if name in SIDED:
        raise AnswerError(phrases.provider_only(title))
    if question is None:
        known = alternatives(_keys(interviewing))
        raise AnswerError(phrases.unknown_key(key, known))
    return question


def _provider(said: Said) -> dict[str, Any]:
    party = {part: said.pairs[key] for key, part in _PARTY.items() if key in said.pairs}
    sides: dict[str, Any] = {"parties": party} if party else {}
    if "controller" in said.pairs:
        sides["controllers"] = said.pairs["controller"]
    return sides


def _provider_side(value: Any) -> dict[str, Any]:
    return {"provider": value["provider"]}


def _read(question: Question, raw: object, today: date) -> Any:
    try:
        return read(question, raw, today=today)
    except AnswerError as refusal:
        raise AnswerError(phrases.about(question.title, str(refusal))) from None


def _keys(interviewing: Interviewing) -> list[str]:
    """Name what can be said, the shorter names first."""
    others = [
        one.id
        for one in interviewing.library.questionnaire.questions()
        if one.id not in NEVER | SIDED | set(_ALIASES.values())
    ]
    return [*_PARTY, "controller", *_ALIASES, *others]
