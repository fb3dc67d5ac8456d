"""What is kept of a typed text, and how it is compared."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.cleaning import MAX_LENGTH, clean, clean_lines, comparable

ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=2000)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Olena \t Marchenko\n", "Olena Marchenko"),
        ("Olena\x00 Marchenko\x07", "Olena Marchenko"),
        ("abc\u202edef\u2066ghi", "abcdefghi"),
        ("a\ud800b\ufdd0c\ue000d", "abcd"),
        ("Cafe\u0301", "Café"),
        ("a\u00a0b\u2003c\u3000d", "a b c d"),
        ("\ufeff400", "400"),
    ],
)
def test_only_what_can_be_seen_is_kept(typed: str, kept: str):
    assert clean(typed) == kept


def test_a_long_text_is_cut():
    assert clean("a" * 100_000) == "a" * MAX_LENGTH


def test_letters_that_need_a_joiner_keep_it():
    assert clean("می\u200cشود") == "می\u200cشود"


def test_lines_become_parts():
    assert clean_lines("Olena, CEO\r\n\n Hans, Lead ") == "Olena, CEO; Hans, Lead"


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(text: str):
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT)
def test_cleaning_lines_twice_changes_nothing(text: str):
    assert clean_lines(clean_lines(text)) == clean_lines(text)


@given(ANY_TEXT)
def test_a_clean_text_is_short_and_composed(text: str):
    kept = clean(text)

    assert len(kept) <= MAX_LENGTH
    assert unicodedata.is_normalized("NFC", kept)


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("\uff2don\u2013Fri", "mon-fri"),
        ("٤٠٠ and ४००", "400 and 400"),
        ("don\u2019t", "don't"),
        ("2½", "2 1/2"),
        ("10²", "10²"),
    ],
)
def test_texts_are_compared_in_plain_signs(typed: str, compared: str):
    assert comparable(typed) == compared
