"""No word of a draft changes unnoticed."""

import datetime as dt
import re

import pytest
from agreed_text import DRAFT_DAY, NAMES, agreed, changed_sentences, drafted

from bot.consultation.interviewing import Interviewing

MOST_WORDS = 35
_NO_SENTENCE = ("|", "#", "**")
_LABEL_AND_TITLE = re.compile(r"^\s*\(\w+\) (?:\*\*[^*]+\*\* )?")


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_reads_as_agreed(
    name: str, interview: Interviewing, draft_day: dt.date
) -> None:
    assert draft_day == DRAFT_DAY

    changed = changed_sentences(agreed(name), drafted(interview, name))

    assert changed == [], "\n".join(["if this is meant, run agreed_text.py:", *changed])


def test_a_changed_word_shows_up_as_its_sentence() -> None:
    before = "The Client pays. The Provider works. Both are content."
    after = "The Client pays. The Provider rests. Both are content."

    changed = changed_sentences(before, after)

    assert changed == ["-The Provider works.", "+The Provider rests."]


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_has_no_sentence_of_more_than_35_words(name: str) -> None:
    """What follows a colon is a list of values, not a sentence."""
    prose = [
        _LABEL_AND_TITLE.sub("", line)
        for line in agreed(name).splitlines()
        if not line.startswith(_NO_SENTENCE)
    ]
    sentences = [one for line in prose for one in re.split(r"(?<=[.?!:;]) ", line)]

    assert [one for one in sentences if len(one.split()) > MOST_WORDS] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_has_45_to_60_clauses(name: str) -> None:
    clauses = re.findall(r"^### \d+\.\d+ ", agreed(name), re.MULTILINE)

    assert 45 <= len(clauses) <= 60
