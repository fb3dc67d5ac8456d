"""Defined terms: each is defined once and used, and nothing else looks like one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.content.library import Library
from bot.errors import ContentError
from bot.markup.terms import forms, mentions
from bot.markup.wording import REFERENCE, WHEN

_DEFINITION = re.compile(r"^\*\*([^*]+)\*\*:[ \t]+(.+)$", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
# A capital at these places starts something and says nothing about the word.
_START = re.compile(r"(?:^|[.!?:|;]|[-#]\s)[\s“\"(*]*(?=[A-Z])", re.MULTILINE)
_CAPITALISED = re.compile(r"\b[A-Z][\w\u2019'-]*(?:[ \t]+[A-Z][\w\u2019'-]*)*")
_SYMBOL = re.compile(r"[A-Z]|[IVX]+")
_FILLED = "…"


@dataclass(frozen=True)
class _Passage:
    """A piece of what is printed, and where it stands."""

    where: str
    text: str
    first_line: int | None = None

    def place(self, position: int) -> str:
        if self.first_line is None:
            return self.where
        return f"{self.where}:{self.first_line + self.text.count(chr(10), 0, position)}"


def term_faults(library: Library) -> Iterator[ContentError]:
    """Yield terms defined twice or for nothing, and capitals without a definition."""
    passages = tuple(_passages(library))
    definitions = tuple(_definitions(passages))
    meanings: dict[str, str] = {}
    for term, meaning, where in definitions:
        if term in meanings:
            yield ContentError(
                where, f"the term “{term}” is defined twice.", "Keep one definition."
            )
        meanings[term] = meaning
    used = _used(meanings, passages)
    for term, _, where in definitions:
        if term not in used:
            yield ContentError(
                where,
                f"the term “{term}” is defined and never used.",
                "Use it in a wording, or take the definition out.",
            )
    if meanings:
        names = library.templates.plan.proper_names
        yield from _undefined(passages, (*meanings, *names))


def _passages(library: Library) -> Iterator[_Passage]:
    """Walk wordings, titles and what questions put into the agreement."""
    for clause_id, wording in library.templates.wordings.items():
        clause = library.templates.clauses[clause_id]
        text = WHEN.sub("", wording.text)
        text = REFERENCE.sub(_FILLED, _PLACEHOLDER.sub(_FILLED, text))
        yield _Passage(wording.where, text, wording.first_line)
        yield _Passage(library.places[f"clause:{clause_id}"], clause.title)
    for question in library.questionnaire.questions():
        where = library.places[f"question:{question.id}"]
        written = (option.written for option in question.options)
        gaps = (question.written_as, *question.parts_written_as.values())
        yield from (_Passage(where, f"{_FILLED} {text}") for text in (*written, *gaps))


def _definitions(passages: Iterable[_Passage]) -> Iterator[tuple[str, str, str]]:
    for passage in passages:
        for match in _DEFINITION.finditer(passage.text):
            yield match[1], match[2], passage.place(match.start())


def _used(meanings: Mapping[str, str], passages: Iterable[_Passage]) -> set[str]:
    """Return the terms that wordings use, and those that these need in turn."""
    waiting = set(meanings)
    texts = ["\n".join(_DEFINITION.sub("", passage.text) for passage in passages)]
    while texts:
        searched = texts.pop()
        found = {term for term in waiting if mentions(searched, term)}
        waiting -= found
        texts.extend(meanings[term] for term in found)
    return set(meanings) - waiting


def _undefined(
    passages: Iterable[_Passage], known: Iterable[str]
) -> Iterator[ContentError]:
    spellings = {form for term in known for form in forms(term)}
    longest_first = sorted(spellings, key=len, reverse=True)
    familiar = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
    for passage in passages:
        text = familiar.sub(lambda match: _FILLED * len(match[0]), passage.text)
        starts = {match.end() for match in _START.finditer(text)}
        for match in _CAPITALISED.finditer(text):
            words = match[0] if match.start() not in starts else _rest(match[0])
            if words and not _SYMBOL.fullmatch(words):
                yield ContentError(
                    passage.place(match.start()),
                    f"“{words}” looks like a defined term and has no definition.",
                    "Define it, write it in lower case, or list it under "
                    "`proper_names` in agreement.yaml.",
                )


def _rest(words: str) -> str:
    """Return what follows the first word, which may be capitalised by its place."""
    return words.partition(" ")[2]
