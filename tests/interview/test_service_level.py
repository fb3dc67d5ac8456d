"""Service levels: canonical text and limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.interview.service_level import ServiceLevel


@pytest.mark.parametrize(
    ("text", "percent", "seconds"),
    [("80/20", 80, 20), ("50/5", 50, 5), ("99/300", 99, 300), (" 95/180 ", 95, 180)],
)
def test_a_service_level_is_percent_and_seconds(text: str, percent: int, seconds: int):
    assert ServiceLevel.parse(text) == ServiceLevel(percent, seconds)


@given(st.integers(50, 99), st.integers(5, 300))
def test_a_service_level_is_read_back_as_written(percent: int, seconds: int):
    level = ServiceLevel(percent, seconds)

    assert ServiceLevel.parse(str(level)) == level


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("49/20", "between 50 and 99"),
        ("100/20", "between 50 and 99"),
        ("80/4", "between 5 and 300"),
        ("80/301", "between 5 and 300"),
        ("80", "not a service level such as 80/20"),
        ("80/20/5", "not a service level"),
        ("eighty/20", "not a service level"),
        ("٨٠/20", "not a service level"),
    ],
)
def test_text_that_is_no_service_level_is_refused_with_the_reason(
    text: str, reason: str
):
    with pytest.raises(ValueError, match=reason):
        ServiceLevel.parse(text)


def test_the_share_is_the_percent_between_nought_and_one():
    assert ServiceLevel(80, 20).share == 0.8
