"""What belongs together is found, whatever came or went between."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.drafting.alignment import aligned


def alike(old: str, new: str) -> float:
    """The same word is the same; one that starts alike is a version of it."""
    if old == new:
        return 1.0
    return 0.5 if old[:1] == new[:1] else 0.0


def pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]]:
    both = aligned(old, new, alike)
    return [(one or "-", other or "-") for one, other in both]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ("a", "", [("a", "-")]),
        ("", "b", [("-", "b")]),
        ("ab", "ab", [("a", "a"), ("b", "b")]),
        ("abc", "ac", [("a", "a"), ("b", "-"), ("c", "c")]),
        ("ac", "abc", [("a", "a"), ("-", "b"), ("c", "c")]),
        ("axc", "ayc", [("a", "a"), ("x", "-"), ("-", "y"), ("c", "c")]),
    ],
)
def test_what_is_the_same_stays_and_what_went_stands_first(old, new, expected):
    assert pairs(old, new) == expected


def test_versions_of_one_another_are_paired():
    assert pairs(["go", "x", "on"], ["gone", "on"]) == [
        ("go", "gone"),
        ("x", "-"),
        ("on", "on"),
    ]


def test_the_best_pairs_win_over_the_first():
    assert pairs(["ab", "ac"], ["ac"]) == [("ab", "-"), ("ac", "ac")]


@given(st.lists(st.text("abc", max_size=2)), st.lists(st.text("abc", max_size=2)))
def test_both_sequences_are_kept_whole_and_in_order(old, new):
    both = list(aligned(old, new, alike))

    assert [one for one, _ in both if one is not None] == old
    assert [other for _, other in both if other is not None] == new
    assert all(alike(*pair) > 0 for pair in both if None not in pair)
