from bot.chat.arrivals import arrival

BOT = 7
CHAT = {"id": 5, "type": "private"}


def test_of_a_pressed_card_only_its_number_date_and_chat_are_kept() -> None:
    card = {"message_id": 3, "date": 1, "chat": CHAT, "text": "Which hours?"}
    query = {"id": "q", "data": "skip:schedule", "message": card}

    received = arrival({"update_id": 1, "callback_query": query}, BOT)

    assert received is not None
    assert received.payload["callback_query"] == {
        "id": "q",
        "data": "skip:schedule",
        "message": {"message_id": 3, "date": 1, "chat": CHAT},
    }
