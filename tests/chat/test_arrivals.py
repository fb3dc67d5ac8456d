import pytest

from bot.chat.arrivals import arrival

BOT = 7
PAST_ALL = 2**63


def said(number: int, chat: int) -> dict[str, object]:
    return {
        "update_id": number,
        "message": {"chat": {"id": chat, "type": "private"}, "text": "hello"},
    }


@pytest.mark.parametrize(
    ("number", "chat"), [(PAST_ALL, 5), (-PAST_ALL, 5), (1, PAST_ALL), (1, -PAST_ALL)]
)
def test_a_number_that_no_store_can_hold_is_no_arrival(number: int, chat: int) -> None:
    assert arrival(said(number, chat), BOT) is None


def test_the_largest_number_that_a_store_holds_arrives() -> None:
    received = arrival(said(PAST_ALL - 1, PAST_ALL - 1), BOT)

    assert received is not None
    assert received.chat.chat == PAST_ALL - 1
