"""Sentences that an owner reads once and a lawyer need not rewrite."""

import re
from collections.abc import Iterator

import pytest

from bot.content.library import Library, packaged_folders
from bot.content.reading import read_library

MOST_WORDS = 35
FILLED = "value"
BANNED = (
    "hereinafter",
    "witnesseth",
    "aforesaid",
    "hereby",
    "thereof",
    "herein",
    "in the event that",
    "prior to",
    "and/or",
    "penalty",
    "penalties",
    "best endeavours",
    "TODO",
    "TBD",
    "  ",
    "..",
    " ,",
    " .",
)
_LIBRARY = read_library(packaged_folders())


def _printed(text: str) -> str:
    """The wording as it stands on paper, with a word for each value and number."""
    text = re.sub(r"\[when [^\]]*\]\s*", "", text)
    text = re.sub(r"\{%.*?%\}\n?", "", text)
    return re.sub(r"\{\{.*?\}\}|\[\[.*?\]\]", FILLED, text)


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs and list items; tables and headings are not sentences."""
    for line in text.splitlines():
        if line and not line.startswith(("|", "#")):
            yield line.removeprefix("- ")


def _sentences(block: str) -> list[str]:
    return re.split(r"(?<=[.?!])\s+(?=[A-Z“\"])", block)


def _wordings(library: Library) -> Iterator[tuple[str, str]]:
    for clause_id, wording in library.templates.wordings.items():
        yield clause_id, _printed(wording.text)


def _asides(library: Library) -> Iterator[tuple[str, str]]:
    """What is said about clauses, answers and the law, outside the agreement."""
    for clause in library.templates.clauses.values():
        texts = (clause.why, clause.reason, clause.ask_provider, clause.note)
        yield from ((clause.id, text) for text in texts)
    for asked in library.questionnaire.questions():
        yield from ((asked.id, text) for text in (asked.ask, asked.why, asked.hint))
    yield from ((one.id, _printed(one.text)) for one in library.flags)
    yield from ((one.id, _printed(one.text)) for one in library.triggers)
    yield from ((one.id, f"{one.why} {one.ask_provider}") for one in library.lines)


WORDINGS = [pytest.param(text, id=name) for name, text in _wordings(_LIBRARY)]
ASIDES = list(_asides(_LIBRARY))


@pytest.mark.parametrize("text", [one for one in WORDINGS if one.id != "definitions"])
def test_a_sentence_of_the_agreement_has_at_most_35_words(text: str) -> None:
    sentences = [one for block in _blocks(text) for one in _sentences(block)]

    assert [one for one in sentences if len(one.split()) > MOST_WORDS] == []


def test_a_sentence_about_the_agreement_has_at_most_35_words() -> None:
    sentences = [(name, one) for name, text in ASIDES for one in _sentences(text)]

    assert [one for one in sentences if len(one[1].split()) > MOST_WORDS] == []


@pytest.mark.parametrize("text", WORDINGS)
def test_the_agreement_has_no_legalese_and_no_slips(text: str) -> None:
    assert [word for word in BANNED if word.casefold() in text.casefold()] == []


def test_nothing_else_has_legalese_or_slips() -> None:
    found = [
        (name, word)
        for name, text in ASIDES
        for word in BANNED
        if word.casefold() in text.casefold()
    ]

    assert found == []
