from datetime import date
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storage_world import ANNA, NOON

from bot.storage.json_text import joined, packed, unpacked
from bot.storage.seams import Received, Reminder, Store

TEXTS = st.text(st.characters(codec=None))
NAMES = TEXTS.filter(lambda name: name != "data")
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
    max_leaves=4,
)


@given(st.dictionaries(TEXTS, VALUES))
def test_json_comes_back_as_it_was(value: dict[str, object]) -> None:
    assert unpacked(packed(value)) == value


@given(st.dictionaries(TEXTS, VALUES), st.dictionaries(NAMES, VALUES, min_size=1))
def test_a_part_joined_to_the_rest_comes_back_as_it_was(
    part: dict[str, object], rest: dict[str, object]
) -> None:
    text = joined("data", packed(part), packed(rest))

    assert unpacked(text) == {"data": part, **rest}


@pytest.mark.parametrize(
    "odd",
    ["\ud800", "\x00", "\u202e", "a" * 1_000_000, 2**70, -(2**63), 1e308, "\u2028"],
)
def test_odd_values_survive_the_inbox(store: Store, odd: object) -> None:
    received = Received(1, ANNA, {"value": odd, "list": [odd], f"{odd}": None})

    store.inbox.receive([received])

    assert store.inbox.waiting() == [received]


def test_a_read_only_mapping_is_a_mapping() -> None:
    value = MappingProxyType({"a": MappingProxyType({"b": 1})})

    assert unpacked(packed(value)) == {"a": {"b": 1}}


@pytest.mark.parametrize(
    "value", [date(2026, 1, 1), Reminder(ANNA, "nudge", NOON), {1}, b"x"]
)
def test_what_would_come_back_changed_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="not JSON"):
        packed({"value": value})
